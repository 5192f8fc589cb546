using AsyncCoach.Domain;
using AsyncCoach.Files.Calendars;

namespace AsyncCoach.Bot.Coach;

/// <summary>
/// Where holiday calendars are read from. Answers at most 1 MB within 10 seconds of wire time; what goes wrong is a refusal, one sentence for whoever can mend it.
/// Throws only when it is cancelled.
/// </summary>
public interface ICalendarSource
{
    /// <summary>What is longer is refused.</summary>
    const int MostBytes = HolidayCalendar.MostBytes;

    /// <summary>An address that somebody typed: https only, and never one of a private network, also behind a redirect.</summary>
    Task<Answer<byte[]>> Fetch(string address, CancellationToken cancellation);

    /// <summary>A file that the operator named in the settings.</summary>
    Task<Answer<byte[]>> Open(string file, CancellationToken cancellation);
}
