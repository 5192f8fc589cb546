using AsyncCoach.Domain.People;
using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>
/// What could be set up in a channel from the zones of its people: a team for each zone, at most <see cref="MostTeams"/>, and a handoff between two of them.
/// People who are in a team already stay there; that team can hand over and receive.
/// </summary>
/// <param name="Teams">To be made, as the sun goes: whose day starts first stands first.</param>
/// <param name="Standing">Teams that people of the channel are in already.</param>
/// <param name="WithoutZone">People whose zone nobody knows; they join a team by hand.</param>
/// <param name="BeyondMost">People of further zones than there can be teams.</param>
/// <param name="Routes">Every handoff that could be made, the one that follows the sun first; those that stand already are left out.</param>
public sealed record SetupProposal(
    IReadOnlyList<SetupTeam> Teams,
    IReadOnlyList<Team> Standing,
    IReadOnlyList<PersonId> WithoutZone,
    IReadOnlyList<PersonId> BeyondMost,
    IReadOnlyList<SetupRoute> Routes)
{
    public const int MostTeams = 6;

    /// <summary>More teams of people in one channel than this take no part in routes: a form has room for a hundred.</summary>
    private const int MostStanding = 4;

    /// <summary>The handoff that is proposed: none where no day ends before the other's is over or about to begin.</summary>
    public SetupRoute? Route => Routes.FirstOrDefault(route => route.Wait <= SetupRoute.LongestWait);

    /// <param name="people">The channel's members; bots, deactivated people and those of other organisations are left out here.</param>
    /// <param name="by">Whoever sets up; leads their own zone's team.</param>
    public static Answer<SetupProposal> Of(IReadOnlyList<Person> people, PersonId by, SetupSurroundings around, Instant now)
    {
        var present = people.Where(person => person is { IsBot: false, IsDeactivated: false } && person.Id.Home == by.Home).ToList();
        var standing = around.Teams.Where(team => present.Exists(person => team.Has(person.Id))).ToList();
        var free = present.Where(person => !around.Teams.Any(team => team.Has(person.Id))).OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var sites = free.Where(person => SiteOf(person) is not null).GroupBy(person => SiteOf(person)!, StringComparer.Ordinal)
            .OrderByDescending(site => site.Any(person => person.Id == by)).ThenByDescending(site => site.Count()).ThenBy(site => site.Key, StringComparer.Ordinal).ToList();
        var teams = Named(sites.Take(MostTeams), by, around, now);
        if (Sentence(present, sites.Count, standing, by) is { } sentence)
            return new Refusal(sentence);
        var proposal = new SetupProposal(
            teams,
            standing,
            [.. free.Where(person => SiteOf(person) is null).Select(person => person.Id)],
            [.. sites.Skip(MostTeams).SelectMany(site => site).Select(person => person.Id)],
            SetupRoute.Between(teams, [.. standing.Take(MostStanding)], by, around, now));
        return proposal is { Teams: [], Routes: [] }
            ? new Refusal("Everybody here is in a team already, and the handoffs between their teams stand.")
            : proposal;
    }

    private static string? SiteOf(Person person) => person.Zone is { } zone ? SetupZone.Site(zone) : null;

    /// <summary>Why there is nothing to propose; null when there is.</summary>
    private static string? Sentence(List<Person> present, int sites, List<Team> standing, PersonId by)
    {
        if (present.All(person => person.Id == by))
            return "You are the only person here. Ask me again in a channel where people of two sites are.";
        if (sites + standing.Count >= 2)
            return null;
        if (present.TrueForAll(person => person.Zone is null) && standing.Count == 0)
            return "Slack names a time zone for nobody here, so I cannot tell one site from another.";
        return "I know of nobody here who is in another time zone, so nothing has to be handed over between days.";
    }

    private static List<SetupTeam> Named(IEnumerable<IGrouping<string, Person>> sites, PersonId by, SetupSurroundings around, Instant now)
    {
        var taken = around.Teams.Select(team => team.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var teams = new List<SetupTeam>();
        foreach (var site in sites)
        {
            var city = ZoneNames.City(site.Key);
            var name = city;
            for (var next = 2; !taken.Add(name); next++)
                name = $"{city} {next}";
            var members = site.Select(person => person.Id).ToList();
            var lead = members.Contains(by) ? by : site.FirstOrDefault(person => person.IsAdmin)?.Id;
            teams.Add(new SetupTeam(site.Key, name, members, lead));
        }
        return [.. teams.OrderByDescending(team => around.Zones[team.Zone].GetUtcOffset(now)).ThenBy(team => team.Zone, StringComparer.Ordinal)];
    }
}

/// <summary>A team that could be made.</summary>
/// <param name="Zone">Its zone, by which the form knows it.</param>
/// <param name="Members">By name.</param>
/// <param name="Lead">Whoever sets up, else an admin among them, else nobody.</param>
public sealed record SetupTeam(string Zone, string Name, IReadOnlyList<PersonId> Members, PersonId? Lead);

/// <summary>What stands in the workspace when something is set up in one of its channels.</summary>
public sealed record SetupSurroundings(IReadOnlyList<Team> Teams, IReadOnlyList<Route> Routes, WorkspaceDefaults Defaults, IDateTimeZoneProvider Zones);
