using System.Runtime.InteropServices;
using NodaTime;

namespace AsyncCoach.Domain.WorkingTime;

/// <summary>An interval with both ends, cheaper to reckon with than <see cref="Interval"/>. Empty when it does not end after it starts.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stretch(Instant Start, Instant End)
{
    public bool IsEmpty => End <= Start;

    public Duration Length => End - Start;

    public static Stretch Of(Interval interval) =>
        new(interval.HasStart ? interval.Start : Instant.MinValue, interval.HasEnd ? interval.End : Instant.MaxValue);

    public Interval ToInterval() => new(Start, End);

    public Stretch Within(Instant start, Instant end) => new(Instant.Max(Start, start), Instant.Min(End, end));

    /// <summary>Ordered, with what touches or overlaps made one.</summary>
    public static Stretch[] Joined(IEnumerable<Stretch> stretches)
    {
        var joined = new List<Stretch>();
        foreach (var stretch in stretches.Where(stretch => !stretch.IsEmpty).OrderBy(stretch => stretch.Start))
        {
            if (joined.Count > 0 && stretch.Start <= joined[^1].End)
                joined[^1] = new Stretch(joined[^1].Start, Instant.Max(joined[^1].End, stretch.End));
            else
                joined.Add(stretch);
        }
        return [.. joined];
    }
}
