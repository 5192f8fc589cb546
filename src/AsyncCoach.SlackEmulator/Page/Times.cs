using System.Globalization;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>Times as the page's own words have them. What apps write follows Slack's date tokens instead.</summary>
internal static class Times
{
    public static string Full(DateTimeOffset at) => at.ToString("dddd, d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    public static string Short(DateTimeOffset at) => at.ToString("ddd HH:mm", CultureInfo.InvariantCulture);

    public static string Clock(DateTimeOffset at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at) => at.ToString("dddd, d MMMM", CultureInfo.InvariantCulture);

    public static string Exact(DateTimeOffset at) => at.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    public static string Machine(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
