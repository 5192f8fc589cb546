using System.Globalization;
using AsyncCoach.Slack;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>A moment in each reader's own zone; the fallback names its zone.</summary>
internal static class WordsMoment
{
    public static string Of(Instant at) => Markup.Date(
        at.ToUnixTimeSeconds(), "{date_short_pretty} at {time}", at.InUtc().ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture));
}
