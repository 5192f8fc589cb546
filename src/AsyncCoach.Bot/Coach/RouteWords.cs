using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>How a route is described wherever it is shown.</summary>
internal static class RouteWords
{
    /// <summary>Plain text: <em>Bengaluru → London</em>.</summary>
    public static string Name(Route route, IReadOnlyList<Team> teams) => $"{Name(route.From, teams)} → {Name(route.To, teams)}";

    /// <summary>Markup: its name, channel, rotas, swaps ahead, and what is wrong with it.</summary>
    public static string Summary(Route route, IReadOnlyList<Team> teams, Channel? channel, IReadOnlyDictionary<PersonId, Person> people, Instant now)
    {
        List<string> lines =
        [
            $"*{Markup.Escape(Name(route, teams))}* in {Markup.Channel(route.Channel.Value)}{(route.IsPaused ? " · paused" : "")}",
            $"Writes: {Rota(route.Writers, people)}. Receives: {Rota(route.Receivers, people)}. Accepted within {(long)route.AcceptWithin.TotalMinutes} working minutes.",
            .. Swaps(route, people, now),
            .. Troubles(route, teams, channel),
        ];
        return string.Join('\n', lines);
    }

    /// <summary>What keeps it from working; each a sentence.</summary>
    public static IEnumerable<string> Troubles(Route route, IReadOnlyList<Team> teams, Channel? channel)
    {
        if (teams.All(team => team.Id != route.From) || teams.All(team => team.Id != route.To))
            yield return "One of its teams is gone: choose another, or delete the route.";
        foreach (var team in teams.Where(team => (team.Id == route.From || team.Id == route.To) && team.Members.Count == 0))
            yield return $"{Markup.Escape(team.Name)} has nobody in it.";
        if (channel is { IsArchived: true })
            yield return "Its channel is archived: nothing can be posted there.";
        else if (channel is { BotIsIn: false })
            yield return "I am not in its channel: type `/invite @AsyncCoach` there.";
    }

    private static string Name(TeamId id, IReadOnlyList<Team> teams) => teams.FirstOrDefault(team => team.Id == id)?.Name ?? "a team that is gone";

    private static string Rota(Rota rota, IReadOnlyDictionary<PersonId, Person> people) => rota.People.Count == 0
        ? "whoever takes it"
        : $"{string.Join(", ", rota.People.Select(person => TeamWords.Name(person, people)))}{(rota.People.Count == 1 ? "" : rota.Turn == RotaTurn.Day ? ", a day each" : ", a week each")}";

    private static IEnumerable<string> Swaps(Route route, IReadOnlyDictionary<PersonId, Person> people, Instant now)
    {
        // The earliest date that it still is anywhere.
        var today = now.InZone(DateTimeZone.ForOffset(Offset.FromHours(-12))).Date;
        foreach (var (swaps, does) in new[] { (route.Writers.Swaps, "writes"), (route.Receivers.Swaps, "receives") })
        {
            var ahead = swaps.Where(swap => swap.Date >= today).Take(5).Select(swap => $"{CoachWords.Day(swap.Date, now)} {TeamWords.Name(swap.Person, people)} {does}").ToList();
            if (ahead.Count > 0)
                yield return $"Swapped: {string.Join(", ", ahead)}.";
        }
    }
}
