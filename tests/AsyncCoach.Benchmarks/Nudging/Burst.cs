using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using AsyncCoach.Bot;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Host;
using AsyncCoach.Host.Settings;
using AsyncCoach.Playground;
using AsyncCoach.Slack.Client;
using AsyncCoach.SlackEmulator;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Outbox;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace AsyncCoach.Benchmarks.Nudging;

/// <summary>
/// <c>burst [PEOPLE] [PER-MINUTE]</c>: so many people (10,000) each owe a decision that is spoken of within the same minute. The whole bot sends the nudges to an
/// emulated workspace that takes so many messages a minute (6,000; Slack itself takes some hundreds, which would take half an hour), while somebody types a command
/// twenty times a second. Says how long it took beside what the limit alone takes, whether anybody was told twice, and how long the answers to the commands took.
/// </summary>
internal static class Burst
{
    private const int Openers = 16;
    private static readonly TimeSpan BetweenCommands = TimeSpan.FromMilliseconds(50);

    public static async Task<int> Run(IReadOnlyList<string> arguments)
    {
        var people = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 10_000;
        var perMinute = arguments.Count > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 6_000;
        var folder = Directory.CreateTempSubdirectory("asynccoach-burst-").FullName;
        try
        {
            return await Measure(people, perMinute, Path.Combine(folder, "store.db"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> Measure(int people, int perMinute, string file)
    {
        var app = EmulatedApp.From(new BotSettings());
        var limits = RateLimits.Generous with { PostsPerMinute = perMinute };
        await using var slack = await EmulatorServer.Start(new EmulatorOptions { App = app, RateLimits = limits }, TimeProvider.System, TimeProvider.System);
        var users = await MoveIn(slack, app, people);
        var settings = new HostSettings
        {
            Slack = new SlackClientOptions
            {
                BotToken = app.BotToken,
                SigningSecret = app.SigningSecret,
                ApiBaseUrl = slack.ApiAddress.ToString(),
                Pacing = new SlackPacing { PostsPerMinuteInWorkspace = perMinute },
            },
            Storage = new StorageSettings { File = file },
            Bot = new BotSettings { PostsPerMinute = perMinute },
            Server = new ServerSettings { Listen = "http://127.0.0.1:0" },
            Log = new LogSettings { Level = Microsoft.Extensions.Logging.LogLevel.Warning },
        };
        await using var bot = HostBuilding.Build(settings, new Clocks(TimeProvider.System, TimeProvider.System));
        await bot.StartAsync();
        var store = bot.Services.GetRequiredService<IStore>();
        var workspace = new WorkspaceId("T0EMULATOR");
        Console.WriteLine($"{people} people have moved in; now each of them owes something.");
        var due = SystemClock.Instance.GetCurrentInstant() + Duration.FromSeconds(5);
        due = await Owe(store, workspace, users, due);

        var wait = due - SystemClock.Instance.GetCurrentInstant();
        if (wait > Duration.Zero)
            await Task.Delay(wait.ToTimeSpan());
        using var over = new CancellationTokenSource();
        var answers = Command(new Uri(bot.Urls.First()), app.SigningSecret, users[0].User, over.Token);
        var began = Stopwatch.StartNew();
        await Sent(store, people, began);
        var took = began.Elapsed;
        await over.CancelAsync();
        var latencies = await answers;
        var counts = await Counts(slack, app, users);
        await bot.StopAsync();
        return Report(people, perMinute, took, latencies, counts);
    }

    private static int Report(int people, int perMinute, TimeSpan took, List<double> latencies, IReadOnlyCollection<int> counts)
    {
        // Some are only due at the end of the minute.
        var alone = TimeSpan.FromMinutes(Math.Max(1, (double)people / perMinute));
        var ratio = took / alone;
        var p999 = Storage.Target.Percentile(latencies, 0.999);
        var (twice, never) = (counts.Count(count => count > 1), counts.Count(count => count == 0));
        bool[] met =
        [
            Say(ratio <= 1.05, $"all sent in {took.TotalSeconds:0.0} s, the limit alone takes {alone.TotalSeconds:0.0} s: {ratio:0.000} (at most 1.05)"),
            Say(twice == 0 && never == 0, $"told twice: {twice}, never: {never} (both 0)"),
            Say(p999 < 300, $"{latencies.Count} commands meanwhile: p50 {Storage.Target.Percentile(latencies, 0.5):0.0} ms, p99.9 {p999:0.0} ms (under 300)"),
        ];
        return Array.TrueForAll(met, one => one) ? 0 : 1;

        static bool Say(bool met, FormattableString what)
        {
            Console.WriteLine($"{(met ? "met   " : "MISSED")} {what.ToString(CultureInfo.InvariantCulture)}");
            return met;
        }
    }

    /// <summary>People with direct conversations that are open already: Slack opens fifty a minute, and the bot opens them long before.</summary>
    private static async Task<IReadOnlyList<(string User, string Direct)>> MoveIn(EmulatorServer slack, AppOptions app, int people)
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(1, people), new ParallelOptions { MaxDegreeOfParallelism = Openers },
            async (number, token) => await slack.Control.AddPerson($"p{number}", "Etc/UTC", cancellationToken: token));
        var users = (await slack.Control.Workspace())["users"]!.AsArray()
            .Where(user => ((string)user!["name"]!).StartsWith('p')).Select(user => (string)user!["id"]!).ToList();
        using var http = Caller(slack, app);
        var opened = new ConcurrentBag<(string, string)>();
        await Parallel.ForEachAsync(users, new ParallelOptions { MaxDegreeOfParallelism = Openers }, async (user, token) =>
        {
            using var answer = await Call(http, "conversations.open", new() { ["users"] = user }, token);
            opened.Add((user, answer.RootElement.GetProperty("channel").GetProperty("id").GetString()!));
        });
        return [.. opened];
    }

    /// <summary>Everybody works around the clock, owes a decision, and is looked at somewhere in the minute after <paramref name="due"/>.</summary>
    private static async Task<Instant> Owe(IStore store, WorkspaceId workspace, IReadOnlyList<(string User, string Direct)> users, Instant due)
    {
        var always = WorkingWeek.Read("mon-sun", "00:00-00:00").Value!;
        var now = SystemClock.Instance.GetCurrentInstant();
        var change = new Change(now, null, "made up");
        var defaults = store.Open(workspace);
        defaults.Store(new WorkspaceDefaults("Etc/UTC", always, []), change);
        await Keep(defaults);
        foreach (var (chunk, first) in users.Chunk(500).Select((chunk, at) => (chunk, at * 500)))
        {
            var session = store.Open(workspace);
            foreach (var ((user, direct), at) in chunk.Select((one, at) => (one, first + at)))
                Owe(session, new PersonId(workspace, user), direct, change, due + Duration.FromMilliseconds(60_000.0 * at / users.Count));
            await Keep(session);
        }
        return due;
    }

    private static void Owe(ISession session, PersonId person, string direct, Change change, Instant look)
    {
        var decision = new Decision
        {
            Id = new DecisionId(Guid.NewGuid()),
            State = DecisionState.Open,
            Text = new DecisionText($"Default rate limit for {person.User}", "Partner X took down search.", "Request 601 gets a 429."),
            Recorder = person,
            Decider = person,
            RecordedAt = change.At,
        };
        session.Store(new Person(person, person.User, "Etc/UTC", false, false, false, false, change.At), change);
        session.Store(new Place($"dm/{person}", direct, "", 0), change);
        session.Store(decision, change, drawNumber: true);
        session.Store(
            new Commitment
            {
                Id = CommitmentId.New(),
                Kind = "decision.decide",
                Subject = decision.Id.ToString(),
                Audience = new Audience(null, [person]),
                Title = decision.Text.What,
                Owner = person,
                Term = Term.OfShifts(2),
                Course = new Course(AtOnce: true, null, null),
                OpenedAt = change.At,
            },
            change);
        session.SetAlarm(new Alarm($"commitments.look/{person}", look, "commitments.look", person.ToString()));
    }

    private static async Task Keep(ISession session)
    {
        if (await session.Commit() is not Commit.Committed)
            throw new InvalidOperationException("What the benchmark is made of was not kept.");
    }

    private static async Task Sent(IStore store, int people, Stopwatch began)
    {
        var told = TimeSpan.Zero;
        // Everything due is in the outbox once no look is left within the minute, and sent once nothing waits there.
        while (await store.Alarms.Earliest(default) is { } next && next < SystemClock.Instance.GetCurrentInstant() + Duration.FromMinutes(2)
            || (await store.Outbox.Depth(default)).Waiting > 0 || began.Elapsed < TimeSpan.FromSeconds(61))
        {
            if (began.Elapsed - told > TimeSpan.FromSeconds(15))
            {
                told = began.Elapsed;
                Console.WriteLine($"{began.Elapsed.TotalSeconds:0} s: {(await store.Outbox.Depth(default)).Waiting} wait, of {people}");
            }
            await Task.Delay(50);
        }
    }

    private static async Task<List<double>> Command(Uri bot, string secret, string user, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = bot };
        var latencies = new List<double>();
        using var beat = new PeriodicTimer(BetweenCommands);
        try
        {
            while (await beat.WaitForNextTickAsync(cancellation))
            {
                using var request = SignedCommand.Help(secret, "T0EMULATOR", user);
                var began = Stopwatch.GetTimestamp();
                using var answer = await http.SendAsync(request, CancellationToken.None);
                latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                answer.EnsureSuccessStatusCode();
            }
        }
        catch (OperationCanceledException)
        {
            // All is sent.
        }
        return latencies;
    }

    /// <summary>How many messages each has.</summary>
    private static async Task<IReadOnlyCollection<int>> Counts(EmulatorServer slack, AppOptions app, IReadOnlyList<(string User, string Direct)> users)
    {
        using var http = Caller(slack, app);
        var counts = new ConcurrentBag<int>();
        await Parallel.ForEachAsync(users, new ParallelOptions { MaxDegreeOfParallelism = Openers }, async (user, token) =>
        {
            using var answer = await Call(http, "conversations.history", new() { ["channel"] = user.Direct }, token);
            counts.Add(answer.RootElement.GetProperty("messages").GetArrayLength());
        });
        return counts;
    }

    private static HttpClient Caller(EmulatorServer slack, AppOptions app)
    {
        var http = new HttpClient { BaseAddress = slack.ApiAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", app.BotToken);
        return http;
    }

    private static async Task<JsonDocument> Call(HttpClient http, string method, Dictionary<string, string> arguments, CancellationToken cancellation)
    {
        while (true)
        {
            using var form = new FormUrlEncodedContent(arguments);
            using var answer = await http.PostAsync(method, form, cancellation);
            if (answer.IsSuccessStatusCode)
                return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellation));
            await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
        }
    }
}
