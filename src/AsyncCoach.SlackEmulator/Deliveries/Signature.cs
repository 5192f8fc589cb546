using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AsyncCoach.SlackEmulator.Deliveries;

/// <summary>Slack's v0 signature: HMAC-SHA256 over <c>v0:timestamp:body</c>, keyed with the signing secret as text.</summary>
internal static class Signature
{
    public static string Of(string secret, long timestamp, byte[] body)
    {
        byte[] head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"v0:{timestamp}:"));
        return "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. head, .. body]));
    }
}
