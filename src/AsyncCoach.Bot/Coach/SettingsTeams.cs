using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>Makes documents of the teams and routes in the settings file: new ones come, changed ones change, and those that are gone from it go.</summary>
internal static class SettingsTeams
{
    private const string Mark = "s-";

    public static TeamId Team(string key) => new(Mark + key);

    public static async Task Sync(Turn turn, BotSettings settings, CancellationToken cancellation)
    {
        var teams = (await Calendars.Teams(turn, cancellation)).Where(team => team.IsFromSettings).ToDictionary(team => team.Id);
        var routes = (await Changed.Routes(turn, cancellation)).Where(route => route.IsFromSettings).ToDictionary(route => route.Id);
        foreach (var setting in settings.Teams)
            await Keep(turn, Of(setting, turn, teams.GetValueOrDefault(Team(setting.Key))), teams.GetValueOrDefault(Team(setting.Key)), cancellation);
        foreach (var route in settings.Routes.Select(setting => Of(setting, turn)))
            Keep(turn, route, routes.GetValueOrDefault(route.Id));
        foreach (var route in routes.Values.Where(route => settings.Routes.All(setting => Of(setting, turn).Id != route.Id)))
        {
            turn.Session.Delete<Route>(route.Id.Value, new Change(turn.Now, null, "gone from the settings"));
            Changed.Route(turn, route.Id);
        }
        foreach (var team in teams.Values.Where(team => settings.Teams.All(setting => Team(setting.Key) != team.Id)))
            await DeleteTeamButton.Remove(turn, team, null, cancellation);
    }

    private static async Task Keep(Turn turn, Team team, Team? known, CancellationToken cancellation)
    {
        if (known is not null && Same(known, team))
            return;
        turn.Session.Store(team, new Change(turn.Now, null, known is null ? "made from the settings" : "changed in the settings"));
        await Changed.Team(turn, team, known, cancellation);
        // The round that this is part of reads it next.
        if (known is not null && known.HolidayCalendar != team.HolidayCalendar && await turn.Session.Load<HolidayList>(team.Id.Value, Viewer.All, cancellation) is not null)
            turn.Session.Delete<HolidayList>(team.Id.Value, new Change(turn.Now, null, "another calendar"));
    }

    /// <summary>Swaps are made in Slack, also on a route of the settings.</summary>
    private static void Keep(Turn turn, Route route, Route? known)
    {
        if (known is not null)
            route = route with
            {
                Writers = route.Writers with { Swaps = known.Writers.Swaps },
                Receivers = route.Receivers with { Swaps = known.Receivers.Swaps },
            };
        if (known is not null && Same(known, route))
            return;
        turn.Session.Store(route, new Change(turn.Now, null, known is null ? "made from the settings" : "changed in the settings"));
        Changed.Route(turn, route.Id);
    }

    private static Team Of(TeamSetting setting, Turn turn, Team? known) => new()
    {
        Id = Team(setting.Key),
        Name = setting.Name,
        Zone = setting.Zone,
        Week = setting.Week,
        Lead = setting.Lead is { } lead ? new PersonId(turn.Workspace, lead) : null,
        Backup = setting.Backup is { } backup ? new PersonId(turn.Workspace, backup) : null,
        Members = setting.UserGroup is null ? People(setting.Members, turn) : known?.Members ?? [],
        UserGroup = setting.UserGroup,
        DaysOff = setting.DaysOff,
        HolidayCalendar = setting.Calendar,
        IsFromSettings = true,
        ChangedAt = turn.Now,
    };

    private static Route Of(RouteSetting setting, Turn turn) => new()
    {
        Id = new RouteId($"{Mark}{setting.From}-{setting.To}"),
        From = Team(setting.From),
        To = Team(setting.To),
        Channel = new ChannelId(setting.Channel),
        Writers = new Rota(People(setting.Writers, turn), setting.Turn, setting.Since, []),
        Receivers = new Rota(People(setting.Receivers, turn), setting.Turn, setting.Since, []),
        AcceptWithin = setting.AcceptWithin,
        IsPaused = setting.IsPaused,
        IsFromSettings = true,
        ChangedAt = turn.Now,
    };

    private static List<PersonId> People(IReadOnlyList<string> users, Turn turn) => [.. users.Select(user => new PersonId(turn.Workspace, user))];

    // Lists are compared by what is in them, all the rest as the record does.
    private static bool Same(Team a, Team b) =>
        a with { Members = [], DaysOff = [], ChangedAt = default } == b with { Members = [], DaysOff = [], ChangedAt = default }
        && a.Members.SequenceEqual(b.Members) && a.DaysOff.SequenceEqual(b.DaysOff);

    private static bool Same(Route a, Route b) =>
        a with { Writers = Rota.Empty, Receivers = Rota.Empty, ChangedAt = default } == b with { Writers = Rota.Empty, Receivers = Rota.Empty, ChangedAt = default }
        && Same(a.Writers, b.Writers) && Same(a.Receivers, b.Receivers);

    private static bool Same(Rota a, Rota b) =>
        a.Turn == b.Turn && a.Since == b.Since && a.People.SequenceEqual(b.People) && a.Swaps.SequenceEqual(b.Swaps);
}
