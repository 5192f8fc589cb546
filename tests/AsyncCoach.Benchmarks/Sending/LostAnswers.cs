using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AsyncCoach.Bot;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Host;
using AsyncCoach.Host.Settings;
using AsyncCoach.Playground;
using AsyncCoach.Slack.Client;
using AsyncCoach.SlackEmulator;
using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace AsyncCoach.Benchmarks.Sending;

/// <summary>
/// <c>lost-answers [POSTS] [CHANNELS] [PACE]</c>: so many cards (10,000) are to be posted over so many channels (500) of an emulated workspace with Slack's limits, and every fifth
/// post is carried out and its answer lost. Says whether any card stands twice or not at all, and whether the look-ups kept to what Slack allows. Both clocks run at a multiple
/// (10) of the system's, since Slack allows fifty look-ups a minute.
/// </summary>
internal static class LostAnswers
{
    private const double Lost = 0.2;
    private const int PerMinute = 6_000;
    private const string History = "conversations.history";
    private static readonly RateLimits Limits = new() { PostsPerMinute = PerMinute };

    public static async Task<int> Run(IReadOnlyList<string> arguments)
    {
        int Number(int at, int otherwise) => arguments.Count > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;
        var folder = Directory.CreateTempSubdirectory("asynccoach-lost-").FullName;
        try
        {
            return await Measure(Number(0, 10_000), Number(1, 500), Number(2, 10), Path.Combine(folder, "store.db"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> Measure(int posts, int channels, int pace, string file)
    {
        var (product, wire) = (new MovableClock(), new MovableClock());
        var app = EmulatedApp.From(new BotSettings());
        await using var slack = await EmulatorServer.Start(new EmulatorOptions { App = app, RateLimits = Limits }, product, wire);
        await slack.Control.AddPerson("priya", "Etc/UTC");
        var ids = new List<string>();
        for (var number = 1; number <= channels; number++)
            ids.Add(await slack.Control.AddChannel($"c{number}", ["priya", app.BotName]));
        await using var bot = HostBuilding.Build(Settings(app, slack, file), new Clocks(product, wire));
        await bot.StartAsync();
        var store = bot.Services.GetRequiredService<IStore>();
        var seen = new Tally(slack.Control, wire);
        (product.Pace, wire.Pace) = (60, 60);
        await Known(slack, seen, channels);
        (product.Pace, wire.Pace) = (pace, pace);
        Console.WriteLine($"The bot knows {channels} channels; now {posts} cards are to be posted.");
        await slack.Control.FaultByChance("answer_lost", Lost, seed: 1, "chat.postMessage");
        await Enqueue(store, ids, posts, Instant.FromDateTimeOffset(product.GetUtcNow()), (await slack.Control.Workspace())["users"]![0]!["id"]!.ToString());
        var began = Stopwatch.StartNew();
        var told = TimeSpan.Zero;
        while ((await store.Outbox.Depth(default)).Waiting is var waiting and > 0)
        {
            await seen.Look();
            if (began.Elapsed - told > TimeSpan.FromSeconds(15))
            {
                told = began.Elapsed;
                Console.WriteLine($"{told.TotalSeconds:0} s: {waiting} wait, {seen.Lost} answers lost, {seen.Histories} look-ups");
            }
            await Task.Delay(100);
        }
        await seen.Look();
        await bot.StopAsync();
        return Report(posts, pace, began.Elapsed, seen);
    }

    private static int Report(int posts, int pace, TimeSpan took, Tally seen)
    {
        var (twice, never) = (seen.Standing.Count(card => card.Value > 1), posts - seen.Standing.Count);
        bool[] met =
        [
            Say(twice == 0 && never == 0, $"{posts} cards, {seen.Lost} answers lost: twice {twice}, missing {never} (both 0)"),
            Say(seen.HistoriesRefused == 0 && seen.MostHistoriesInAMinute <= 100, $"{seen.Histories} look-ups, at most {seen.MostHistoriesInAMinute} in a minute, refused by Slack {seen.HistoriesRefused} (0)"),
        ];
        Console.WriteLine($"in {(took * pace).TotalMinutes:0} minutes of the bot's time");
        return Array.TrueForAll(met, one => one) ? 0 : 1;

        static bool Say(bool met, FormattableString what)
        {
            Console.WriteLine($"{(met ? "met   " : "MISSED")} {what.ToString(CultureInfo.InvariantCulture)}");
            return met;
        }
    }

    private static HostSettings Settings(AppOptions app, EmulatorServer slack, string file) => new()
    {
        Slack = new SlackClientOptions
        {
            BotToken = app.BotToken,
            SigningSecret = app.SigningSecret,
            ApiBaseUrl = slack.ApiAddress.ToString(),
            Pacing = new SlackPacing { PostsPerMinuteInWorkspace = PerMinute },
        },
        Storage = new StorageSettings { File = file },
        Bot = new BotSettings { PostsPerMinute = PerMinute },
        Server = new ServerSettings { Listen = "http://127.0.0.1:0" },
        Log = new LogSettings { Level = Microsoft.Extensions.Logging.LogLevel.Error },
    };

    private static async Task Known(EmulatorServer slack, Tally seen, int channels)
    {
        while (seen.ChannelsLookedAt < channels)
        {
            await Task.Delay(200);
            await seen.Look();
        }
        await slack.Control.UntilQuiet(timeoutMs: 600_000);
    }

    private static async Task Enqueue(IStore store, List<string> channels, int posts, Instant now, string user)
    {
        var workspace = new WorkspaceId("T0EMULATOR");
        var by = new PersonId(workspace, user);
        foreach (var chunk in Enumerable.Range(0, posts).Chunk(500))
        {
            var session = store.Open(workspace);
            foreach (var number in chunk)
            {
                var decision = new Decision
                {
                    Id = new DecisionId(Guid.NewGuid()),
                    State = DecisionState.Open,
                    Text = new DecisionText($"Rate limit of service {number:000000}", "It failed on Sunday.", "Nobody asks again."),
                    Recorder = by,
                    Decider = by,
                    RecordedAt = now,
                    Channel = new ChannelId(channels[number % channels.Count]),
                };
                session.Store(decision, new Change(now, null, "made up"), drawNumber: true);
                session.Enqueue(new Intent($"decision.card/{decision.Id}/{decision.Channel}/1", "decision.card", decision.Id.ToString(), decision.Channel.Value.Value, now, Urgency.Answer));
            }
            if (await session.Commit() is not Commit.Committed)
                throw new InvalidOperationException("What the benchmark is made of was not kept.");
        }
    }

    /// <summary>What the workspace saw, gathered while it still remembers: it keeps its last 5,000 calls.</summary>
    private sealed class Tally(ControlClient slack, TimeProvider wire)
    {
        private readonly HashSet<string> _channels = new(StringComparer.Ordinal);
        private readonly List<DateTimeOffset> _histories = [];
        private int _after;

        public Dictionary<string, int> Standing { get; } = new(StringComparer.Ordinal);

        public int Lost { get; private set; }

        public int Histories => _histories.Count;

        public int HistoriesRefused { get; private set; }

        public int ChannelsLookedAt => _channels.Count;

        /// <summary>By when they were seen, a fraction of a second after they were made. A bucket that is full lets a minute's worth through at once.</summary>
        public int MostHistoriesInAMinute => _histories.Select((from, at) => _histories.Skip(at).TakeWhile(one => one - from < TimeSpan.FromMinutes(1)).Count()).DefaultIfEmpty().Max();

        public async Task Look()
        {
            foreach (var call in await slack.Calls(after: _after))
            {
                if (call.Number != ++_after)
                    throw new InvalidOperationException("The workspace has forgotten calls that nobody has looked at.");
                Take(call);
            }
        }

        private void Take(CallRecord call)
        {
            var isDone = call.Answer is { ValueKind: JsonValueKind.Object } answer && answer.GetProperty("ok").GetBoolean();
            switch (call.Method)
            {
                case "conversations.members":
                    _channels.Add(call.Args.GetProperty("channel").GetString()!);
                    break;
                case History:
                    _histories.Add(wire.GetUtcNow());
                    HistoriesRefused += call.Status == 429 ? 1 : 0;
                    break;
                case "chat.postMessage" when isDone:
                    Lost += call.Fault is null ? 0 : 1;
                    var said = call.Args.GetProperty("blocks").ToString();
                    var card = said.Substring(said.IndexOf("Rate limit of service ", StringComparison.Ordinal), "Rate limit of service 000000".Length);
                    Standing[card] = Standing.GetValueOrDefault(card) + 1;
                    break;
                case "chat.delete" when isDone:
                    throw new InvalidOperationException("The bot took a copy back: it had posted twice.");
            }
        }
    }
}
