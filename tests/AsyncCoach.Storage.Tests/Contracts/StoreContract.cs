using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.People;
using AsyncCoach.Storage.Decisions;
using AsyncCoach.Storage.Outbox;
using AsyncCoach.Storage.People;
using NodaTime;

namespace AsyncCoach.Storage.Tests;

/// <summary>
/// What every provider promises. Each subject is an abstract class below this one, each provider a thin class below each subject.
/// </summary>
public abstract class StoreContract : IAsyncLifetime
{
    protected static readonly WorkspaceId Acme = new("T0ACME");
    protected static readonly WorkspaceId Other = new("T0OTHER");
    protected static readonly PersonId Priya = new(Acme, "U0PRIYA");
    protected static readonly PersonId Tom = new(Acme, "U0TOM");
    protected static readonly PersonId Ana = new(Acme, "U0ANA");
    protected static readonly ChannelId General = new("C0GENERAL");
    protected static readonly ChannelId Secret = new("C0SECRET");

    protected static readonly Instant Noon = Instant.FromUtc(2026, 5, 5, 12, 0);

    internal TestClock Wire { get; } = new();

    protected static IReadOnlyList<DocumentMap> Maps { get; } = [DecisionMap.Map, PersonMap.Map, ChannelMap.Map, PlaceMap.Map];

    protected IStore Store { get; private set; } = null!;

    /// <summary>A prepared, empty store.</summary>
    protected abstract Task<IStore> Empty(IReadOnlyList<DocumentMap> maps);

    /// <summary>Another store on the same data, for what another version of the program would see.</summary>
    protected abstract Task<IStore> Again(IReadOnlyList<DocumentMap> maps);

    /// <summary>Removes what the test left.</summary>
    protected abstract void Clean();

    public virtual async Task InitializeAsync() => Store = await Empty(Maps);

    public async Task DisposeAsync()
    {
        if (Store is not null)
            await Store.DisposeAsync();
        Clean();
    }

    protected static Change By(PersonId person, string what = "recorded") => new(Noon, person, what);

    protected static Decision Decided(string what, ChannelId? channel = null, PersonId? recorder = null, DecisionState state = DecisionState.Decided) => new()
    {
        Id = new DecisionId(Guid.NewGuid()),
        State = state,
        Text = new DecisionText(what, "Partner X took down search on Sunday.", "Request 601 gets a 429."),
        Recorder = recorder ?? Priya,
        Decider = recorder ?? Priya,
        Channel = channel,
        CreatedAt = Noon,
        RecordedAt = Noon,
        ChangedAt = Noon,
    };

    protected static string KeyOf(Decision decision) => decision.Id.ToString();

    protected async Task<Commit> Keep(Action<ISession> change, IStore? store = null, WorkspaceId? workspace = null)
    {
        var session = (store ?? Store).Open(workspace ?? Acme);
        change(session);
        return await session.Commit();
    }

    protected async Task<Commit.Committed> Keeps(Action<ISession> change, WorkspaceId? workspace = null) =>
        Assert.IsType<Commit.Committed>(await Keep(change, workspace: workspace));

    protected async Task<Decision> Kept(Decision decision, WorkspaceId? workspace = null)
    {
        await Keeps(session => session.Store(decision, By(decision.Recorder!.Value)), workspace);
        return decision;
    }

    /// <summary>A channel with its members, each known, none a guest.</summary>
    protected Task HasChannel(ChannelId id, bool isPrivate, bool botIsIn, Instant? asOf, params PersonId[] members) => Keeps(session =>
    {
        session.Store(new Channel(id, id.Value, isPrivate, IsDirect: false, IsShared: false, IsArchived: false, botIsIn, asOf, Wire.Now), By(Priya));
        if (asOf is { } listed)
            session.PutMembers(id, members, listed);
    });

    protected Task Knows(PersonId id, bool guest = false) =>
        Keeps(session => session.Store(new Person(id, id.User, null, guest, IsAdmin: false, IsBot: false, IsDeactivated: false, Wire.Now), By(Priya)));

    protected async Task<T?> Loaded<T>(string key, Viewer? viewer = null, WorkspaceId? workspace = null) where T : class =>
        await Store.Open(workspace ?? Acme).Load<T>(key, viewer ?? Viewer.All, default);

    protected Task<IReadOnlyList<string>> Found(string words, Viewer? viewer = null, Query<Decision>? query = null, int take = 10) =>
        Found(TextQuestion.OfWords(words), viewer, query, take);

    protected Task<IReadOnlyList<string>> Found(TextQuestion question, Viewer? viewer = null, Query<Decision>? query = null, int take = 10) =>
        Keys(Store.Open(Acme), question, query ?? Query<Decision>.Everything, viewer ?? Viewer.All, take);

    /// <summary>The keys of what holds all of the words.</summary>
    protected static Task<IReadOnlyList<string>> Keys<T>(ISession session, string words) where T : class =>
        Keys(session, TextQuestion.OfWords(words), Query<T>.Everything, Viewer.All, 100);

    private static async Task<IReadOnlyList<string>> Keys<T>(ISession session, TextQuestion question, Query<T> query, Viewer viewer, int take) where T : class =>
        [.. (await session.Search(question, query, viewer, take, default)).Select(hit => hit.Key)];
}
