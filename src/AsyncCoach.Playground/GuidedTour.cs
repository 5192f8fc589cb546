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
            "Hand off",
            "It is *Priya*'s week to hand over from Bengaluru to London, and she leaves early today, before London is up. In #payments type "
            + "`/handoff`, write what is left, a line an item, and press *Post*.",
            "priya", "payments",
            sight => sight.Lines.Any(line => line is { What: "view_submission", Who: "priya", Ok: true } && Form(line.Json, "handoff."))),
        new(
            "Wake up, and accept",
            "*Tom* is not called before his day begins. Be him, press *To the next morning here*, and watch the clock and his messages with "
            + "AsyncCoach. Then press *Accept*.",
            "tom", "@asynccoach",
            sight => sight.Lines.Any(line => line is { What: "block_actions", Who: "tom", Ok: true } && Pressed(line.Json, "handoff.accept"))),
        new(
            "Put a decision on record",
            "Tom types `/decide Default rate limit 600 requests a minute` in #payments, answers the four questions, and names himself as the one "
            + "who decides.",
            "tom", "payments",
            sight => sight.Lines.Any(line => line is { What: "view_submission", Who: "tom", Ok: true } && Form(line.Json, "decision."))),
        new(
            "Ask the log",
            "*Hoa* in New York was asleep. She types `/decisions rate limit`, and only she sees the answer.",
            "hoa", "payments",
            sight => sight.Lines.Any(line => line is { What: "/decisions", Who: "hoa", Ok: true })),
        new(
            "See what waits",
            "Open *Home* of AsyncCoach as *Ruth*, London's lead. What waits for her stands there, and nothing that is not hers to see.",
            "ruth", "home",
            sight => sight.Lines.Any(line => line is { What: "app_home_opened", Who: "ruth", Ok: true })),
    ];

    private static bool Form(JsonElement payload, string habit) =>
        payload.TryGetProperty("view", out var view)
        && view.TryGetProperty("callback_id", out var id)
        && id.GetString()!.StartsWith(habit, StringComparison.Ordinal);

    private static bool Pressed(JsonElement payload, string button) =>
        payload.TryGetProperty("actions", out var actions)
        && actions.EnumerateArray().Any(action => action.GetProperty("action_id").GetString()!.StartsWith(button, StringComparison.Ordinal));
}
