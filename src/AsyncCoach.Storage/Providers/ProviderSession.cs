using System.Collections.ObjectModel;
using System.Text.Json;
using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Storage.Providers;

/// <summary>What sessions of every provider do alike: they remember what was read and collect what is to be kept. Reading and keeping is the provider's.</summary>
internal abstract class ProviderSession<TKind>(WorkspaceId workspace, Kinds<TKind> kinds) : ISession
{
    private readonly Dictionary<(string Kind, string Key), ReadRow> _read = [];
    private readonly HashSet<(string Kind, string Key)> _written = [];
    private readonly Handed _handed = new();
    private bool _committed;

    public WorkspaceId Workspace => workspace;

    public bool HasChanges => _handed.HasChanges;

    protected Kinds<TKind> Kinds => kinds;

    public abstract Task<T?> Load<T>(string key, Viewer viewer, CancellationToken cancellation) where T : class;

    public abstract Task<IReadOnlyList<T>> LoadMany<T>(IReadOnlyList<string> keys, Viewer viewer, CancellationToken cancellation) where T : class;

    public abstract Task<Page<T>> List<T>(Query<T> query, Viewer viewer, int size, string? after, CancellationToken cancellation) where T : class;

    public abstract Task<int> Count<T>(Query<T> query, Viewer viewer, int atMost, CancellationToken cancellation) where T : class;

    public abstract Task<IReadOnlyList<TextHit>> Search<T>(
        TextQuestion question, Query<T> query, Viewer viewer, int take, CancellationToken cancellation) where T : class;

    public abstract Task<IReadOnlyList<int>> Spread<T>(IReadOnlyList<TextPhrase> phrases, int atMost, CancellationToken cancellation) where T : class;

    public abstract Task<IReadOnlyList<string>> NearWords<T>(string word, int take, CancellationToken cancellation) where T : class;

    public abstract Task<IReadOnlyList<Revision<T>>> History<T>(string key, Viewer viewer, CancellationToken cancellation) where T : class;

    public abstract Task<bool> WasReceived(string receiptKey, CancellationToken cancellation);

    public abstract Task<IReadOnlyList<PersonId>> Members(ChannelId channel, CancellationToken cancellation);

    public abstract Task<bool> MayRead(ChannelId channel, PersonId person, CancellationToken cancellation);

    public long RevisionOf<T>(string key) where T : class => _read.TryGetValue((kinds.MapOf<T>().Kind, key), out var row) ? row.Revision : 0;

    public void Store<T>(T document, Change change, bool drawNumber = false) where T : class
    {
        var map = kinds.MapOf<T>();
        var key = map.KeyOf(document);
        var read = _read.GetValueOrDefault((map.Kind, key));
        var json = JsonSerializer.SerializeToUtf8Bytes(document, map.Json);
        if (read is not null)
            json = UnknownMembers.Carry(map.Json, read.Json, json);
        var (slot, missing) = drawNumber ? SlotIn(map, json) : (null, false);
        Write(new HandedDocument(map, key, change, read?.Revision, Follows(map, key), json, slot, missing, Forget: false), read);
    }

    public void Delete<T>(string key, Change change, bool forget = false) where T : class
    {
        var map = kinds.MapOf<T>();
        var read = _read.GetValueOrDefault((map.Kind, key));
        var follows = Follows(map, key);
        if (read is null && !follows)
            throw new InvalidOperationException($"A {map.Kind} is deleted only by a session that has read it.");
        Write(new HandedDocument(map, key, change, read?.Revision, follows, null, null, false, forget), read);
    }

    public void ForgetHistory<T>(string key) where T : class
    {
        var map = kinds.MapOf<T>();
        if (!_written.Contains((map.Kind, key)))
            throw new InvalidOperationException($"The history of a {map.Kind} is forgotten by a session that stores it anew.");
        _handed.Forgotten.Add((map, key));
    }

    public void Enqueue(Intent intent) => _handed.Intents.Add(intent);

    public void Settle(OutboxClaim claim, Settlement settlement) => _handed.Settlements.Add((claim, settlement));

    public void SetAlarm(Alarm alarm) => _handed.Alarms.Add((alarm.Key, alarm));

    public void ClearAlarm(string key) => _handed.Alarms.Add((key, null));

    public void AnswerAlarm(DueAlarm ringing)
    {
        _handed.Answered.Add(ringing);
        ClearAlarm(ringing.Alarm.Key);
    }

    public void Receive(string receiptKey)
    {
        if (!_handed.Receipts.Contains(receiptKey))
            _handed.Receipts.Add(receiptKey);
    }

    public void PutMembers(ChannelId channel, IReadOnlyCollection<PersonId> members, Instant asOf) =>
        _handed.Members.Add(new HandedMembers.Listed(channel.Value, asOf.ToUnixTimeMilliseconds(), members));

    public void PutMember(ChannelId channel, PersonId person, bool present, Instant at) =>
        _handed.Members.Add(new HandedMembers.Heard(channel.Value, at.ToUnixTimeMilliseconds(), person, present));

    public Task<Commit> Commit()
    {
        if (_committed)
            throw new InvalidOperationException("A session is committed once.");
        _committed = true;
        if (_handed.NewerThanThisProgram is { } kind)
            return Task.FromResult<Commit>(new Commit.Failed($"A {kind} was written by a newer AsyncCoach, and this one would damage it."));
        if (!HasChanges && _handed.Receipts.Count == 0)
            return Task.FromResult<Commit>(new Commit.Committed(ReadOnlyDictionary<string, long>.Empty));
        return Keep(_handed);
    }

    /// <summary>All or nothing, durable when it answers that it is kept.</summary>
    protected abstract Task<Commit> Keep(Handed handed);

    protected T Remember<T>(ReadRow row) where T : class
    {
        var map = kinds.MapOf<T>();
        var present = row with { Json = StoredJson.Present(map, row.Schema, row.Json) };
        // What was read first counts: the handler may have decided on it.
        _read.TryAdd((map.Kind, row.Key), present);
        return StoredJson.Document(map, present.Json);
    }

    protected Revision<T> Past<T>(RevisionRow row) where T : class
    {
        var map = kinds.MapOf<T>();
        return new Revision<T>(row.Number, row.Change, StoredJson.Document(map, StoredJson.Present(map, row.Schema, row.Json)));
    }

    private bool Follows(DocumentMap map, string key) => !_written.Add((map.Kind, key));

    private void Write(HandedDocument write, ReadRow? read)
    {
        if (read is not null && read.Schema > write.Map.SchemaVersion)
            _handed.NewerThanThisProgram = write.Map.Kind;
        _handed.Documents.Add(write);
    }

    private static (NumberSlot? Slot, bool Missing) SlotIn(DocumentMap map, byte[] json)
    {
        var path = map.NumberedAt ?? throw new InvalidOperationException($"A {map.Kind} has no number.");
        var (slot, number, missing) = NumberSlot.Find(json, path);
        return number == 0 ? (slot, missing) : (null, false);
    }
}
