using NodaTime;

namespace AsyncCoach.Domain.WorkingTime;

/// <summary>
/// Four weeks of a calendar's working time on UTC's clock: stretches with running sums, cut at the page's ends, so that every question about an
/// instant is answered by its own page.
/// </summary>
internal sealed class Page
{
    private const int Days = 28;

    // Within what NodaTime can name, with room for the steps that questions take over the edge.
    public static readonly Instant Earliest = Instant.FromUtc(-9990, 1, 1, 0, 0);
    public static readonly Instant Latest = Instant.FromUtc(9990, 1, 1, 0, 0);

    private readonly Instant[] _starts;
    private readonly Instant[] _ends;
    private readonly Duration[] _before;

    public Page(int number, CalendarDays days)
    {
        Number = number;
        var start = NodaConstants.UnixEpoch + Duration.FromDays(number * Days);
        var stretches = days.Between(start, start + Duration.FromDays(Days));
        _starts = new Instant[stretches.Count];
        _ends = new Instant[stretches.Count];
        _before = new Duration[stretches.Count];
        for (var at = 0; at < stretches.Count; at++)
        {
            (_starts[at], _ends[at]) = (stretches[at].Start, stretches[at].End);
            _before[at] = Total;
            Total += stretches[at].Length;
        }
    }

    public int Number { get; }

    public Duration Total { get; }

    public Instant LastEnd => _ends[^1];

    public static int NumberAt(Instant at) => (int)Math.Floor((at - NodaConstants.UnixEpoch).TotalDays / Days);

    /// <summary>The first working instant at or after one, if the page has any.</summary>
    public Instant? Next(Instant from)
    {
        var at = IndexAt(from);
        return at == _starts.Length ? null : Instant.Max(from, _starts[at]);
    }

    public Duration WorkedBefore(Instant until)
    {
        var at = IndexAt(until);
        if (at == _starts.Length)
            return Total;
        return until > _starts[at] ? _before[at] + (until - _starts[at]) : _before[at];
    }

    /// <summary>The earliest instant by which so much of the page is worked; more than nothing, at most its total.</summary>
    public Instant Reach(Duration worked)
    {
        var at = Array.BinarySearch(_before, worked);
        at = (at < 0 ? ~at : at) - 1;
        return _starts[at] + (worked - _before[at]);
    }

    public IEnumerable<Stretch> Stretches(Instant from, Instant to)
    {
        for (var at = IndexAt(from); at < _starts.Length && _starts[at] < to; at++)
            yield return new Stretch(_starts[at], _ends[at]).Within(from, to);
    }

    /// <summary>Of the first stretch that ends after an instant.</summary>
    private int IndexAt(Instant instant)
    {
        var at = Array.BinarySearch(_ends, instant);
        return at < 0 ? ~at : at + 1;
    }
}
