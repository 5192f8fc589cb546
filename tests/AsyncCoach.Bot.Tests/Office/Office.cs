using System.Globalization;
using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Coach;
using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;
using AsyncCoach.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace AsyncCoach.Bot.Tests;

/// <summary>
/// A workspace with people in it, and the bot as a host would run it: its own store in a file, its alarms rung and its outbox emptied
/// whenever a test asks for quiet. Everything that was said is held against Block Kit's limits when the test ends.
/// </summary>
internal sealed class Office : IAsyncDisposable
{
    public const string Acme = "T0ACME";
    public const string Globex = "T0GLOBEX";
    public const string BotUser = "U0BOT";

    /// <summary>Public; Priya, Hoa and Tom are in it, and AsyncCoach.</summary>
    public const string General = "C0GENERAL";

    /// <summary>Public; Priya and Hoa are in it, and AsyncCoach.</summary>
    public const string Payments = "C0PAYMENTS";

    /// <summary>Private; Priya and Hoa are in it, and AsyncCoach.</summary>
    public const string Secret = "C0SECRET";

    /// <summary>Public; as General, and a guest.</summary>
    public const string Partners = "C0PARTNERS";

    /// <summary>Public; AsyncCoach is not in it.</summary>
    public const string Away = "C0AWAY";

    /// <summary>Priya's direct message with AsyncCoach.</summary>
    public const string Direct = "D0PRIYA";

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("asynccoach-bot-").FullName;
    private readonly ServiceProvider _services;
    private readonly IStore _real;
    private readonly BotCatalog _catalog;
    private readonly IInboundHandler _handler;
    private int _deliveries;

    private Office(BotSettings settings, Action<BotBuilder>? habits)
    {
        Slack = new FakeSlack(Product);
        _real = new SqliteStore(new SqliteOptions { File = Path.Combine(_folder, "store.db") }, AllMaps.List, Wire, NullLogger.Instance);
        (Store, Shaking) = ShakyStore.Around(_real);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(Store);
        services.AddSingleton<ISlackApi>(Slack);
        services.AddSingleton<ICalendarSource>(Calendars);
        services.AddSingleton(new Clocks(Product, Wire));
        _catalog = services.AddBot(settings);
        habits?.Invoke(new BotBuilder(services, _catalog, new Dictionary<string, string>(StringComparer.Ordinal)));
        _services = services.BuildServiceProvider(validateScopes: true);
        _handler = _services.GetRequiredService<IInboundHandler>();
        (Priya, Hoa, Tom, Ana) = (new Colleague(this, "U0PRIYA"), new Colleague(this, "U0HOA"), new Colleague(this, "U0TOM"), new Colleague(this, "U0ANA"));
        Gus = new Colleague(this, "U0GUS");
        Outsider = new Colleague(this, "U0OSKAR", Globex);
    }

    public MovableTime Product { get; } = new(Instant.FromUtc(2026, 5, 5, 9, 0));

    /// <summary>Not the same as product time, so that nobody can take one for the other.</summary>
    public MovableTime Wire { get; } = new(Instant.FromUtc(2031, 1, 1, 0, 0));

    public FakeSlack Slack { get; }

    public FakeCalendars Calendars { get; } = new();

    public IStore Store { get; }

    public ShakyStore Shaking { get; }

    public Colleague Priya { get; }

    public Colleague Hoa { get; }

    public Colleague Tom { get; }

    /// <summary>What a host would run beside its requests: the outbox sender.</summary>
    public IHostedService BackgroundWork => _services.GetServices<IHostedService>().Single();

    /// <summary>In no channel.</summary>
    public Colleague Ana { get; }

    /// <summary>A guest.</summary>
    public Colleague Gus { get; }

    /// <summary>Of another organisation.</summary>
    public Colleague Outsider { get; }

    /// <param name="settings">As an operator would set them.</param>
    /// <param name="habits">Habits that only a test has, besides the bot's own.</param>
    public static async Task<Office> Open(BotSettings? settings = null, Action<BotBuilder>? habits = null)
    {
        var office = new Office(settings ?? new BotSettings(), habits);
        await office._real.Prepare(default);
        office.Settle();
        await office.RunStanding("directory");
        await office.Quiet();
        return office;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _real.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
        await SlackWouldTake.Everything(Slack);
    }

    public void Passes(Duration time)
    {
        Product.Passes(time);
        Wire.Passes(time);
    }

    public Task RunStanding(string name) =>
        _services.GetRequiredService<AlarmRinger>().RunStanding(_catalog.Standing.Single(round => round.Name == name), default);

    /// <summary>Rings what is due and sends what waits, until nothing is left to do now.</summary>
    public async Task Quiet()
    {
        var ringer = _services.GetRequiredService<AlarmRinger>();
        for (var round = 0; round < 50; round++)
        {
            await ringer.RingDue(default);
            if (await SendDue() == 0 && !(await Store.Alarms.Earliest(default) <= Product.Now))
                return;
        }
        throw new InvalidOperationException("It never becomes quiet.");
    }

    public async Task<IReadOnlyList<OutboxClaim>> Claim() => await Store.Outbox.Claim(Product.Now, Wire.Now, Wire.Now + Duration.FromMinutes(5), 16, Urgency.Nudge, default);

