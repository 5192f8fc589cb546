using System.Globalization;
using System.Security.Cryptography;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>Trigger ids live three seconds of wire time and open one view.</summary>
internal sealed class Triggers(TimeProvider wire)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(3);
    private readonly Dictionary<string, Trigger> _known = new(StringComparer.Ordinal);

    /// <param name="view">The modal in which the interaction happened, if it was in one: only such a trigger can push.</param>
    public string Issue(string user, string? channel, View? view = null)
    {
        var now = wire.GetUtcNow();
        var random = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var id = string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeMilliseconds()}.{_known.Count + 1}.{random}");
        _known[id] = new Trigger(user, channel, view, now);
        return id;
    }

    /// <summary>Uses a trigger up. Slack's error when it is not known, too old or used before.</summary>
    public string? Redeem(string? id, out Trigger trigger)
    {
        trigger = Trigger.None;
        if (id is null || !_known.TryGetValue(id, out var found))
        {
            return "invalid_trigger_id";
        }

        trigger = found;
        if (found.Used)
        {
            return "exchanged_trigger_id";
        }

        if (wire.GetUtcNow() - found.IssuedAt > Life)
        {
            return "expired_trigger_id";
        }

        found.Used = true;
        return null;
    }
}

internal sealed record Trigger(string User, string? Channel, View? View, DateTimeOffset IssuedAt)
{
    /// <summary>Stands where none was found.</summary>
    public static Trigger None => new("", null, null, default);

    public bool Used { get; set; }
}
