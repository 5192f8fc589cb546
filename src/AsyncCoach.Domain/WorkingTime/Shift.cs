using NodaTime;

namespace AsyncCoach.Domain.WorkingTime;

/// <summary>What is worked of the hours that start on a date: at least one stretch, in order, none empty, none overlapping; the last may end on the date after.</summary>
public sealed record Shift(LocalDate Date, IReadOnlyList<Interval> Stretches)
{
    public Instant Start => Stretches[0].Start;

    public Instant End => Stretches[^1].End;

    /// <summary>Working time, breaks left out.</summary>
    public Duration Length => Stretches.Aggregate(Duration.Zero, (sum, stretch) => sum + stretch.Duration);

    /// <summary>The end, less a lead of elapsed time: clock changes and breaks do not stretch it.</summary>
    public Instant Ask(Duration lead) => End - lead;
}
