using NodaTime;

namespace AsyncCoach.Domain.WorkingTime;

/// <summary>Weekly hours: stretches that do not overlap, ordered from Monday on. Equal when their stretches are; a week without working days is one too.</summary>
public sealed class WorkingWeek : IEquatable<WorkingWeek>
{
    private readonly Hours[][] _days;

    private WorkingWeek(IReadOnlyList<Hours> ordered)
    {
        Stretches = ordered;
        _days = [.. Enumerable.Range(1, 7).Select(day => ordered.Where(hours => (int)hours.Day == day).ToArray())];
    }

    public static WorkingWeek None { get; } = new([]);

    /// <summary>Monday to Friday, 09:00 to 17:30.</summary>
    public static WorkingWeek Usual { get; } = Read("mon-fri", "09:00-17:30").Value!;

    public IReadOnlyList<Hours> Stretches { get; }

    public bool IsEmpty => Stretches.Count == 0;

    /// <summary>Takes stretches in any order; refuses those that overlap, also over midnight and around the week's end, and names both.</summary>
    public static Answer<WorkingWeek> Of(IEnumerable<Hours> stretches)
    {
        var ordered = stretches.OrderBy(hours => hours.Day).ThenBy(hours => hours.Start).ToArray();
        foreach (var hours in ordered)
        {
            if (hours.Day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
                return new Refusal("Each stretch of hours belongs to a day from Monday to Sunday.", WeekText.DaysField);
        }
        for (var at = 0; at < ordered.Length; at++)
        {
            // Of a week's ordered stretches each need only be held against the next; the last against the first of the week after.
            var next = ordered[(at + 1) % ordered.Length];
            var after = next.InWeek().Start + (at + 1 < ordered.Length ? 0 : NodaConstants.NanosecondsPerWeek);
            if (ordered[at].InWeek().End > after)
                return new Refusal($"These hours overlap: {ordered[at]} and {next}. Shorten one of them.", WeekText.HoursField);
        }
        return new WorkingWeek(ordered);
    }

    /// <summary>
    /// The same hours on each of some days. Days: <c>mon-fri</c>, <c>sun-thu</c>, <c>sun,mon,wed</c>, names in full or from three letters on, in any case;
    /// hours: <c>09:00-17:30</c>, <c>09:00-12:30, 13:30-18:00</c>, <c>22:00-06:00</c>, <c>9-17</c>, and 24:00 for the day's end.
    /// </summary>
    public static Answer<WorkingWeek> Read(string days, string hours)
    {
        var read = WeekText.Read(days, hours);
        return read.Refused ? Answer<WorkingWeek>.No(read.Refusals) : Of(read.Value);
    }

    /// <summary>Reads what <see cref="ToString"/> writes; nothing and <c>none</c> are <see cref="None"/>.</summary>
    public static Answer<WorkingWeek> Read(string text)
    {
        var stretches = new List<Hours>();
        if (text.Trim().Equals("none", StringComparison.OrdinalIgnoreCase))
            return None;
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var digit = part.AsSpan().IndexOfAnyInRange('0', '9');
            var read = digit < 0 ? WeekText.Read(part, "") : WeekText.Read(part[..digit], part[digit..]);
            if (read.Refused)
                return Answer<WorkingWeek>.No(read.Refusals);
            stretches.AddRange(read.Value);
        }
        return Of(stretches);
    }

    public bool WorksOn(IsoDayOfWeek day) => On(day).Length > 0;

    public bool Equals(WorkingWeek? other) => other is not null && Stretches.SequenceEqual(other.Stretches);

    public override bool Equals(object? obj) => Equals(obj as WorkingWeek);

    public override int GetHashCode() => Stretches.Aggregate(0, HashCode.Combine);

    /// <summary>As in <c>mon-fri 09:00-12:30,13:30-18:00; sat 10:00-14:00</c>, or <c>none</c>; <see cref="Read(string)"/> gives the same week again.</summary>
    public override string ToString() => WeekText.Of(_days);

    internal Hours[] On(IsoDayOfWeek day) => _days[(int)day - 1];
}
