using System.Globalization;
using System.Text.RegularExpressions;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Slack;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>How weeks, zones, days and moments are said wherever settings are shown.</summary>
internal static partial class CoachWords
{
    public const string OldForm = "This form is from another version of AsyncCoach. Close it and open it again.";

    /// <summary>As in <em>mon-fri 09:00–17:30</em>.</summary>
    public static string Week(WorkingWeek week) => week.IsEmpty ? "no working days" : HyphenBetweenTimes().Replace(week.ToString(), "–");

    /// <summary>Markup: a zone's city, from what may have been typed.</summary>
    public static string Place(string zone) => Markup.Escape(ZoneNames.City(zone));

    /// <summary>A day, without its year while that goes without saying.</summary>
    public static string Day(LocalDate date, Instant now) =>
        date.ToString(date.Year == now.InUtc().Year ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment in each reader's own zone.</summary>
    public static string Moment(Instant at) => Markup.Date(
        at.ToUnixTimeSeconds(), "{date_short_pretty} at {time}", at.InUtc().ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture));

    public static string Time(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>As in <em>1 person</em>, <em>6 people</em>.</summary>
    public static string People(int count) => count switch { 0 => "nobody yet", 1 => "1 person", _ => $"{count} people" };

    [GeneratedRegex(@"(?<=\d)-(?=\d)", RegexOptions.None, 1000)]
    private static partial Regex HyphenBetweenTimes();
}
