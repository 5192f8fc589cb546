using System.Data.Common;
using System.Globalization;
using AsyncCoach.Domain;
using AsyncCoach.Storage.Copying;
using NodaTime;

namespace AsyncCoach.Storage.Postgres;

/// <summary>
/// One database for any number of replicas: numbers, unique keys, lanes and alarms hold across all of them. A commit is durable when it is acknowledged
/// (<c>synchronous_commit</c> is on for every connection, whatever the server's default).
/// </summary>
public sealed class PostgresStore : IStore
{
    private readonly PostgresCore _core;

    /// <param name="maps">The kinds of document; channels and people come along by themselves, since readers depend on them.</param>
    /// <param name="wire">Wire time: ages of memberships, leases and receipts. Replicas' clocks should agree within a second or two.</param>
    /// <exception cref="StoreException">The connection string is not one.</exception>
    public PostgresStore(PostgresOptions options, IReadOnlyList<DocumentMap> maps, TimeProvider wire)
    {
        _core = new PostgresCore(options, new Kinds<Kind>(maps, map => new Kind(map)), wire, new Database(options), new Signals());
        Outbox = new PostgresOutbox(_core);
        Alarms = new PostgresAlarms(_core);
        Copy = new PostgresCopy(_core);
    }

    /// <summary>The store's own pool, for what else replicas share in its schema: its connections have the store's limits. It goes with the store.</summary>
    public DbDataSource Connections => _core.Database.Pool;

    public IOutbox Outbox { get; }

    public IAlarmTable Alarms { get; }

    public IStoreCopy Copy { get; }

    public Task Prepare(CancellationToken cancellation) => new Schema(_core).Prepare(cancellation);

    /// <summary>Changes nothing: what a replica that is no more had claimed, others claim when its leases end.</summary>
    public Task FreeClaims(CancellationToken cancellation) => Task.CompletedTask;

    public ISession Open(WorkspaceId workspace) => new PostgresSession(workspace, _core);

    public async Task<IReadOnlyList<WorkspaceId>> Workspaces(CancellationToken cancellation)
    {
        // From one workspace to the next through the index, not through every row.
        var walks = _core.Kinds.All.Select(kind =>
            $"""
            (WITH RECURSIVE w(id) AS (
              (SELECT min(workspace) FROM {kind.Table})
              UNION ALL SELECT (SELECT min(workspace) FROM {kind.Table} WHERE workspace > w.id) FROM w WHERE w.id IS NOT NULL)
            SELECT id FROM w WHERE id IS NOT NULL)
            """);
        return await _core.Database.Read(new Sql($"{string.Join(" UNION ", walks)} ORDER BY 1"), row => new WorkspaceId(row.Text(0)), cancellation);
    }

    /// <summary>Hears of this process's commits only: another replica's work is that replica's to do, and what it leaves lying is found at the next look.</summary>
    public IDisposable OnCommit(Action<CommitSignal> signalled) => _core.Signals.Add(signalled);

    public async Task<string?> Trouble(CancellationToken cancellation)
    {
        try
        {
            await _core.Database.Write(
                new Sql(
                    "INSERT INTO meta(name, value) VALUES('last_probe', ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
                    _core.WireNow.ToString(CultureInfo.InvariantCulture)),
                cancellation);
            return null;
        }
        catch (StoreException trouble)
        {
            return trouble.Message;
        }
    }

    /// <exception cref="StoreException">Always: the server's own tools copy it whole, and while work goes on.</exception>
    public Task<BackupReport> Backup(string file, CancellationToken cancellation) => throw new StoreException(
        $"A PostgreSQL database is backed up with its own tools: pg_dump --format=custom --schema={_core.Database.Schema} --file=FILE, or the server's continuous archiving.");

    public Task Maintain(Retention retention, CancellationToken cancellation) => Upkeep.Run(_core, retention, cancellation);

    public Task<ErasureReport> Erase(WorkspaceId workspace, PersonId? person, Instant now, CancellationToken cancellation) =>
        new Erasure(_core, workspace, now).Run(person, cancellation);

    public ValueTask DisposeAsync() => _core.Database.DisposeAsync();
}
