using System.Text.Json;
using AsyncCoach.SlackEmulator.Page;

namespace AsyncCoach.Playground;

/// <summary>
/// Five things to do at the page that show what the bot is for. A step is noticed by what went between Slack and the bot, so it does not matter
/// how somebody did it.
/// </summary>
internal static class GuidedTour
{
    public static IReadOnlyList<TourStep> Steps { get; } =
    [
        new(
            "Put a decision on record",
            "You are *Priya* in Bengaluru. Type `/decide Default rate limit 600 requests a minute` in #payments, answer the four questions, and name *Hoa Nguyen* as the one who decides.",
            "priya", "payments",
            sight => sight.Lines.Any(line => line is { What: "view_submission", Who: "priya", Ok: true })),
        new(
            "Let the hours pass",
            "Hoa sleeps in New York, and nobody is nudged outside their own hours. Be *Hoa* and press *To the next morning here*: watch the clock, and what comes when her day begins.",
            "hoa", "@asynccoach",
            sight => sight.Now - sight.Began > TimeSpan.FromHours(1)),
        new(
            "Decide",
            "*Hoa* decides. Open #payments, find the card of D-1 and press *Decide*.",
            "hoa", "payments",
            sight => sight.Lines.Any(line => line is { What: "block_actions", Who: "hoa", Ok: true } && Pressed(line.Json, "decide"))),
        new(
            "Ask the log",
            "*Tom* in London was not there. Type `/decisions rate limit`: only he sees the answer.",
            "tom", "payments",
            sight => sight.Lines.Any(line => line is { What: "/decisions", Who: "tom", Ok: true })),
        new(
            "See what waits for you",
            "Open *Home* of AsyncCoach as *Ruth*, London's lead: what waits for her, and nothing else.",
            "ruth", "home",
            sight => sight.Lines.Any(line => line is { What: "app_home_opened", Who: "ruth", Ok: true })),
    ];

    private static bool Pressed(JsonElement payload, string words) =>
        payload.TryGetProperty("actions", out var actions)
        && actions.EnumerateArray().Any(action => action.GetProperty("action_id").GetString()!.Contains(words, StringComparison.OrdinalIgnoreCase)
            || (action.TryGetProperty("text", out var text) && text.GetProperty("text").GetString() is "Decide" or "Decided"));
}
