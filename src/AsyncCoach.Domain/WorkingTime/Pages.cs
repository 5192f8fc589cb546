namespace AsyncCoach.Domain.WorkingTime;

/// <summary>The few pages of a calendar that were asked for last; any number of threads may ask.</summary>
internal sealed class Pages(CalendarDays days)
{
    // A question about the weeks around now touches two or three; more would be held for each of ten thousand people.
    private const int Kept = 6;

    private volatile Page[] _kept = [];

    public Page this[int number]
    {
        get
        {
            var kept = _kept;
            foreach (var page in kept)
            {
                if (page.Number == number)
                    return page;
            }
            var made = new Page(number, days);
            // Two threads may make the same page, and one may lose its own: both are right, and it is made again when it is missed.
            _kept = [made, .. kept.Take(Kept - 1)];
            return made;
        }
    }
}
