using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>How to hand off, in the fewest words.</summary>
internal static class HandoffHelp
{
    private const string How =
        "*Hand off:* `/handoff` opens the form of your route; a line an item is enough. Whoever has the turn is asked before their shift ends.\n"
        + "*During the day:* `/handoff add Payment retries, batch runs tonight`, or *Add to handoff* in a message’s menu.\n"
        + "*To one person:* `/handoff @tom`.\n"
        + "*See what is open:* `/handoffs` for you and your teams, `/handoffs london` for a route, `/handoffs past` for what was.";

    public static Message Message { get; } = new("How to hand off, and to find handoffs", [new Section(new Mrkdwn(How))]);
}
