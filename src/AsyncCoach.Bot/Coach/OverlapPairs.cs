using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;

namespace AsyncCoach.Bot.Coach;

/// <summary>Which teams are laid side by side.</summary>
internal sealed record OverlapPairs(IReadOnlyList<(Team First, Team Second)> All)
{
    private const int MostNames = 20;

    /// <param name="typed">What followed the word.</param>
    /// <param name="own">The team of whoever asks.</param>
    public static Answer<OverlapPairs> Of(string typed, Team? own, IReadOnlyList<Team> teams, IReadOnlyList<Route> routes)
    {
        var (named, unknown) = OverlapNames.Read(typed, teams);
        if (unknown is not null)
            return new Refusal($"I know no team that begins with “{Slack.Markup.Cut(unknown, 60)}”. {There(teams)}");
        return (named, own) switch
        {
            ([_, _, _, ..], _) => new Refusal("I lay two teams side by side, no more. Name two."),
            ([var first, var second], _) => Pair(first, second),
            (_, null) => new Refusal($"You are in no team yet, so name two. {There(teams)}"),
            ([var other], { } mine) => Pair(mine, other),
            (_, { } mine) => Partners(mine, teams, routes),
        };
    }

    private static Answer<OverlapPairs> Pair(Team first, Team second) => first.Id == second.Id
        ? new Refusal($"{first.Name} shares all its hours with itself. Name another team.")
        : new OverlapPairs([(first, second)]);

    private static Answer<OverlapPairs> Partners(Team mine, IReadOnlyList<Team> teams, IReadOnlyList<Route> routes)
    {
        var partners = routes.Where(route => route.From == mine.Id || route.To == mine.Id).Select(route => route.From == mine.Id ? route.To : route.From).ToHashSet();
        var pairs = teams.Where(team => partners.Contains(team.Id)).Select(team => (mine, team)).ToList();
        return pairs.Count == 0
            ? new Refusal($"{mine.Name} shares no handoff with another team yet. Name the other team. {There(teams)}")
            : new OverlapPairs(pairs);
    }

    private static string There(IReadOnlyList<Team> teams) => teams.Count == 0
        ? "There are no teams yet: `/coach setup` makes them."
        : $"There {(teams.Count == 1 ? "is" : "are")} {WordsJoined.Of([.. teams.Select(team => team.Name)], MostNames)}.";
}
