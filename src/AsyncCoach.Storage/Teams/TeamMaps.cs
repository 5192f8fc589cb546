using System.Text.Json;
using System.Text.Json.Serialization;
using AsyncCoach.Domain.Teams;

namespace AsyncCoach.Storage.Teams;

/// <summary>Teams, by their id. Everyone in the workspace may look.</summary>
public static class TeamMap
{
    public static readonly Field Name = new("name", "name", FieldType.Text, Indexed: false);
    public static readonly Field UserGroup = new("user_group", "user_group", FieldType.Text, Indexed: false);

    public static DocumentMap<Team> Map { get; } = new("team", TeamsJson.Default.Team, team => team.Id.Value) { Fields = [Name, UserGroup] };
}

/// <summary>The last good copy of each team's holidays.</summary>
public static class HolidayListMap
{
    public static DocumentMap<HolidayList> Map { get; } = new("holidays", TeamsJson.Default.HolidayList, list => list.Team.Value) { KeepsRevisions = false };
}

/// <summary>Routes, by their id.</summary>
public static class RouteMap
{
    public static readonly Field Channel = new("channel", "channel", FieldType.Text, Indexed: false);
    public static readonly Field From = new("from_team", "from", FieldType.Text, Indexed: false);
    public static readonly Field To = new("to_team", "to", FieldType.Text, Indexed: false);

    public static DocumentMap<Route> Map { get; } = new("route", TeamsJson.Default.Route, route => route.Id.Value) { Fields = [Channel, From, To] };
}

/// <summary>People's own settings, by <c>workspace/user</c>.</summary>
public static class ProfileMap
{
    public static DocumentMap<Profile> Map { get; } = new("profile", TeamsJson.Default.Profile, profile => profile.Person.ToString()) { KeepsRevisions = false };
}

/// <summary>The workspace's defaults.</summary>
public static class WorkspaceDefaultsMap
{
    public static DocumentMap<WorkspaceDefaults> Map { get; } =
        new("defaults", TeamsJson.Default.WorkspaceDefaults, _ => WorkspaceDefaults.OnlyKey);
}

/// <summary>The user groups that Slack last listed.</summary>
public static class UserGroupListMap
{
    public static DocumentMap<UserGroupList> Map { get; } =
        new("user_groups", TeamsJson.Default.UserGroupList, _ => UserGroupList.OnlyKey) { KeepsRevisions = false };
}

/// <summary>A team's id as its bare text.</summary>
internal sealed class TeamIdJson : JsonConverter<TeamId>
{
    public override TeamId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, TeamId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>A route's id as its bare text.</summary>
internal sealed class RouteIdJson : JsonConverter<RouteId>
{
    public override RouteId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, RouteId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(InstantJson), typeof(LocalDateJson), typeof(LocalTimeJson), typeof(DurationJson), typeof(WorkingWeekJson),
        typeof(PersonIdJson), typeof(ChannelIdJson), typeof(TeamIdJson), typeof(RouteIdJson),
    ])]
[JsonSerializable(typeof(Team))]
[JsonSerializable(typeof(HolidayList))]
[JsonSerializable(typeof(Route))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(WorkspaceDefaults))]
[JsonSerializable(typeof(UserGroupList))]
internal sealed partial class TeamsJson : JsonSerializerContext;
