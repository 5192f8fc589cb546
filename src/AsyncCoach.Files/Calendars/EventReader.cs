using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Files.Calendars;

/// <summary>Collects an event's properties and makes a holiday of them, or says why there is none.</summary>
internal sealed class EventReader(int line, Warnings warnings)
{
    private readonly Dictionary<string, Property> _once = new(StringComparer.Ordinal);
    private readonly List<Property> _exceptions = [];
    private readonly List<Property> _additions = [];

    public string Uid => Value("UID") ?? "";

    /// <summary>The date of a series that this event stands for instead.</summary>
    public LocalDate? Instead => Value("RECURRENCE-ID") is { } date ? CalendarDate.Of(date) : null;

    /// <summary>Dates that other events of the same series have taken over.</summary>
    public HashSet<LocalDate> Replaced { get; } = [];

    public void Take(Property property)
    {
        if (property.Name == "EXDATE")
            _exceptions.Add(property);
        else if (property.Name == "RDATE")
            _additions.Add(property);
        else
            _once.TryAdd(property.Name, property);
    }

    public HolidayEvent? Holiday()
    {
        if (Value("STATUS")?.Trim().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase) == true)
            return null;
        var name = _once.TryGetValue("SUMMARY", out var summary) && summary.Words() is { Length: > 0 } words ? words : "unnamed";
        if (!_once.TryGetValue("DTSTART", out var start))
            return LeftOut(line, $"“{name}” has no DTSTART and is left out.");
        if (CalendarDate.Of(start.Value) is not { } date)
            return LeftOut(start.Line, $"“{start.Value}” is no date from 1900 to 2199; “{name}” is left out.");
        if (CalendarDate.HasTime(start.Value))
        {
            warnings.Note(start.Line, $"“{name}” has a time and is left out: only all-day events are days off.");
            return null;
        }
        HashSet<LocalDate> except = [.. Dates(_exceptions), .. Replaced];
        return new HolidayEvent(name, date, Days(date, name), Rule(name), except, [.. Dates(_additions)]);
    }

    private int Days(LocalDate start, string name)
    {
        if (_once.TryGetValue("DTEND", out var end))
        {
            if (CalendarDate.Of(end.Value) is not { } after || after < start)
                return OneDay(end, $"“{end.Value}” is no end for “{name}”, which counts as one day.");
            // The end is exclusive; some programs write the first day again.
            return Cut(end, Period.DaysBetween(start, after), name);
        }
        if (!_once.TryGetValue("DURATION", out var duration))
            return 1;
        return PeriodPattern.Roundtrip.Parse(duration.Value.Trim()).TryGetValue(Period.Zero, out var period) && period is { HasTimeComponent: false, Years: 0, Months: 0 }
            && period.Weeks is >= 0 and < 100 && period.Days is >= 0 and < 1_000
            ? Cut(duration, (period.Weeks * 7) + period.Days, name)
            : OneDay(duration, $"“{duration.Value}” is no number of days for “{name}”, which counts as one day.");
    }

    private int Cut(Property said, int days, string name)
    {
        if (days > HolidayEvent.MostDays)
            warnings.Say(said.Line, $"“{name}” lasts longer than a year and is cut after {HolidayEvent.MostDays} days.");
        return Math.Clamp(days, 1, HolidayEvent.MostDays);
    }

    private YearlyRule? Rule(string name)
    {
        if (!_once.TryGetValue("RRULE", out var rule))
            return null;
        if (RuleText.Read(rule.Value, out var why) is { } yearly)
            return yearly;
        warnings.Say(rule.Line, $"the rule of “{name}” is left out ({why}), so that only its first date counts.");
        return null;
    }

    private IEnumerable<LocalDate> Dates(IEnumerable<Property> properties)
    {
        foreach (var property in properties)
        {
            foreach (var text in property.Value.Split(','))
            {
                if (CalendarDate.Of(text) is { } date && !text.Contains('/', StringComparison.Ordinal))
                    yield return date;
                else
                    warnings.Say(property.Line, $"“{text}” is no date and is left out.");
            }
        }
    }

    private string? Value(string name) => _once.GetValueOrDefault(name)?.Value;

    private int OneDay(Property said, string sentence)
    {
        warnings.Say(said.Line, sentence);
        return 1;
    }

    private HolidayEvent? LeftOut(int at, string sentence)
    {
        warnings.Say(at, sentence);
        return null;
    }
}
