using System.Collections.ObjectModel;
using System.Text.Json;
using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>
/// Reads happen at once on the caller's thread (they are look-ups in memory-mapped or cached pages); what is to be written is made ready
/// here and handed to the writer in one piece.
/// </summary>
internal sealed class SqliteSession(WorkspaceId workspace, SqliteCore core) : ISession
{
    private readonly Dictionary<(string Kind, string Key), ReadRow> _read = [];
    private readonly HashSet<(string Kind, string Key)> _written = [];
    private readonly SessionWork _work = new(workspace.Value, core.WireNow, core.Signals.Raise);
    private bool _committed;

    public WorkspaceId Workspace => workspace;

    public bool HasChanges => _work.HasChanges;

    public Task<T?> Load<T>(string key, Viewer viewer, CancellationToken cancellation) where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        var row = core.Readers.Read(link => Reading<T>(link, viewer).One(key));
        return Task.FromResult(row is null ? null : Remember<T>(row));
    }

    public Task<IReadOnlyList<T>> LoadMany<T>(IReadOnlyList<string> keys, Viewer viewer, CancellationToken cancellation) where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        if (keys.Count == 0)
            return Task.FromResult<IReadOnlyList<T>>([]);
        var rows = core.Readers.Read(link =>
        {
            var reading = Reading<T>(link, viewer);
            return keys.Select(reading.One).OfType<ReadRow>().ToList();
        });
        return Task.FromResult<IReadOnlyList<T>>(rows.ConvertAll(Remember<T>));
    }

    public Task<Page<T>> List<T>(Query<T> query, Viewer viewer, int size, string? after, CancellationToken cancellation) where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var (rows, next) = core.Readers.Read(link => Reading<T>(link, viewer).List(query, size, after));
        return Task.FromResult(new Page<T>(rows.ConvertAll(Remember<T>), next));
    }

    public Task<int> Count<T>(Query<T> query, Viewer viewer, int atMost, CancellationToken cancellation) where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(core.Readers.Read(link => Reading<T>(link, viewer).Count(query, atMost)));
    }

    public Task<IReadOnlyList<string>> Search<T>(string words, Query<T> query, Viewer viewer, int take, CancellationToken cancellation) where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        var most = Math.Clamp(take, 0, 100);
        return Task.FromResult(core.Readers.Read(link => Reading<T>(link, viewer).Search(words, query, most)));
    }

    public Task<IReadOnlyList<Revision<T>>> History<T>(string key, Viewer viewer, CancellationToken cancellation) where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        var map = core.Kinds.MapOf<T>();
        var rows = core.Readers.Read(link => Reading<T>(link, viewer).History(key));
        return Task.FromResult<IReadOnlyList<Revision<T>>>(rows.ConvertAll(row =>
            new Revision<T>(row.Number, row.Change, StoredJson.Document(map, StoredJson.Present(map, row.Schema, row.Json)))));
    }

    public long RevisionOf<T>(string key) where T : class => _read.TryGetValue((core.Kinds.Of<T>().Name, key), out var row) ? row.Revision : 0;

    public void Store<T>(T document, Change change, bool drawNumber = false) where T : class
    {
        var (kind, map) = (core.Kinds.Of<T>(), core.Kinds.MapOf<T>());
        var key = map.KeyOf(document);
        var read = _read.GetValueOrDefault((kind.Name, key));
        var json = JsonSerializer.SerializeToUtf8Bytes(document, map.Json);
        if (read is not null)
            json = UnknownMembers.Carry(map.Json, read.Json, json);
        var (slot, missing) = drawNumber ? SlotIn(kind, json) : (null, false);
        Write(new DocumentWrite(kind, key, change, read?.Revision, Follows(kind, key), json, slot, missing, Forget: false), read);
    }

    public void Delete<T>(string key, Change change, bool forget = false) where T : class
    {
        var kind = core.Kinds.Of<T>();
        var read = _read.GetValueOrDefault((kind.Name, key));
        var follows = Follows(kind, key);
        if (read is null && !follows)
            throw new InvalidOperationException($"A {kind.Name} is deleted only by a session that has read it.");
        Write(new DocumentWrite(kind, key, change, read?.Revision, follows, null, null, false, forget), read);
    }

    public void ForgetHistory<T>(string key) where T : class
    {
        var kind = core.Kinds.Of<T>();
        if (!_written.Contains((kind.Name, key)))
            throw new InvalidOperationException($"The history of a {kind.Name} is forgotten by a session that stores it anew.");
        _work.Forgotten.Add((kind, key));
    }

    public void Enqueue(Intent intent) => _work.Intents.Add(intent);

    public void Settle(OutboxClaim claim, Settlement settlement) => _work.Settlements.Add((claim, settlement));

    public void SetAlarm(Alarm alarm) => _work.Alarms.Add((alarm.Key, alarm));

    public void ClearAlarm(string key) => _work.Alarms.Add((key, null));

    public void AnswerAlarm(DueAlarm ringing)
    {
        _work.Answered.Add(ringing);
        ClearAlarm(ringing.Alarm.Key);
    }

    public void Receive(string receiptKey)
    {
        if (!_work.Receipts.Contains(receiptKey))
            _work.Receipts.Add(receiptKey);
    }

    public Task<bool> WasReceived(string receiptKey, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(core.Readers.Read(link =>
        {
            using var row = link.Ask("SELECT 1 FROM receipts WHERE workspace = ?1 AND key = ?2");
            return row.Add(workspace.Value).Add(receiptKey).Step();
        }));
    }

    public void PutMembers(ChannelId channel, IReadOnlyCollection<PersonId> members, Instant asOf) =>
        _work.Members.Add(new MemberWrite.Listed(channel.Value, asOf.ToUnixTimeMilliseconds(), members));

    public void PutMember(ChannelId channel, PersonId person, bool present, Instant at) =>
        _work.Members.Add(new MemberWrite.Heard(channel.Value, at.ToUnixTimeMilliseconds(), person, present));

    public Task<IReadOnlyList<PersonId>> Members(ChannelId channel, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<PersonId>>(core.Readers.Read(link =>
        {
            var members = new List<PersonId>();
            using var rows = link.Ask("SELECT person FROM members WHERE workspace = ?1 AND channel = ?2 AND present = 1 ORDER BY person");
            rows.Add(workspace.Value).Add(channel.Value);
            while (rows.Step())
                members.Add(PersonId.Parse(rows.Text(0)));
            return members;
        }));
    }

    public Task<bool> MayRead(ChannelId channel, PersonId person, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(core.Readers.Read(link => Visibility.MayRead(link, workspace, channel, person, core.FreshFrom)));
    }

    public Task<Commit> Commit()
    {
        if (_committed)
            throw new InvalidOperationException("A session is committed once.");
        _committed = true;
        if (_work.NewerThanThisProgram is { } kind)
            return Task.FromResult<Commit>(new Commit.Failed($"A {kind} was written by a newer AsyncCoach, and this one would damage it."));
        if (!HasChanges && _work.Receipts.Count == 0)
            return Task.FromResult<Commit>(new Commit.Committed(ReadOnlyDictionary<string, long>.Empty));
        core.Writer.Enqueue(_work);
        return _work.Task;
    }

    private KindReading Reading<T>(Link link, Viewer viewer) where T : class =>
        new(link, core.Kinds.Of<T>(), workspace, Visibility.Of(link, core.Kinds.Of<T>().Map, workspace, viewer, core.FreshFrom));

    private T Remember<T>(ReadRow row) where T : class
    {
        var map = core.Kinds.MapOf<T>();
        var present = row with { Json = StoredJson.Present(map, row.Schema, row.Json) };
        // What was read first counts: the handler may have decided on it.
        _read.TryAdd((map.Kind, row.Key), present);
        return StoredJson.Document(map, present.Json);
    }

    private bool Follows(Kind kind, string key) => !_written.Add((kind.Name, key));

    private void Write(DocumentWrite write, ReadRow? read)
    {
        if (read is not null && read.Schema > write.Kind.Map.SchemaVersion)
            _work.NewerThanThisProgram = write.Kind.Name;
        _work.Documents.Add(write);
    }

    private static (NumberSlot? Slot, bool Missing) SlotIn(Kind kind, byte[] json)
    {
        var path = kind.Map.NumberedAt ?? throw new InvalidOperationException($"A {kind.Name} has no number.");
        var (slot, number, missing) = NumberSlot.Find(json, path);
        return number == 0 ? (slot, missing) : (null, false);
    }
}
