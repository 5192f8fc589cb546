using System.Globalization;
using System.Net.Mail;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>The form of a text beyond its length, and what is said when it has another.</summary>
internal sealed record Format(Func<string, bool> Fits, string Complaint)
{
    public static readonly Format Date = new(
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "must be a date in the format YYYY-MM-DD");

    public static readonly Format Time = new(
        text => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "must be a time in the format HH:mm");

    /// <summary>An IANA name; the host's time zone data must be present.</summary>
    public static readonly Format Zone = new(
        text => text.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) && zone.HasIanaId,
        "must be a valid IANA time zone");

    public static readonly Format Url = new(text => Uri.TryCreate(text, UriKind.Absolute, out _), "must be a valid url");

    public static readonly Format WebUrl = new(
        text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http",
        "must be a valid url");

    public static readonly Format HttpsUrl = new(
        text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && string.Equals(uri.Scheme, "https", StringComparison.Ordinal),
        "must be a valid https url");

    public static readonly Format Email = new(
        text => MailAddress.TryCreate(text, out var address)
            && string.Equals(address.Address, text, StringComparison.Ordinal)
            && address.Host.Contains('.', StringComparison.Ordinal),
        "must be a valid email address");

    public static readonly Format Number = new(
        text => decimal.TryParse(text, DecimalStyle, CultureInfo.InvariantCulture, out _),
        "must be a number");

    private const NumberStyles DecimalStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
}
