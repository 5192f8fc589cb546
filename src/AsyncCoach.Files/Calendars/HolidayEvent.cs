using NodaTime;

namespace AsyncCoach.Files.Calendars;

/// <summary>An all-day event: its first day, how many days it lasts, and the days on which it begins again.</summary>
internal sealed record HolidayEvent(string Name, LocalDate Start, int Days, YearlyRule? Rule, IReadOnlyCollection<LocalDate> Except, IReadOnlyCollection<LocalDate> Also)
{
    /// <summary>Longer ones are cut: nobody is on holiday for longer than a year.</summary>
    public const int MostDays = 366;

    /// <summary>Its days from one date to another, both included; a date may come twice.</summary>
    public IEnumerable<LocalDate> Dates(LocalDate first, LocalDate last)
    {
        var earliest = first.PlusDays(1 - Days);
        return Starts(earliest, last)
            .Concat(Also.Where(date => date >= earliest && date <= last))
            .Where(date => !Except.Contains(date))
            .SelectMany(date => Enumerable.Range(0, Days).Select(day => date.PlusDays(day)))
            .Where(date => date >= first && date <= last);
    }

    private IEnumerable<LocalDate> Starts(LocalDate earliest, LocalDate last)
    {
        if (Rule is not null)
            return Rule.Dates(Start, earliest, last);
        return Start >= earliest && Start <= last ? [Start] : [];
    }
}
