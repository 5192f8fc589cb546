using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.TimeZones;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>A Slack user: a member, a guest, a bot, or somebody of another organisation.</summary>
internal sealed class Person(string id, string name)
{
    public string Id { get; } = id;

    /// <summary>The handle, typed after @.</summary>
    public string Name { get; } = name;

    public string RealName { get; set; } = name;

    /// <summary>What this person wants to be called; may be empty.</summary>
    public string DisplayName { get; set; } = name;

    /// <summary>What others read: the display name, or the real name where there is none.</summary>
    public string Shown => DisplayName.Length > 0 ? DisplayName : RealName;

    /// <summary>IANA zone; null is possible at Slack, too.</summary>
    public string? Zone { get; set; }

    public required string TeamId { get; init; }

    public Status Status { get; set; } = Status.None;

    public bool IsAdmin { get; set; }

    public bool IsOwner { get; set; }

    public bool IsRestricted { get; set; }

    public bool IsUltraRestricted { get; set; }

    public bool Deleted { get; set; }

    public string? BotId { get; init; }

    public bool IsGuest => IsRestricted || IsUltraRestricted;

    public static bool KnowsZone(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    /// <summary>The user object. Somebody who was deactivated keeps little more than a name.</summary>
    /// <param name="now">Product time: the offset is the one that holds now.</param>
    public JsonObject ToJson(DateTimeOffset now, bool withEmail)
    {
        var user = new JsonObject
        {
            ["id"] = Id,
            ["team_id"] = TeamId,
            ["name"] = Name,
            ["deleted"] = Deleted,
            ["is_bot"] = BotId is not null,
            ["is_app_user"] = false,
            ["updated"] = now.ToUnixTimeSeconds(),
            ["profile"] = Profile(now, withEmail),
        };
        if (!Deleted)
        {
            user["real_name"] = RealName;
            AddZone(user, now);
            AddRoles(user);
        }

        return user;
    }

    private JsonObject Profile(DateTimeOffset now, bool withEmail)
    {
        var status = Status.At(now);
        var profile = new JsonObject
        {
            ["real_name"] = RealName,
            ["real_name_normalized"] = RealName,
            ["display_name"] = DisplayName,
            ["display_name_normalized"] = DisplayName,
            ["status_text"] = status.Text,
            ["status_emoji"] = status.Emoji,
            ["status_expiration"] = status.Until,
            ["team"] = TeamId,
        };
        if (withEmail && BotId is null)
        {
            profile["email"] = $"{Name}@example.com";
        }

        if (BotId is not null)
        {
            profile["bot_id"] = BotId;
        }

        return profile;
    }

    private void AddZone(JsonObject user, DateTimeOffset now)
    {
        var interval = Zone is null ? null : ZoneAt(Zone, now);
        user["tz"] = Zone;
        user["tz_label"] = interval?.Name;
        user["tz_offset"] = interval is null ? 0 : interval.WallOffset.Seconds;
    }

    private static ZoneInterval? ZoneAt(string zone, DateTimeOffset now) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)?.GetZoneInterval(Instant.FromDateTimeOffset(now));

    private void AddRoles(JsonObject user)
    {
        user["is_admin"] = IsAdmin || IsOwner;
        user["is_owner"] = IsOwner;
        user["is_primary_owner"] = false;
        // A single-channel guest has both flags.
        user["is_restricted"] = IsGuest;
        user["is_ultra_restricted"] = IsUltraRestricted;
        user["is_email_confirmed"] = true;
    }
}
