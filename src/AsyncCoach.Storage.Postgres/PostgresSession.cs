using AsyncCoach.Domain;

namespace AsyncCoach.Storage.Postgres;

/// <summary>Each read is one round trip on a connection of the pool, and so is the commit.</summary>
internal sealed class PostgresSession(WorkspaceId workspace, PostgresCore core) : ProviderSession<Kind>(workspace, core.Kinds)
{
    public override async Task<T?> Load<T>(string key, Viewer viewer, CancellationToken cancellation) where T : class =>
        await Reading<T>(viewer).One(key, cancellation) is { } row ? Remember<T>(row) : null;

    public override async Task<IReadOnlyList<T>> LoadMany<T>(IReadOnlyList<string> keys, Viewer viewer, CancellationToken cancellation) =>
        keys.Count == 0 ? [] : (await Reading<T>(viewer).Many(keys, cancellation)).ConvertAll(Remember<T>);

    public override async Task<Page<T>> List<T>(Query<T> query, Viewer viewer, int size, string? after, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var (rows, next) = await Reading<T>(viewer).List(query, size, after, cancellation);
        return new Page<T>(rows.ConvertAll(Remember<T>), next);
    }

    public override Task<int> Count<T>(Query<T> query, Viewer viewer, int atMost, CancellationToken cancellation) =>
        Reading<T>(viewer).Count(query, atMost, cancellation);

    public override Task<IReadOnlyList<TextHit>> Search<T>(
        TextQuestion question, Query<T> query, Viewer viewer, int take, CancellationToken cancellation) =>
        Reading<T>(viewer).Search(question, query, Math.Clamp(take, 0, ISession.MostHits), cancellation);

    public override Task<IReadOnlyList<int>> Spread<T>(IReadOnlyList<TextPhrase> phrases, int atMost, CancellationToken cancellation) =>
        new WordReading(core.Database, core.Kinds.Of<T>()).Spread(phrases, atMost, cancellation);

    public override Task<IReadOnlyList<string>> NearWords<T>(string word, int take, CancellationToken cancellation) =>
        new WordReading(core.Database, core.Kinds.Of<T>()).Near(word, take, cancellation);

    public override async Task<IReadOnlyList<Revision<T>>> History<T>(string key, Viewer viewer, CancellationToken cancellation) =>
        (await Reading<T>(viewer).History(key, cancellation)).ConvertAll(Past<T>);

    public override async Task<bool> WasReceived(string receiptKey, CancellationToken cancellation) => (await core.Database.Read(
        new Sql("SELECT 1 FROM receipts WHERE workspace = ? AND key = ?", Workspace.Value, receiptKey), _ => true, cancellation)).Count > 0;

    public override async Task<IReadOnlyList<PersonId>> Members(ChannelId channel, CancellationToken cancellation) => await core.Database.Read(
        new Sql("SELECT person FROM members WHERE workspace = ? AND channel = ? AND present ORDER BY person", Workspace.Value, channel.Value),
        row => PersonId.Parse(row.Text(0)),
        cancellation);

    public override async Task<bool> MayRead(ChannelId channel, PersonId person, CancellationToken cancellation) =>
        (await core.Database.Read(Visibility.MayRead(Workspace, channel, person, core.FreshFrom), _ => true, cancellation)).Count > 0;

    protected override Task<Commit> Keep(Handed handed) => CommitWatch.Follow(new Committing(core, Workspace.Value, handed).Run(), core.Wire);

    private KindReading Reading<T>(Viewer viewer) where T : class
    {
        var kind = core.Kinds.Of<T>();
        return new KindReading(core.Database, kind, Workspace, Visibility.Of(kind.Map, Workspace, viewer, core.FreshFrom));
    }
}
