using AsyncCoach.SlackEmulator.Control;

namespace AsyncCoach.FaultTests.BadSlack;

/// <summary>One way in which Slack behaves badly while people work.</summary>
/// <param name="Name">As the report has it.</param>
/// <param name="Strikes">Begins it, with a seed for what is left to chance.</param>
/// <param name="OverSockets">Only where deliveries come over Socket Mode.</param>
/// <param name="Outage">Nothing at all gets through; it goes on for some hours at the sites, in which nobody works.</param>
internal sealed record Mischief(string Name, Func<ControlClient, int, Task> Strikes, bool OverSockets = false, bool Outage = false)
{
    private const string Posting = "chat.postMessage";
    private const int Always = 1_000_000;
    private const int Hour = 3_600_000;

    public static IReadOnlyList<Mischief> All { get; } =
    [
        new("storm of 429", (slack, seed) => slack.FaultByChance("rate_limited", 0.5, seed)),
        new("5xx", (slack, seed) => slack.FaultByChance("server_error", 0.4, seed)),
        new("timeouts", (slack, seed) => slack.FaultByChance("timeout", 0.1, seed)),
        new("garbage", (slack, seed) => slack.FaultByChance("garbage", 0.3, seed)),
        new("dropped connections", (slack, seed) => slack.FaultByChance("dropped", 0.3, seed)),
        new("lost answers", (slack, seed) => slack.FaultByChance("answer_lost", 0.4, seed, Posting)),
        new("withheld answers", (slack, seed) => slack.FaultByChance("answer_withheld", 0.2, seed, Posting)),
        new("everything twice", Twice),
        new("events under two ids", (slack, _) => slack.Fault("duplicated_under_another_id", times: Always)),
        new("events in another order", (slack, _) => slack.Fault("reordered", times: 20)),
        new("events up to two hours late", Late),
        new("silent socket", (slack, _) => slack.Socket("silent"), OverSockets: true),
        new("lost socket", (slack, _) => slack.Socket("drop"), OverSockets: true),
        new("socket to be renewed", (slack, _) => slack.Socket("refresh_requested"), OverSockets: true),
        new("too many sockets", (slack, _) => slack.Socket("too_many_websockets"), OverSockets: true),
        new("hours of 5xx", (slack, _) => slack.Fault("server_error", times: Always), Outage: true),
        new("hours of 429", (slack, _) => slack.Fault("rate_limited", times: Always, retryAfter: 120), Outage: true),
        new("hours without an answer", (slack, _) => slack.Fault("timeout", times: Always), Outage: true),
        new("uninstalled for hours", (slack, _) => slack.Uninstall(), Outage: true),
        new("uninstalled for hours, heard the other way round", (slack, _) => slack.Uninstall(tokensFirst: true), Outage: true),
    ];

    /// <summary>All is well again.</summary>
    public static async Task Ends(ControlClient slack)
    {
        await slack.NoFaults();
        await slack.Install();
    }

    private static async Task Twice(ControlClient slack, int seed)
    {
        await slack.Fault("duplicated", times: Always);
        await slack.Fault("duplicated", times: Always, of: "commands");
        await slack.Fault("duplicated", times: Always, of: "interactions");
    }

    private static async Task Late(ControlClient slack, int seed)
    {
        foreach (var late in new[] { 2 * Hour, Hour / 60, Hour, Hour / 2 })
            await slack.Fault("delayed", times: 5, delayMs: late);
    }
}
