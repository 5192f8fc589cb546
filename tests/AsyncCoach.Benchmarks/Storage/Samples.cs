using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.People;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace AsyncCoach.Benchmarks.Storage;

/// <summary>Made-up decisions with the words of real ones, the same for every run.</summary>
internal sealed class Samples(int seed)
{
    public static readonly WorkspaceId Workspace = new("T0BENCH");
    public static readonly PersonId Reader = new(Workspace, "U0READER");
    public static readonly ChannelId Channel = new("C0BENCH");

    private static readonly string[] Common =
    [
        "rate", "limit", "deploy", "service", "payment", "search", "queue", "retry", "timeout", "database", "index", "cache", "partner", "login",
        "release", "branch", "review", "incident", "alert", "budget", "quota", "region", "backup", "schema", "token", "session", "export", "import",
        "report", "customer", "invoice", "feature", "flag", "rollout", "metric", "dashboard", "on-call", "handoff", "contract", "audit",
    ];

    private readonly Random _random = new(seed);

    public static IReadOnlyList<DocumentMap> Maps => AllMaps.List;

    public static Instant Start { get; } = Instant.FromUtc(2026, 1, 5, 9, 0);

    public static async Task<SqliteStore> Open(string file)
    {
        var store = new SqliteStore(new SqliteOptions { File = file }, Maps, TimeProvider.System, NullLogger.Instance);
        await store.Prepare(default);
        await Know(store);
        return store;
    }

    /// <summary>The channel and its one member.</summary>
    public static async Task Know(IStore store)
    {
        var session = store.Open(Workspace);
        var now = SystemClock.Instance.GetCurrentInstant();
        if (await session.Load<Channel>(Channel.Value, Viewer.All, default) is null)
        {
            session.Store(new Channel(Channel, "bench", true, false, false, false, true, now, now), new Change(now, null, "heard"));
            session.PutMembers(Channel, [Reader], now);
            await session.Commit();
        }
    }

    public Decision Next(int at)
    {
        return new Decision
        {
            Id = new DecisionId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(20_000).AddSeconds(at))),
            State = at % 3 == 0 ? DecisionState.Open : DecisionState.Decided,
            Text = new DecisionText(Words(12), Words(20), Words(10), Words(1), Words(15)),
            Decider = new PersonId(Workspace, $"U0{_random.Next(200)}"),
            Consulted = [new PersonId(Workspace, $"U0{_random.Next(200)}")],
            Recorder = new PersonId(Workspace, $"U0{_random.Next(200)}"),
            Channel = Channel,
            Source = new Source(Channel, $"17{at:00000000}.000100", null, $"https://bench.slack.com/archives/C0BENCH/p17{at:00000000}000100", null),
            CreatedAt = Start + Duration.FromSeconds(at),
            RecordedAt = Start + Duration.FromSeconds(at),
            ChangedAt = Start + Duration.FromSeconds(at),
        };
    }

    /// <summary>Some words that many share, and some that few do.</summary>
    public string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ =>
        _random.Next(3) == 0 ? Common[_random.Next(Common.Length)] : $"term{(int)(Math.Pow(_random.NextDouble(), 3) * 20_000)}"));
}
