using System.Globalization;
using System.Text.RegularExpressions;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>
/// Slack's date tokens, as an English client with a twelve-hour clock shows them. Like there, the year is left out of dates
/// within six months, except in <c>{date_num}</c>.
/// </summary>
internal static partial class SlackDate
{
    private const long LastSecond = 253_402_300_799;

    /// <summary>Null when the seconds are no moment that a calendar has.</summary>
    public static string? Show(long unixSeconds, string format, Viewer viewer)
    {
        if (unixSeconds is < 0 or > LastSecond)
        {
            return null;
        }

        var moment = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(unixSeconds), viewer.Zone);
        var now = TimeZoneInfo.ConvertTime(viewer.Now, viewer.Zone);
        return Token().Replace(format, token => Shown(token.Groups["name"].Value, moment, now) ?? token.Value);
    }

    private static string? Shown(string token, DateTimeOffset moment, DateTimeOffset now) => token switch
    {
        "date_num" => Text(moment, "yyyy-MM-dd"),
        "date_slash" => Text(moment, "MM/dd/yyyy"),
        "date" => Long(moment, now),
        "date_short" => Text(moment, "MMM d") + Year(moment, now),
        "date_long" => Text(moment, "dddd, ") + Long(moment, now),
        "date_long_full" => Text(moment, "dddd, MMMM ") + Ordinal(moment.Day) + Text(moment, ", yyyy"),
        "date_pretty" => Near(moment, now) ?? Shown("date", moment, now),
        "date_short_pretty" => Near(moment, now) ?? Shown("date_short", moment, now),
        "date_long_pretty" or "day_divider_pretty" => Near(moment, now) ?? Shown("date_long", moment, now),
        "time" => Text(moment, "h:mm tt"),
        "time_secs" => Text(moment, "h:mm:ss tt"),
        "ago" => Ago(moment - now),
        _ => null,
    };

    private static string Long(DateTimeOffset moment, DateTimeOffset now) =>
        Text(moment, "MMMM ") + Ordinal(moment.Day) + Year(moment, now);

    private static string Year(DateTimeOffset moment, DateTimeOffset now) =>
        moment > now.AddMonths(-6) && moment < now.AddMonths(6) ? "" : Text(moment, ", yyyy");

    private static string? Near(DateTimeOffset moment, DateTimeOffset now) => (moment.Date - now.Date).Days switch
    {
        -1 => "yesterday",
        0 => "today",
        1 => "tomorrow",
        _ => null,
    };

    private static string Ago(TimeSpan distance)
    {
        var (count, unit) = distance.Duration() switch
        {
            { TotalSeconds: < 60 } => (0, ""),
            { TotalMinutes: < 60 } span => ((int)span.TotalMinutes, "minute"),
            { TotalHours: < 24 } span => ((int)span.TotalHours, "hour"),
            { TotalDays: < 30 } span => ((int)span.TotalDays, "day"),
            { TotalDays: < 365 } span => ((int)(span.TotalDays / 30), "month"),
            var span => ((int)(span.TotalDays / 365), "year"),
        };
        var words = string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
        return count == 0 ? "just now" : distance < TimeSpan.Zero ? $"{words} ago" : $"in {words}";
    }

    private static string Ordinal(int day) => string.Create(CultureInfo.InvariantCulture, $"{day}{(day % 10, day is > 10 and < 14) switch
    {
        (1, false) => "st",
        (2, false) => "nd",
        (3, false) => "rd",
        _ => "th",
    }}");

    private static string Text(DateTimeOffset moment, string format) => moment.ToString(format, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?<name>[a-z_]+)\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
