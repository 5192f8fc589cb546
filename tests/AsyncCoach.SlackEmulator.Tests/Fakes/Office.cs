using AsyncCoach.SlackEmulator.Control;

namespace AsyncCoach.SlackEmulator.Tests.Fakes;

/// <summary>
/// A workspace with Priya in Bengaluru, Tom in London, Maya (a guest in #general), Zoe (of another organisation), and an app that is in
/// #general.
/// </summary>
public sealed class Office : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 28, 9, 0, 0, TimeSpan.Zero);

    private Office(EmulatorServer slack, AppUnderTest app, MovableTime product, MovableTime? wire)
    {
        (Slack, App, Product, Wire) = (slack, app, product, wire);
    }

    public EmulatorServer Slack { get; }

    public AppUnderTest App { get; }

    public MovableTime Product { get; }

    /// <summary>Set when the test moves wire time itself.</summary>
    public MovableTime? Wire { get; }

    public ControlClient Control => Slack.Control;

    public PersonClient Priya => Control.As("priya");

    public PersonClient Tom => Control.As("tom");

    public string General { get; private set; } = "";

    public static async Task<Office> Open(Func<EmulatorOptions, EmulatorOptions>? change = null, bool wireStandsStill = false)
    {
        var options = new EmulatorOptions
        {
            RateLimits = RateLimits.Off,
            RetryScale = 0,
            App = new AppOptions
            {
                Commands = [new CommandOptions("/decide"), new CommandOptions("/decisions", ShouldEscape: true)],
                Shortcuts =
                [
                    new ShortcutOptions("Record as decision", "record", OnMessage: true),
                    new ShortcutOptions("New decision", "new", OnMessage: false),
                ],
            },
        };
        options = change?.Invoke(options) ?? options;
        var product = new MovableTime(Start);
        var wire = wireStandsStill ? new MovableTime(Start) : null;
        var slack = await EmulatorServer.Start(options, product, wire ?? TimeProvider.System);
        var app = await AppUnderTest.Start(options.App.SigningSecret);
        app.Api = slack.ApiAddress;
        var url = new Uri(app.Address, "slack");
        slack.RequestUrls = new RequestUrls(
            new Uri(url + "/events"),
            new Uri(url + "/commands"),
            new Uri(url + "/interactions"),
            new Uri(url + "/options"));
        var office = new Office(slack, app, product, wire);
        await office.MoveIn();
        return office;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Slack.DisposeAsync();
    }

    private async Task MoveIn()
    {
        await Control.AddPerson("priya", "Asia/Kolkata", admin: true);
        await Control.AddPerson("tom", "Europe/London");
        await Control.AddPerson("maya", "America/Sao_Paulo", guest: true);
        await Control.AddPerson("zoe", "Asia/Kathmandu", teamId: "T0OTHER");
        General = await Control.AddChannel("general", ["priya", "tom", "maya", "asynccoach"]);
        await Control.AddChannel("random", ["priya", "tom"]);
        await Control.AddChannel("secret", ["priya"], isPrivate: true);
        await Control.AddChannel("shared", ["priya", "zoe", "asynccoach"], shared: true);
        await Control.UntilQuiet(settleMs: 0);
        App.All.Clear();
    }
}
