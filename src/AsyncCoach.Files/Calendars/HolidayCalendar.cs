using AsyncCoach.Domain;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Files.Calendars;

/// <summary>
/// The days off of an iCalendar file (RFC 5545): its all-day events, of one day or several, once or every year. What is broken or not understood is
/// left out and said in <see cref="Warnings"/>; the rest holds. Immutable.
/// </summary>
public sealed class HolidayCalendar
{
    public const int MostBytes = 1_048_576;
    public const int MostEvents = 10_000;

    private readonly IReadOnlyList<HolidayEvent> _events;

    private HolidayCalendar(string name, IReadOnlyList<HolidayEvent> events, Warnings warnings)
    {
        Name = name;
        Warnings = warnings.Said;
        IsBroken = warnings.IsBroken;
        _events = events;
    }

    /// <summary>What the calendar calls itself (<c>X-WR-CALNAME</c>), or where it was read from.</summary>
    public string Name { get; }

    /// <summary>A sentence each, in the file's order, that begins with <c>line 12:</c>; the number is that of the file.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Something was broken or not understood that may be a day off; an event with a time is left out and breaks nothing.</summary>
    public bool IsBroken { get; }

    /// <summary>Reads a file's bytes; refuses in one sentence what is no calendar at all, or larger than this takes.</summary>
    /// <param name="source">Where it was read from, as people are shown it.</param>
    public static Answer<HolidayCalendar> Read(ReadOnlySpan<byte> file, string source)
    {
        if (file.Length > MostBytes)
            return new Refusal($"{source} is larger than 1 MB, the most that is read of a calendar.");
        var lines = CalendarLines.Of(file);
        // An address that wants a login answers with a page, and a page is no calendar without holidays.
        if (lines.Count == 0 || !lines[0].Text.Trim().Equals("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
            return new Refusal($"{source} is no iCalendar file: it does not begin with BEGIN:VCALENDAR.");
        var reader = new CalendarReader();
        foreach (var line in lines)
            reader.Take(line);
        reader.End();
        return reader.Events.Count > MostEvents
            ? new Refusal($"{source} has {reader.Events.Count} events; at most {MostEvents} are read of a calendar.")
            : new HolidayCalendar(reader.Name ?? source, reader.Events, reader.Warnings);
    }

    /// <summary>The days off from one date to another, both included, by date and then name; a name that comes twice on a date stands once. None lie before 1900 or
    /// after 2199.</summary>
    public IReadOnlyList<DayOff> Between(LocalDate first, LocalDate last) =>
    [
        .. _events.SelectMany(one => one.Dates(LocalDate.Max(first, CalendarDate.Earliest), LocalDate.Min(last, CalendarDate.Latest)).Select(date => new DayOff(date, one.Name, Name)))
            .Distinct()
            .OrderBy(day => day.Date)
            .ThenBy(day => day.Name, StringComparer.Ordinal),
    ];
}
