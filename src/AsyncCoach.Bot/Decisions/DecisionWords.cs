using System.Globalization;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using NodaTime;

namespace AsyncCoach.Bot.Decisions;

/// <summary>How a decision's parts are said on every surface.</summary>
internal static class DecisionWords
{
    public static string Id(Decision decision) => decision.Number > 0 ? $"D-{decision.Number.ToString(CultureInfo.InvariantCulture)}" : "Draft";

    public static string State(Decision decision) => decision.State switch
    {
        DecisionState.Open when decision.ToConfirm => "To confirm",
        DecisionState.Undone => "Taken back",
        var state => state.ToString(),
    };

    public static string Headline(Decision decision) => $"{Id(decision)} · {State(decision)}";

    /// <summary>A day, without its year while that goes without saying.</summary>
    public static string Day(LocalDate date, Instant now) =>
        date.ToString(Math.Abs(date.Year - now.InUtc().Year) == 0 ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment in each reader's own zone; the fallback names its zone.</summary>
    public static string Moment(Instant at) => Markup.Date(
        at.ToUnixTimeSeconds(),
        "{date_short_pretty} at {time}",
        at.InUtc().ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture));
}
