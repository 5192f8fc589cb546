using AsyncCoach.Bot;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.SlackEmulator.Page;
using NodaTime;

namespace AsyncCoach.Playground;

/// <summary>How work goes round the company with the sun: a team for each site, and routes between them.</summary>
internal static class Relay
{
    /// <summary>Everybody of a site's zone, in its usual hours; who stands first in the company leads, the next one stands in.</summary>
    public static IReadOnlyList<TeamSetting> Teams { get; } = [.. Company.Sites.Select(Team)];

    /// <summary>Who is named first has the turn in the week of the opening. Everybody in a rota is in its channel.</summary>
    public static IReadOnlyList<RouteSetting> Routes(DateTimeOffset opening)
    {
        var since = LocalDate.FromDateTime(opening.DateTime);
        return
        [
            Route("Bengaluru", "London", "payments", ["priya", "arjun"], ["tom", "ruth"]),
            Route("London", "New York", "platform", ["tom", "ruth"], ["hoa", "ben"]),
            Route("São Paulo", "London", "payments", ["ana", "caio"], ["ruth", "tom"]),
        ];

        RouteSetting Route(string from, string to, string channel, string[] writers, string[] receivers) => new(
            Key(from), Key(to), Company.Channel(channel), [.. writers.Select(Company.User)], [.. receivers.Select(Company.User)],
            RotaTurn.Week, since, Domain.Teams.Route.UsualAcceptWithin, IsPaused: false);
    }

    private static TeamSetting Team(Site site)
    {
        var people = Company.People.Where(person => person.Zone == site.Zone).Select(person => Company.User(person.Name)).ToList();
        var week = WorkingWeek.Read("mon-fri", $"{site.Opens:HH:mm}-{site.Closes:HH:mm}").Value!;
        return new TeamSetting(Key(site.Name), site.Name, site.Zone, week, null, [], people[0], people[1], people, null);
    }

    private static string Key(string site) => site switch
    {
        "Bengaluru" => "blr",
        "London" => "ldn",
        "São Paulo" => "sao",
        "New York" => "nyc",
        _ => throw new ArgumentOutOfRangeException(nameof(site), site, "No site of the company."),
    };
}
