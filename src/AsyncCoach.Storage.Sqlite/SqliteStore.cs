using System.Globalization;
using AsyncCoach.Domain;
using AsyncCoach.Storage.Copying;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>
/// The embedded default: one file, one writer, readers beside it. A commit is durable when it is acknowledged (the log is
/// synced once a transaction). One process writes at a time, which <see cref="SqliteLock"/> holds; others may read beside it.
/// </summary>
public sealed class SqliteStore : IStore
{
    private readonly SqliteCore _core;

    /// <param name="maps">The kinds of document; channels and people come along by themselves, since readers depend on them.</param>
    /// <param name="wire">Wire time: ages of memberships, leases and receipts.</param>
    public SqliteStore(SqliteOptions options, IReadOnlyList<DocumentMap> maps, TimeProvider wire, ILogger logger)
    {
        _core = new SqliteCore(options, new Kinds<Kind>(maps, map => new Kind(map)), wire, new Writer(options, logger), new ReaderPool(options), new Signals());
        Outbox = new SqliteOutbox(_core);
        Alarms = new SqliteAlarms(_core);
        Copy = new SqliteCopy(_core);
    }

    public IOutbox Outbox { get; }

    public IAlarmTable Alarms { get; }

    public IStoreCopy Copy { get; }

    public Task Prepare(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var options = _core.Options;
        if (options.ReadOnly && !File.Exists(options.File))
            throw new StoreException($"There is no database at {options.File}.");
        try
        {
            using var link = Link.Open(
                options.File, options.ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate, "synchronous=FULL", "wal_autocheckpoint=0");
            Schema.Check(link);
            if (Schema.IsUpToDate(link, _core.Kinds))
                return Task.CompletedTask;
            if (options.ReadOnly)
                throw new StoreException("The database was not prepared by this version yet: start it once with write access.");
            link.Text("PRAGMA journal_mode=WAL");
            Schema.Ensure(link, _core.Kinds);
            return Task.CompletedTask;
        }
        catch (SqliteException failure)
        {
            throw new StoreException(Sentence.For(failure), failure);
        }
    }

    public async Task FreeClaims(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await _core.Writer.Do(link =>
        {
            using var intents = link.Ask("UPDATE outbox SET token = NULL, wire_from = 0 WHERE open = 1 AND token IS NOT NULL");
            using var alarms = link.Ask("UPDATE alarms SET leased_until = 0 WHERE leased_until > 0");
            return intents.Run() + alarms.Run();
        });
    }

    public ISession Open(WorkspaceId workspace) => new SqliteSession(workspace, _core);

    public Task<IReadOnlyList<WorkspaceId>> Workspaces(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<WorkspaceId>>(_core.Readers.Read(link =>
        {
            var found = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var kind in _core.Kinds.All)
            {
                // From one workspace to the next through the index, not through every row.
                using var rows = link.Ask(
                    $"""
                    WITH RECURSIVE w(id) AS (
                      SELECT min(workspace) FROM {kind.Table}
                      UNION ALL SELECT (SELECT min(workspace) FROM {kind.Table} WHERE workspace > w.id) FROM w WHERE w.id IS NOT NULL)
                    SELECT id FROM w WHERE id IS NOT NULL
                    """);
                while (rows.Step())
                    found.Add(rows.Text(0));
            }

            return found.Select(id => new WorkspaceId(id)).ToList();
        }));
    }

    public IDisposable OnCommit(Action<CommitSignal> signalled) => _core.Signals.Add(signalled);

    public async Task<string?> Trouble(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            await _core.Writer.Do(link =>
            {
                using var write = link.Ask("INSERT INTO meta(name, value) VALUES('last_probe', ?1) ON CONFLICT(name) DO UPDATE SET value = excluded.value");
                return write.Add(_core.WireNow.ToString(CultureInfo.InvariantCulture)).Run();
            });
            return null;
        }
        catch (StoreException trouble)
        {
            return trouble.Message;
        }
    }

    public Task<BackupReport> Backup(string file, CancellationToken cancellation) => SqliteBackup.Write(_core, file, cancellation);

    public Task Maintain(Retention retention, CancellationToken cancellation) => Upkeep.Run(_core, retention, cancellation);

    public Task<ErasureReport> Erase(WorkspaceId workspace, PersonId? person, Instant now, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Erasure.Run(_core, workspace, person, now);
    }

    public ValueTask DisposeAsync()
    {
        _core.Writer.Dispose();
        _core.Readers.Dispose();
        return ValueTask.CompletedTask;
    }
}
