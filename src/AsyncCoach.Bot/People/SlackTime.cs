using System.Globalization;
using NodaTime;

namespace AsyncCoach.Bot.People;

/// <summary>Slack's stamps: seconds since the Unix epoch with a fraction, as text.</summary>
internal static class SlackTime
{
    /// <summary>The moment, to the millisecond; <paramref name="otherwise"/> where the text is no stamp.</summary>
    public static Instant Read(string stamp, Instant otherwise) =>
        decimal.TryParse(stamp, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 100_000_000_000m
            ? Instant.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : otherwise;
}
