using System.Text.Json.Serialization;
using AsyncCoach.Domain.People;

namespace AsyncCoach.Storage.People;

/// <summary>What is known of people, by <c>workspace/user</c>.</summary>
public static class PersonMap
{
    public static readonly Field User = new("user", "user", FieldType.Text);
    public static readonly Field Name = new("name_key", "name_key", FieldType.Text);
    public static readonly Field FirstName = new("first_name_key", "first_name_key", FieldType.Text);
    public static readonly Field IsGuest = new("is_guest", "is_guest", FieldType.Number, Indexed: false);
    public static readonly Field IsAdmin = new("is_admin", "is_admin", FieldType.Number, Indexed: false);

    public static DocumentMap<Person> Map { get; } = new("person", PeopleJson.Default.Person, person => person.Id.ToString())
    {
        Fields = [User, Name, FirstName, IsGuest, IsAdmin],
        KeepsRevisions = false,
    };
}

/// <summary>What is known of channels, by channel id. The store itself reads these fields to decide whose eyes a record is for.</summary>
public static class ChannelMap
{
    public static readonly Field Name = new("name", "name", FieldType.Text);
    public static readonly Field IsPrivate = new("is_private", "is_private", FieldType.Number, Indexed: false);
    public static readonly Field BotIsIn = new("bot_is_in", "bot_is_in", FieldType.Number, Indexed: false);
    public static readonly Field MembersAsOf = new("members_as_of", "members_as_of", FieldType.Number, Indexed: false);
    public static readonly Field IsDirect = new("is_direct", "is_direct", FieldType.Number, Indexed: false);
    public static readonly Field IsShared = new("is_shared", "is_shared", FieldType.Number, Indexed: false);

    public static DocumentMap<Channel> Map { get; } = new("channel", PeopleJson.Default.Channel, channel => channel.Id.Value)
    {
        Fields = [Name, IsPrivate, BotIsIn, MembersAsOf, IsDirect, IsShared],
        KeepsRevisions = false,
    };
}

/// <summary>Who AsyncCoach is in this workspace.</summary>
public static class InstallationMap
{
    public static DocumentMap<Installation> Map { get; } = new("installation", PeopleJson.Default.Installation, _ => Installation.OnlyKey)
    {
        KeepsRevisions = false,
    };
}

/// <summary>The one admin who is told what goes wrong, where the settings name nobody.</summary>
public static class FirstAdminMap
{
    public static DocumentMap<FirstAdmin> Map { get; } = new("first_admin", PeopleJson.Default.FirstAdmin, _ => FirstAdmin.OnlyKey)
    {
        KeepsRevisions = false,
    };
}

/// <summary>Who has opened Home, and what stands there, by <c>workspace/user</c>.</summary>
public static class HomeTabMap
{
    public static DocumentMap<HomeTab> Map { get; } = new("home_tab", PeopleJson.Default.HomeTab, tab => tab.Person.ToString()) { KeepsRevisions = false };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(InstantJson), typeof(PersonIdJson), typeof(ChannelIdJson), typeof(WorkspaceIdJson)])]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(FirstAdmin))]
[JsonSerializable(typeof(HomeTab))]
[JsonSerializable(typeof(Installation))]
internal sealed partial class PeopleJson : JsonSerializerContext;
