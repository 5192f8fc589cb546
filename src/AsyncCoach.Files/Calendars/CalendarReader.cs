namespace AsyncCoach.Files.Calendars;

/// <summary>Takes a calendar's lines one after another and keeps its events; what is nested in them (alarms), and what is none (zones, tasks), is passed over.</summary>
internal sealed class CalendarReader
{
    private readonly Stack<string> _within = new();
    private readonly List<EventReader> _read = [];
    private EventReader? _event;
    private int _last;

    /// <summary>What the calendar calls itself, if it does.</summary>
    public string? Name { get; private set; }

    public IReadOnlyList<HolidayEvent> Events { get; private set; } = [];

    public Warnings Warnings { get; } = new();

    public void Take(CalendarLine line)
    {
        _last = line.Number;
        if (Property.Of(line) is not { } property)
            Warnings.Say(line.Number, "this is no property of a calendar (NAME:VALUE) and is left out.");
        else if (property.Name == "BEGIN")
            Begin(property);
        else if (property.Name == "END")
            Finish(property);
        else if (_within.TryPeek(out var inner) && inner == "VEVENT")
            _event?.Take(property);
        else if (property.Name == "X-WR-CALNAME" && inner == "VCALENDAR" && property.Words() is { Length: > 0 } name)
            Name ??= name;
    }

    /// <summary>No more lines come.</summary>
    public void End()
    {
        if (_within.Count > 0)
            Warnings.Say(_last, _event is null ? "the file ends before the calendar does." : "the file ends within an event, which is left out.");
        var changed = _read.Where(one => one.Instead is not null).ToLookup(one => one.Uid, one => one.Instead!.Value, StringComparer.Ordinal);
        foreach (var series in _read.Where(one => one.Instead is null))
            series.Replaced.UnionWith(changed[series.Uid]);
        Events = [.. _read.Select(one => one.Holiday()).OfType<HolidayEvent>()];
    }

    private void Begin(Property property)
    {
        var name = property.Value.Trim().ToUpperInvariant();
        if (name == "VEVENT")
        {
            if (_event is not null)
                Warnings.Say(property.Line, "an event begins within another, which is left out.");
            while (_within.TryPeek(out var inner) && inner != "VCALENDAR")
                _within.Pop();
            _event = new EventReader(property.Line, Warnings);
        }
        _within.Push(name);
    }

    private void Finish(Property property)
    {
        var name = property.Value.Trim().ToUpperInvariant();
        if (!_within.Contains(name, StringComparer.Ordinal))
        {
            Warnings.Say(property.Line, $"END:{name} ends nothing and is left out.");
            return;
        }
        while (_within.Pop() != name)
            Warnings.Say(property.Line, $"END:{name} comes before the end of what is within.");
        if (name == "VEVENT" && _event is not null)
        {
            _read.Add(_event);
            _event = null;
        }
    }
}
