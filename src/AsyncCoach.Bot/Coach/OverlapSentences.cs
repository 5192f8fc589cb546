using System.Globalization;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Bot.Coach;

/// <summary>What two teams share, in words: for those who hear it read aloud, and for those who want the minute.</summary>
internal static class OverlapSentences
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Shared(OverlapDay day, Instant now)
    {
        if (day.NoZone is { } team)
            return $"I do not know the time zone of {team.Name}, {team.Zone}. `/coach team {team.Name}` changes it.";
        var (first, second) = (day.First.Name, day.Second.Name);
        if (day.Strip is not { } strip)
            return $"{first} and {second} have no day in the next three weeks on which both work.";
        if (strip.Shared.Count > 0)
            return $"{first} and {second} share {Spans(strip)} {Whose(day)} {Date(strip.Shared[0].Start, strip, now)}.";
        var nothing = $"{first} and {second} share no hour {Date(strip.Start, strip, now)}.";
        if (strip.Apart is not { } apart)
            return nothing;
        var (ends, begins) = strip.FirstEndsBefore ? (first, second) : (second, first);
        return apart.Duration == Duration.Zero
            ? $"{nothing} {begins} starts just when {ends} ends, at {At(apart.Start, strip)} {Whose(day)}."
            : $"{nothing} {ends} ends at {At(apart.Start, strip)} and {begins} starts at {At(apart.End, strip)} {Whose(day)}, {Long(apart.Duration)} later.";
    }

    /// <summary>Days off on the way, and when best to meet.</summary>
    public static IEnumerable<string> Besides(OverlapDay day, OverlapStrip strip, Instant now)
    {
        foreach (var off in strip.DaysOff)
            yield return $"{(off.IsFirst ? day.First : day.Second).Name} is off {On(off.Date, now.InZone(strip.Zone).Date)}: {off.Name}.";
        if (strip.Meeting is { } meeting)
        {
            var sites = string.Join(", ", new[] { day.First, day.Second }.Select(team => Site(team, meeting)).OfType<string>());
            yield return $"Best hour to meet: {Date(meeting, strip, now)}, {At(meeting, strip)}–{At(meeting + Duration.FromHours(1), strip)} {Whose(day)} ({sites}).";
        }
        else if (strip.Shared.Count > 0)
        {
            yield return "No full hour within a week suits both.";
        }
    }

    private static string? Site(Team team, Instant at) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(team.Zone) is { } zone ? $"{Time.Format(at.InZone(zone).TimeOfDay)} in {team.Name}" : null;

    private static string Spans(OverlapStrip strip) =>
        WordsJoined.Of([.. strip.Shared.Select(span => $"{At(span.Start, strip)}–{At(span.End, strip)}")]);

    private static string Whose(OverlapDay day) => day.IsTheirZone ? "your time" : $"{day.First.Name} time";

    private static string At(Instant at, OverlapStrip strip) => Time.Format(at.InZone(strip.Zone).TimeOfDay);

    private static string Date(Instant at, OverlapStrip strip, Instant now) => On(at.InZone(strip.Zone).Date, now.InZone(strip.Zone).Date);

    private static string On(LocalDate date, LocalDate today) => Period.DaysBetween(today, date) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        _ => date.ToString("'on' ddd d MMM", CultureInfo.InvariantCulture),
    };

    private static string Long(Duration duration) => (duration.Days * 24 + duration.Hours, duration.Minutes) switch
    {
        (0, var minutes) => $"{minutes} minutes",
        (1, 0) => "an hour",
        (var hours, 0) => $"{hours} hours",
        (var hours, var minutes) => $"{hours} h {minutes} min",
    };
}
