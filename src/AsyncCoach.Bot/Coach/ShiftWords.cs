using System.Globalization;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Slack;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>A team with its calendar, null where its zone is not known to this program, and all its days off.</summary>
internal sealed record TeamDay(Team Team, WorkingCalendar? Calendar, IReadOnlyList<DayOff> DaysOff);

/// <summary>A team's shift of today in a line, by somebody's clock.</summary>
internal static class ShiftWords
{
    /// <summary>Markup: <em>London: 13:30–22:00</em>, or why not and when next. Today is the team's own date; a night shift that still runs is today's.</summary>
    public static string Line(TeamDay day, DateTimeZone zone, Instant now)
    {
        var name = $"*{Markup.Escape(day.Team.Name)}*";
        if (day.Calendar is not { } calendar)
            return $"{name}: I do not know its time zone, {Markup.Escape(day.Team.Zone)}";
        var today = now.InZone(calendar.Zone).Date;
        if (calendar.ShiftAt(now) is { } running)
            return $"{name}: {Hours(running, zone, now)}";
        return calendar.On(today) is ShiftDay.Works works
            ? $"{name}: {Hours(works.Shift, zone, now)}"
            : $"{name}: {Why(day, today)}{Next(calendar, zone, now)}";
    }

    private static string Why(TeamDay day, LocalDate date)
    {
        if (day.DaysOff.FirstOrDefault(off => off.Date == date) is not { } off)
            return "no working day";
        var source = off.Source.Length > 0 ? $" ({Markup.Escape(off.Source)})" : "";
        return $"off today, {Markup.Escape(off.Name)}{source}";
    }

    private static string Next(WorkingCalendar calendar, DateTimeZone zone, Instant now) =>
        calendar.NextShift(now) is { } next ? $"; back {At(next.Start, zone, now)}" : "";

    private static string Hours(Shift shift, DateTimeZone zone, Instant now) =>
        WordsJoined.Of([.. shift.Stretches.Select(stretch => $"{At(stretch.Start, zone, now)}–{Until(stretch, zone)}")]);

    private static string Until(Interval stretch, DateTimeZone zone) => CoachWords.Time(stretch.End.InZone(zone).TimeOfDay);

    /// <summary>With its day where that is another one than today.</summary>
    private static string At(Instant at, DateTimeZone zone, Instant now)
    {
        var (local, today) = (at.InZone(zone), now.InZone(zone).Date);
        var time = CoachWords.Time(local.TimeOfDay);
        return local.Date == today ? time : $"{local.Date.ToString(Math.Abs(Period.DaysBetween(today, local.Date)) < 7 ? "ddd" : "ddd d MMM", CultureInfo.InvariantCulture)} {time}";
    }
}
