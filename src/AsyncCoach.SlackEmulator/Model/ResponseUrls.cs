using System.Security.Cryptography;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>An address on which the app may answer one interaction: five times within thirty minutes of wire time.</summary>
internal sealed record ResponseUrl(string Secret, string Kind, Person Actor, Channel Channel, DateTimeOffset IssuedAt)
{
    /// <summary>The message or the ephemeral whose button was pressed; neither for commands.</summary>
    public Message? Message { get; init; }

    public Ephemeral? Ephemeral { get; init; }

    public int Uses { get; set; }
}

internal sealed class ResponseUrls(TimeProvider wire)
{
    private const int MostUses = 5;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private readonly Dictionary<string, ResponseUrl> _known = new(StringComparer.Ordinal);

    /// <summary>The emulator's own address, known once it listens.</summary>
    public Uri? Base { get; set; }

    /// <param name="kind"><c>commands</c>, <c>actions</c> or <c>app</c>, as the paths at hooks.slack.com.</param>
    public string Issue(string kind, string team, Person actor, Channel channel, Message? message = null, Ephemeral? ephemeral = null)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        _known[secret] = new ResponseUrl(secret, kind, actor, channel, wire.GetUtcNow()) { Message = message, Ephemeral = ephemeral };
        return $"{Base}{kind}/{team}/{_known.Count}/{secret}";
    }

    /// <summary>Counts one use. The error is what Slack was seen to answer with status 404.</summary>
    public string? Use(string secret, out ResponseUrl? url)
    {
        if (!_known.TryGetValue(secret, out url))
        {
            return "no_service";
        }

        if (wire.GetUtcNow() - url.IssuedAt > Life)
        {
            return "expired_url";
        }

        return url.Uses++ >= MostUses ? "used_url" : null;
    }
}
