using System.Globalization;
using AsyncCoach.Domain.People;
using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>What a route's rules have to know of its surroundings.</summary>
/// <param name="Teams">All teams of the workspace.</param>
/// <param name="Channel">What is known of the channel typed; null where nothing is.</param>
/// <param name="People">What is known of everybody named.</param>
/// <param name="CannotRead">Those named who cannot read in the channel now.</param>
public sealed record RouteFacts(
    IReadOnlyList<Team> Teams, Channel? Channel, IReadOnlyDictionary<PersonId, Person> People, IReadOnlyCollection<PersonId> CannotRead);

/// <summary>Who may make and change routes, and what a route must be. Everyone may look.</summary>
public static class RouteRules
{
    public const string FromSettings = "This route stands in the settings file of AsyncCoach; whoever runs it changes it there.";
    public const int LeastAcceptMinutes = 5;
    public const int MostAcceptMinutes = 2400;
    private const int MostInRota = 50;

    /// <summary>Null when they may: the lead or backup of either team, and admins.</summary>
    public static Refusal? MayChange(Route route, IReadOnlyList<Team> teams, Person? by) => route.IsFromSettings
        ? new Refusal(FromSettings)
        : MaySwap(route, teams, by)
            ? null
            : new Refusal("A route is changed by the lead or backup of either team, and by workspace admins.");

    /// <summary>Whether they may give anybody's turn away, also on a route of the settings file: its rota is not changed by that.</summary>
    public static bool MaySwap(Route route, IReadOnlyList<Team> teams, Person? by) => Leads(by, teams.Where(team => team.Id == route.From || team.Id == route.To));

    /// <summary>Null when they may: whoever leads or backs up any team, and admins. Which teams, <see cref="Apply"/> asks.</summary>
    public static Refusal? MayCreate(IReadOnlyList<Team> teams, Person? by) => teams.Count < 2
        ? new Refusal("A route leads from one team to another. Make two teams first.")
        : Leads(by, teams) ? null : new Refusal("A route is made by the lead or backup of one of its teams, and by workspace admins.");

    /// <summary>The route as typed, on top of <paramref name="known"/>; swaps stay as they are.</summary>
    public static Answer<Route> Apply(Route known, RouteText typed, RouteFacts facts, Person by, Instant now)
    {
        var (from, to) = (Team(typed.From, facts), Team(typed.To, facts));
        List<Refusal?> refusals =
        [
            from is null ? new Refusal("Choose the team that hands off.", RouteFields.From) : Peopled(from, RouteFields.From),
            to is null ? new Refusal("Choose the team that takes over.", RouteFields.To) : Peopled(to, RouteFields.To),
            from is not null && from == to ? new Refusal("A route leads to another team. Choose two different ones.", RouteFields.To) : null,
            from is not null && to is not null && !Leads(by, [from, to])
                ? new Refusal("You lead neither of these teams: ask one of their leads, or an admin.", RouteFields.From)
                : null,
            Room(typed, facts),
            Rota(typed.Writers, RouteFields.Writers, facts), Rota(typed.Receivers, RouteFields.Receivers, facts),
            typed.Since is null ? new Refusal("Choose a date on which the first named has the turn.", RouteFields.Since) : null,
            Minutes(typed.AcceptWithin) is null
                ? new Refusal($"Give a number of minutes from {LeastAcceptMinutes} to {MostAcceptMinutes}; 120 is usual.", RouteFields.AcceptWithin)
                : null,
        ];
        if (refusals.OfType<Refusal>().ToList() is { Count: > 0 } all || typed.Channel is not { } channel || typed.Since is not { } since || from is null || to is null)
            return Answer<Route>.No([.. refusals.OfType<Refusal>()]);
        return known with
        {
            From = from.Id,
            To = to.Id,
            Channel = channel,
            Writers = new Rota([.. typed.Writers.Distinct()], typed.Turn, since, known.Writers.Swaps),
            Receivers = new Rota([.. typed.Receivers.Distinct()], typed.Turn, since, known.Receivers.Swaps),
            AcceptWithin = Duration.FromMinutes(Minutes(typed.AcceptWithin)!.Value),
            IsPaused = typed.IsPaused,
            ChangedAt = now,
        };
    }

    /// <summary>Whether the channel can hold handoffs: there, not archived, and AsyncCoach in it.</summary>
    public static Refusal? Channel(Channel? channel) => channel switch
    {
        null => new Refusal("I am still looking at this channel. Please send it again in a few seconds.", RouteFields.Channel),
        { IsDirect: true } => new Refusal("Handoffs stand in a channel, not in a direct message. Choose a channel.", RouteFields.Channel),
        { IsArchived: true } => new Refusal($"#{channel.Name} is archived. Choose another channel, or have it brought back.", RouteFields.Channel),
        { BotIsIn: false } => new Refusal($"I am not in {Named(channel)}. Type /invite @AsyncCoach there first, then send this again.", RouteFields.Channel),
        { MembersAsOf: null } => new Refusal("I am still reading who is in this channel. Please send it again in a few seconds.", RouteFields.Channel),
        _ => null,
    };

    private static Refusal? Room(RouteText typed, RouteFacts facts) => typed.Channel is null
        ? new Refusal("Choose the channel that handoffs stand in.", RouteFields.Channel)
        : Channel(facts.Channel);

    private static bool Leads(Person? by, IEnumerable<Team> teams) =>
        by is { IsDeactivated: false, IsBot: false } && (by.IsAdmin || teams.Any(team => team.Lead == by.Id || team.Backup == by.Id));

    private static Team? Team(TeamId? id, RouteFacts facts) => facts.Teams.FirstOrDefault(team => team.Id == id);

    /// <summary>The members of a user group may be still on their way.</summary>
    private static Refusal? Peopled(Team team, string field) => team.Members.Count > 0
        ? null
        : new Refusal(team.UserGroup is null
            ? $"{team.Name} has nobody in it yet. Add its people first."
            : $"{team.Name} has nobody in it: its user group is empty, or I am still reading it.", field);

    private static Refusal? Rota(IReadOnlyList<PersonId> people, string field, RouteFacts facts)
    {
        if (people.Count > MostInRota)
            return new Refusal($"A rota has at most {MostInRota} people.", field);
        if (people.Select(person => Eligible.Check(person, facts.People, field)).FirstOrDefault(refusal => refusal is not null) is { } cannot)
            return cannot;
        // Before the channel itself is settled nobody reads there, and one sentence about that is enough.
        var outside = Channel(facts.Channel) is null ? people.Where(facts.CannotRead.Contains).ToList() : [];
        return outside.Count == 0
            ? null
            : new Refusal(
                $"{string.Join(", ", outside.Select(person => facts.People.GetValueOrDefault(person)?.Name ?? "somebody"))} {(outside.Count == 1 ? "is" : "are")} not in "
                + $"{Named(facts.Channel!)} and could not read the handoffs there. Invite them first.", field);
    }

    private static string Named(Channel channel) => channel.Name.Length > 0 ? $"#{channel.Name}" : "this channel";

    private static int? Minutes(string typed) =>
        int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= LeastAcceptMinutes and <= MostAcceptMinutes
            ? minutes
            : null;
}