    public Task Send(OutboxClaim claim)
    {
        // A second and channel: nothing here waits for the pace.
        Wire.Passes(Duration.FromSeconds(1));
        return _services.GetRequiredService<Sender>().Send(claim, default);
    }

    public string Receipt() => string.Create(CultureInfo.InvariantCulture, $"receipt-{++_deliveries}");

    /// <summary>Hands a delivery to the bot, and runs what follows its acknowledgement. What the person sees is in the answer.</summary>
    public async Task<Answered> Deliver(Delivery delivery)
    {
        var (forms, whispers, responses) = (Slack.Forms.Count, Slack.Whispers.Count, Slack.Responses.Count);
        var outcome = await _handler.Handle(delivery, default);
        if (outcome.Ack is Ack.Reply reply)
            Slack.Said.Add(reply.Message);
        if (outcome.Ack is Ack.Update update)
            Slack.Views.Add(update.View);
        if (outcome.Ack is Ack.Push push)
            Slack.Push(((ViewSubmission)delivery).Openings.TriggerId!, push.View);
        if (outcome.Then is { } then)
            await then(default);
        List<Message> said = outcome.Ack is Ack.Reply first ? [first.Message] : [];
        said.AddRange(Slack.Responses.Skip(responses).Select(response => response.Message).OfType<Message>());
        said.AddRange(Slack.Whispers.Skip(whispers).Select(whisper => whisper.Message));
        return new Answered(outcome.Ack, [.. Slack.Forms.Skip(forms)], said, [.. Slack.Responses.Skip(responses)]);
    }

    public Task<Answered> OpensHome(Colleague who) => Deliver(
        new AppHomeOpened(new Actor(Acme, who.User), "home", Slack.Direct(who.User).Id, "1777970000.000100") { Workspace = Acme, Receipt = Receipt() });

    public async Task<Decision> Decision(long number)
    {
        var found = await Store.Open(new WorkspaceId(Acme)).List(Query<Decision>.Everything.Where(DecisionMap.Number, number), Viewer.All, 2, null, default);
        return Assert.Single(found.Items);
    }

    /// <summary>All documents of a kind, as they are kept.</summary>
    public async Task<IReadOnlyList<T>> All<T>() where T : class =>
        (await Store.Open(new WorkspaceId(Acme)).List(Query<T>.Everything, Viewer.All, 100, null, default)).Items;

    public Task<T?> Kept<T>(string key) where T : class => Store.Open(new WorkspaceId(Acme)).Load<T>(key, Viewer.All, default);

    public async Task<int> CountDecisions() => await Store.Open(new WorkspaceId(Acme)).Count(Query<Decision>.Everything, Viewer.All, 1000, default);

    public Posted Card(string channel) => Assert.Single(Slack.Messages, message => message.Channel == channel && message.ThreadTs is null);

    private async Task<int> SendDue()
    {
        var claims = await Claim();
        foreach (var claim in claims)
            await Send(claim);
        return claims.Count;
    }

    private void Settle()
    {
        void Person(string id, string name, string? zone, bool guest = false, bool admin = false, string team = Acme, bool bot = false) =>
            Slack.People.Add(new SlackUser(id, team, name, zone, false, bot, admin, guest, "", "", 0));
        void Channel(string id, string name, bool isPrivate, bool botIsIn, params string[] members)
        {
            Slack.Channels[id] = new SlackChannel(id, name, isPrivate, false, false, false, botIsIn, null, [Acme]);
            Slack.MembersOf[id] = [.. members, .. botIsIn ? (string[])[BotUser] : []];
        }
        Person("U0PRIYA", "Priya", "Asia/Kolkata", admin: true);
        Person("U0HOA", "Hoa", "America/New_York");
        Person("U0TOM", "Tom", "Europe/London");
        Person("U0ANA", "Ana", "America/Sao_Paulo");
        Person("U0GUS", "Gus", "Australia/Lord_Howe", guest: true);
        Person("U0OSKAR", "Oskar", null, team: Globex);
        Person(BotUser, "AsyncCoach", null, bot: true);
        Channel(General, "general", false, true, "U0PRIYA", "U0HOA", "U0TOM");
        Channel(Payments, "payments", false, true, "U0PRIYA", "U0HOA");
        Channel(Secret, "secret", true, true, "U0PRIYA", "U0HOA");
        Channel(Partners, "partners", false, true, "U0PRIYA", "U0HOA", "U0TOM", "U0GUS");
        Channel(Away, "away", false, false, "U0PRIYA", "U0HOA", "U0TOM");
        Slack.Channels[Direct] = new SlackChannel(Direct, "", true, true, false, false, true, "U0PRIYA", []);
    }
}

/// <summary>What somebody sees of what they did: forms that opened, and sentences that only they read.</summary>
internal sealed record Answered(Ack Ack, IReadOnlyList<Form> Forms, IReadOnlyList<Message> Said, IReadOnlyList<UrlResponse> Responses)
{
    public Form Form => Assert.Single(Forms);

    public string Text => string.Join('\n', Said.Select(Words.Of));

    public Message Message => Assert.Single(Said);

    public IReadOnlyDictionary<string, string> Errors => Assert.IsType<Ack.Errors>(Ack).ByBlock;
}
