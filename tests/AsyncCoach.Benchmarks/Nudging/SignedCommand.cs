using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace AsyncCoach.Benchmarks.Nudging;

/// <summary>A slash command as Slack delivers it.</summary>
internal static class SignedCommand
{
    public static HttpRequestMessage Help(string secret, string team, string user)
    {
        var body = $"team_id={team}&channel_id=C0BENCH&user_id={user}&command=%2Fdecide&text=help&api_app_id=A0EMULATOR"
            + $"&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1&trigger_id={Guid.NewGuid():N}";
        var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{time}:{body}")));
        var request = new HttpRequestMessage(HttpMethod.Post, "slack/commands") { Content = new StringContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        request.Headers.Add("X-Slack-Request-Timestamp", time);
        request.Headers.Add("X-Slack-Signature", $"v0={signature}");
        return request;
    }
}
