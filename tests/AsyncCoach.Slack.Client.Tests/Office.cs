using AsyncCoach.Slack.Client.Sockets;
using AsyncCoach.SlackEmulator;
using AsyncCoach.SlackEmulator.Control;

namespace AsyncCoach.Slack.Client.Tests;

/// <summary>An emulated workspace with Priya, Tom and #general, and the client as its app.</summary>
internal sealed class Office : IAsyncDisposable
{
    private Office(EmulatorServer slack, BotUnderTest bot) => (Slack, Bot) = (slack, bot);

    public EmulatorServer Slack { get; }

    public BotUnderTest Bot { get; }

    public string General { get; private set; } = "";

    public string Team { get; } = new EmulatorOptions().TeamId;

    public PersonClient Priya => Slack.Control.As("priya");

    public static async Task<Office> Open(
        WireClock? wire = null, bool socketMode = false, RateLimits? limits = null, int? pageCap = null, SocketModePace? pace = null,
        Action<SlackClientOptions>? set = null)
    {
        var options = new EmulatorOptions
        {
            RateLimits = limits ?? RateLimits.Off,
            RetryScale = 0,
            PageCap = pageCap,
            App = new AppOptions { SocketMode = socketMode, SigningSecret = BotUnderTest.Secret, Commands = [new CommandOptions("/decide")] },
        };
        var slack = await EmulatorServer.Start(options, TimeProvider.System, wire ?? TimeProvider.System);
        void Settings(SlackClientOptions client)
        {
            client.ApiBaseUrl = slack.ApiAddress.ToString();
            client.BotToken = options.App.BotToken;
            client.AppToken = socketMode ? options.App.AppToken : null;
            set?.Invoke(client);
        }

        var bot = wire is null ? await BotUnderTest.StartInRealTime(Settings, pace) : await BotUnderTest.Start(Settings, wire, pace);
        slack.RequestUrls = new RequestUrls(
            new Uri(bot.Address, "slack/events"), new Uri(bot.Address, "slack/commands"), new Uri(bot.Address, "slack/interactions"), new Uri(bot.Address, "slack/options"));
        var office = new Office(slack, bot);
        await office.MoveIn();
        return office;
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.Stop();
        await Bot.DisposeAsync();
        await Slack.DisposeAsync();
    }

    private async Task MoveIn()
    {
        await Slack.Control.AddPerson("priya", "Asia/Kolkata", admin: true);
        await Slack.Control.AddPerson("tom", "Europe/London", guest: true);
        General = await Slack.Control.AddChannel("general", ["priya", "tom", "asynccoach"]);
    }
}
