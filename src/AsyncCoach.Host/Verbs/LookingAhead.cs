using System.Globalization;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Host.Verbs;

/// <summary>What somebody asks the calendar verb, as it was typed. The lead is in minutes.</summary>
internal sealed record AheadQuestion(string Zone, string Days, string Hours, int Lead, string From, string To, bool Json, IReadOnlyList<FileInfo> Holidays);

/// <summary>
/// Prints the shifts from one date to another, a line each, and when each is asked for its handoff. It needs neither settings nor a store.
/// <para>
/// A date that would have had a shift and has none (a holiday, a date that the zone leaves out) says why; a day that is not worked says nothing.
/// </para>
/// </summary>
internal static class LookingAhead
{
    private const int MostDays = 3_660;

    // What the working calendar and the holidays' files both know.
    private static readonly LocalDate Earliest = new(1900, 1, 1);
    private static readonly LocalDate Latest = new(2199, 12, 31);

    public static async Task<int> Run(Desk desk, AheadQuestion question)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(question.Zone) is not { } zone)
            return await desk.Fail(CommandLine.Misuse, $"--zone wants a name of the time zone database, such as Europe/London; “{question.Zone}” is none.");
        var week = WorkingWeek.Read(question.Days, question.Hours);
        if (week.Refused)
            return await desk.Fail(CommandLine.Misuse, week.Refusals[0].Sentence);
        if (Date(question.From) is not { } from)
            return await desk.Fail(CommandLine.Misuse, NoDate("--from", question.From));
        if (Date(question.To) is not { } to)
            return await desk.Fail(CommandLine.Misuse, NoDate("--to", question.To));
        if (to < from)
            return await desk.Fail(CommandLine.Misuse, $"--from {question.From} is after --to {question.To}.");
        var days = Period.DaysBetween(from, to) + 1;
        if (days > MostDays)
            return await desk.Fail(CommandLine.Misuse, string.Create(CultureInfo.InvariantCulture, $"That is {days} days; at most {MostDays} are looked ahead at once."));
        var read = await HolidayFiles.Read(desk, question.Holidays);
        if (read.Stopped is { } code)
            return code;
        var calendar = new WorkingCalendar(zone, week.Value, read.Calendars.SelectMany(holidays => holidays.Between(from, to)));
        await Print(desk.Output, calendar, from, to, question);
        return read.Calendars.Any(holidays => holidays.IsBroken) ? CommandLine.Wrong : CommandLine.Done;
    }

    private static async Task Print(TextWriter output, WorkingCalendar calendar, LocalDate from, LocalDate to, AheadQuestion question)
    {
        var lead = Duration.FromMinutes(question.Lead);
        if (!question.Json)
            await output.WriteLineAsync(ShiftLine.Heading);
        for (var date = from; date <= to; date = date.PlusDays(1))
        {
            var line = calendar.On(date) switch
            {
                ShiftDay.Works works when question.Json => ShiftLine.Json(works.Shift, lead),
                ShiftDay.Works works => ShiftLine.Text(works.Shift, lead, calendar.Zone),
                ShiftDay.Skipped skipped when !calendar.Week.WorksOn(date.DayOfWeek) => null,
                ShiftDay.Skipped skipped when question.Json => ShiftLine.Json(date, skipped),
                ShiftDay.Skipped skipped => ShiftLine.Text(date, skipped),
                _ => null,
            };
            if (line is not null)
                await output.WriteLineAsync(line);
        }
    }

    private static LocalDate? Date(string text) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) && date >= Earliest && date <= Latest ? date : null;

    private static string NoDate(string option, string text) => $"{option} wants a date from 1900 to 2199, such as 2026-03-01; “{text}” is none.";
}
