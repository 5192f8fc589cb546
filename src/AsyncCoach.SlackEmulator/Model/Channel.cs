using System.Globalization;
using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>
/// A conversation: public or private channel, direct message (D id, two members), or group direct message; all but the direct have C ids.
/// </summary>
internal sealed class Channel(string id, string name, string teamId, DateTimeOffset created)
{
    private readonly List<Message> _messages = [];
    private readonly Dictionary<string, Message> _byTs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Message>> _replies = new(StringComparer.Ordinal);
    private long _lastTs;

    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public List<string> PreviousNames { get; } = [];

    public bool IsPrivate { get; init; }

    /// <summary>A direct message or a group direct message: who is in it never changes.</summary>
    public bool IsDirect { get; init; }

    public bool IsGroup { get; init; }

    public bool IsShared { get; init; }

    public bool IsGeneral { get; init; }

    public bool IsArchived { get; set; }

    public string Creator { get; init; } = "";

    public long Created { get; } = created.ToUnixTimeSeconds();

    public MemberList Members { get; } = [];

    /// <summary>In order of <c>ts</c>.</summary>
    public IReadOnlyList<Message> Messages => _messages;

    public string Kind =>
        this switch
        {
            { IsGroup: true } => "mpim",
            { IsDirect: true } => "im",
            { IsPrivate: true } => "group",
            _ => "channel",
        };

    /// <summary>What payloads of commands and interactions call it.</summary>
    public string PayloadName => Kind switch { "im" => "directmessage", "group" => "privategroup", _ => Name };

    public bool Has(string user) => Members.Contains(user);

    public Message? Find(string? ts) => ts is null ? null : _byTs.GetValueOrDefault(ts);

    /// <summary>In order of <c>ts</c>.</summary>
    public IReadOnlyList<Message> Replies(string parent) => _replies.GetValueOrDefault(parent) ?? [];

    public void Add(Message message)
    {
        _messages.Add(message);
        _byTs.Add(message.Ts, message);
        if (!message.IsReply)
        {
            return;
        }

        if (!_replies.TryGetValue(message.ThreadTs!, out var replies))
        {
            _replies.Add(message.ThreadTs!, replies = []);
        }

        replies.Add(message);
    }

    public void Remove(Message message)
    {
        _messages.Remove(message);
        _byTs.Remove(message.Ts);
        if (message.IsReply)
        {
            _replies.GetValueOrDefault(message.ThreadTs!)?.Remove(message);
        }
    }

    /// <summary>A <c>ts</c> that no message of this channel has, later than all before, even when the clock stands still.</summary>
    public string NextTs(DateTimeOffset now)
    {
        _lastTs = Math.Max(Timestamps.Micros(now), _lastTs + 1);
        return Timestamps.Text(_lastTs);
    }

    public JsonObject ToJson(string viewer)
    {
        var channel = new JsonObject
        {
            ["id"] = Id,
            ["created"] = Created,
            ["is_archived"] = IsArchived,
            ["is_im"] = IsDirect && !IsGroup,
            ["is_mpim"] = IsGroup,
            ["is_channel"] = !IsDirect,
            ["is_group"] = IsGroup,
            ["is_private"] = IsPrivate || IsDirect,
            ["is_org_shared"] = false,
            ["is_shared"] = IsShared,
            ["is_ext_shared"] = IsShared,
            ["is_pending_ext_shared"] = false,
            ["context_team_id"] = teamId,
            ["updated"] = Created * 1000,
        };
        if (IsDirect && !IsGroup)
        {
            channel["user"] = Members.FirstOrDefault(m => !string.Equals(m, viewer, StringComparison.Ordinal)) ?? viewer;
            channel["is_user_deleted"] = false;
            return channel;
        }

        channel["name"] = Name;
        channel["name_normalized"] = Name;
        channel["is_general"] = IsGeneral;
        channel["is_member"] = Has(viewer);
        channel["creator"] = Creator;
        channel["unlinked"] = 0;
        channel["topic"] = Described();
        channel["purpose"] = Described();
        channel["previous_names"] = new JsonArray([.. PreviousNames.Select(n => (JsonNode)n)]);
        return channel;
    }

    private static JsonObject Described() => new() { ["value"] = "", ["creator"] = "", ["last_set"] = 0 };
}

/// <summary>Slack's message ids: <c>seconds.microseconds</c>, six digits after the point; they sort as text.</summary>
internal static class Timestamps
{
    public static long Micros(DateTimeOffset at) => (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    public static string Text(long micros) => string.Create(CultureInfo.InvariantCulture, $"{micros / 1_000_000}.{micros % 1_000_000:D6}");

    public static string Text(DateTimeOffset at) => Text(Micros(at));

    /// <summary>What <paramref name="ts"/> means, or null when it is no timestamp.</summary>
    public static DateTimeOffset? Read(string? ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and < 100_000_000_000
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;
}
