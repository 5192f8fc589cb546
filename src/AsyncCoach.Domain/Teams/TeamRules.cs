using AsyncCoach.Domain.People;
using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>Who may make and change teams, and what a team must be. Everyone may look.</summary>
public static class TeamRules
{
    public const string FromSettings = "This team stands in the settings file of AsyncCoach; whoever runs it changes it there.";

    private const int LongestName = 60;
    private const int LongestAddress = 500;
    private const int MostMembers = 200;

    /// <summary>Null when they may: any full member, or admins alone where the installation says so. Whoever creates a team leads it.</summary>
    public static Refusal? MayCreate(Person? by, WorkspaceId workspace, bool adminsOnly) => by switch
    {
        null or { IsBot: true } or { IsDeactivated: true } => new Refusal("I do not know you here yet. Please try again in a minute."),
        _ when by.IsOutsider(workspace) => new Refusal("Teams are made by people of this workspace."),
        { IsAdmin: true } => null,
        { IsGuest: true } => new Refusal("Guests can be in a team, and lead one; a full member makes it."),
        _ when adminsOnly => new Refusal("Here only workspace admins make teams. Ask one of them; you can lead it then."),
        _ => null,
    };

    /// <summary>Null when they may: its lead, its backup, and admins.</summary>
    public static Refusal? MayChange(Team team, Person? by) => team.IsFromSettings
        ? new Refusal(FromSettings)
        : by is { IsDeactivated: false, IsBot: false } && (by.IsAdmin || team.Lead == by.Id || team.Backup == by.Id)
            ? null
            : new Refusal($"{team.Name} is changed by its lead, its backup and workspace admins.");

    /// <summary>The team as typed, on top of <paramref name="known"/>; members are taken over as they stand where a user group gives them.</summary>
    /// <param name="people">What is known of everybody named.</param>
    /// <param name="others">The workspace's other teams.</param>
    public static Answer<Team> Apply(
        Team known, TeamText typed, IReadOnlyDictionary<PersonId, Person> people, IEnumerable<Team> others, IDateTimeZoneProvider zones, Instant now)
    {
        var week = DaysAndHours.Read(typed.Days, typed.Hours);
        var off = DayLines.Read(typed.DaysOff, TeamFields.DaysOff);
        var (calendar, notACalendar) = Address(typed.Calendar);
        List<Refusal?> refusals =
        [
            Name(typed.Name.Trim(), others),
            zones.GetZoneOrNull(typed.Zone.Trim()) is null ? ZoneNames.NotAZone(typed.Zone, TeamFields.Zone) : null,
            .. week.Refusals, notACalendar, .. off.Refusals,
            Lead(typed, people), Backup(typed, people), Members(typed, people),
        ];
        if (refusals.OfType<Refusal>().ToList() is { Count: > 0 } all || week.Refused || off.Refused)
            return Answer<Team>.No([.. refusals.OfType<Refusal>()]);
        return known with
        {
            Name = typed.Name.Trim(),
            Zone = typed.Zone.Trim(),
            Week = week.Value,
            HolidayCalendar = calendar,
            DaysOff = off.Value,
            Lead = typed.Lead,
            Backup = typed.Backup,
            UserGroup = typed.UserGroup,
            // Those of a group come from Slack, behind this.
            Members = typed.UserGroup is null
                ? [.. typed.Members.Distinct().Where(person => people.GetValueOrDefault(person) is not { IsDeactivated: true })]
                : known.Members,
            ChangedAt = now,
        };
    }

    /// <summary>Null when it can go: a route that it is part of needs both its teams.</summary>
    public static Refusal? Delete(Team team, IEnumerable<Route> routes) =>
        routes.Count(route => route.From == team.Id || route.To == team.Id) switch
        {
            0 => null,
            1 => new Refusal($"{team.Name} is part of a route. Delete that first."),
            var count => new Refusal($"{team.Name} is part of {count} routes. Delete those first."),
        };

    private static Refusal? Name(string name, IEnumerable<Team> others) => name.Length switch
    {
        0 => new Refusal("Give the team a name, such as its city.", TeamFields.Name),
        > LongestName => new Refusal($"A team’s name has at most {LongestName} characters.", TeamFields.Name),
        _ when name.Contains('\n', StringComparison.Ordinal) => new Refusal("A team’s name is one line.", TeamFields.Name),
        _ => others.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase))
            ? new Refusal($"There is a team {name} already. Choose another name.", TeamFields.Name)
            : null,
    };

    /// <summary>What calendars call their addresses (<c>webcal</c>) is https all the same.</summary>
    private static (string? Address, Refusal? Refusal) Address(string typed)
    {
        var text = typed.Trim();
        if (text.Length == 0)
            return (null, null);
        if (text.StartsWith("webcal://", StringComparison.OrdinalIgnoreCase))
            text = "https" + text["webcal".Length..];
        return text.Length <= LongestAddress && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "https", UserInfo: "" } && address.Host.Contains('.', StringComparison.Ordinal)
            ? (text, null)
            : (null, new Refusal("A calendar’s address begins with https:// and leads to an iCalendar file (.ics) that anyone can read.", TeamFields.Calendar));
    }

    private static Refusal? Lead(TeamText typed, IReadOnlyDictionary<PersonId, Person> people) => typed.Lead is { } lead
        ? Eligible.Check(lead, people, TeamFields.Lead)
        : new Refusal("Name one person who leads the team.", TeamFields.Lead);

    private static Refusal? Backup(TeamText typed, IReadOnlyDictionary<PersonId, Person> people) => typed.Backup switch
    {
        null => null,
        { } backup when backup == typed.Lead => new Refusal("The backup is somebody other than the lead.", TeamFields.Backup),
        { } backup => Eligible.Check(backup, people, TeamFields.Backup),
    };

    private static Refusal? Members(TeamText typed, IReadOnlyDictionary<PersonId, Person> people)
    {
        if (typed.UserGroup is not null)
            return null;
        if (typed.Members.Count > MostMembers)
            return new Refusal($"A team has at most {MostMembers} people.", TeamFields.Members);
        // Those who have left are simply left out: nobody should have to look for them.
        return typed.Members.Where(person => people.GetValueOrDefault(person) is { IsBot: true })
            .Select(person => Eligible.Check(person, people, TeamFields.Members)).FirstOrDefault();
    }
}
