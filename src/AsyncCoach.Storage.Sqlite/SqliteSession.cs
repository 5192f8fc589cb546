using AsyncCoach.Domain;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>
/// Reads happen at once on the caller's thread (they are look-ups in memory-mapped or cached pages); what is to be written is made ready
/// here and handed to the writer in one piece.
/// </summary>
internal sealed class SqliteSession(WorkspaceId workspace, SqliteCore core) : ProviderSession<Kind>(workspace, core.Kinds)
{
    public override Task<T?> Load<T>(string key, Viewer viewer, CancellationToken cancellation) where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        var row = core.Readers.Read(link => Reading<T>(link, viewer).One(key));
        return Task.FromResult(row is null ? null : Remember<T>(row));
    }

    public override Task<IReadOnlyList<T>> LoadMany<T>(IReadOnlyList<string> keys, Viewer viewer, CancellationToken cancellation) where T : class
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

    public override Task<Page<T>> List<T>(Query<T> query, Viewer viewer, int size, string? after, CancellationToken cancellation) where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var (rows, next) = core.Readers.Read(link => Reading<T>(link, viewer).List(query, size, after));
        return Task.FromResult(new Page<T>(rows.ConvertAll(Remember<T>), next));
    }

    public override Task<int> Count<T>(Query<T> query, Viewer viewer, int atMost, CancellationToken cancellation) where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(core.Readers.Read(link => Reading<T>(link, viewer).Count(query, atMost)));
    }

    public override Task<IReadOnlyList<TextHit>> Search<T>(
        TextQuestion question, Query<T> query, Viewer viewer, int take, CancellationToken cancellation) where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        var most = Math.Clamp(take, 0, ISession.MostHits);
        return Task.FromResult(core.Readers.Read(link => Reading<T>(link, viewer).Search(question, query, most)));
    }

    public override Task<IReadOnlyList<int>> Spread<T>(IReadOnlyList<TextPhrase> phrases, int atMost, CancellationToken cancellation) where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(core.Readers.Read(link => new WordReading(link, core.Kinds.Of<T>()).Spread(phrases, atMost)));
    }

    public override Task<IReadOnlyList<string>> NearWords<T>(string word, int take, CancellationToken cancellation) where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(core.Readers.Read(link => new WordReading(link, core.Kinds.Of<T>()).Near(word, take)));
    }

    public override Task<IReadOnlyList<Revision<T>>> History<T>(string key, Viewer viewer, CancellationToken cancellation) where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        var rows = core.Readers.Read(link => Reading<T>(link, viewer).History(key));
        return Task.FromResult<IReadOnlyList<Revision<T>>>(rows.ConvertAll(Past<T>));
    }

    public override Task<bool> WasReceived(string receiptKey, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(core.Readers.Read(link =>
        {
            using var row = link.Ask("SELECT 1 FROM receipts WHERE workspace = ?1 AND key = ?2");
            return row.Add(Workspace.Value).Add(receiptKey).Step();
        }));
    }

    public override Task<IReadOnlyList<PersonId>> Members(ChannelId channel, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<PersonId>>(core.Readers.Read(link =>
        {
            var members = new List<PersonId>();
            using var rows = link.Ask("SELECT person FROM members WHERE workspace = ?1 AND channel = ?2 AND present = 1 ORDER BY person");
            rows.Add(Workspace.Value).Add(channel.Value);
            while (rows.Step())
                members.Add(PersonId.Parse(rows.Text(0)));
            return members;
        }));
    }

    public override Task<bool> MayRead(ChannelId channel, PersonId person, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(core.Readers.Read(link => Visibility.MayRead(link, Workspace, channel, person, core.FreshFrom)));
    }

    protected override Task<Commit> Keep(Handed handed)
    {
        var work = new SessionWork(Workspace.Value, core, handed);
        core.Writer.Enqueue(work);
        return CommitWatch.Follow(work.Task, core.Wire);
    }

    private KindReading Reading<T>(Link link, Viewer viewer) where T : class =>
        new(link, core.Kinds.Of<T>(), Workspace, Visibility.Of(link, core.Kinds.Of<T>().Map, Workspace, viewer, core.FreshFrom));
}
