using AsyncCoach.Slack;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>That no handoff came: of the team, never of a person.</summary>
internal static class MissedCard
{
    /// <param name="shown">The handoff that did not come.</param>
    /// <param name="open">How many items are still to be done on the route.</param>
    /// <param name="day">A day such as Tue 5 May, or null where it is said on the day itself.</param>
    public static string Sentence(Shown shown, int open, string? day)
    {
        var none = $"No handoff from {Markup.Escape(shown.From)} {(day is null ? "today" : $"on {day}")}";
        return open == 0 ? $"{none}." : $"{none}; {HandoffWords.Items(open)} still open.";
    }
}
