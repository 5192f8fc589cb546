using AsyncCoach.Bot;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Host.Settings;

/// <summary>Teams and routes that stand in the settings file. A wrong entry is left out, and is one sentence that begins with its key.</summary>
internal static class TeamSections
{
    private static readonly LocalDate UsualSince = new(2024, 1, 1);

    public static IReadOnlyList<TeamSetting> Teams(SettingsReader reader)
    {
        var teams = new List<TeamSetting>();
        foreach (var at in reader.Items("Teams"))
        {
            if (Team(reader, at) is not { } team)
                continue;
            if (teams.Exists(other => other.Key == team.Key))
                reader.Problem($"{at}:Key", "wants a key that no other team has.");
            else if (teams.Exists(other => string.Equals(other.Name, team.Name, StringComparison.OrdinalIgnoreCase)))
                reader.Problem($"{at}:Name", "wants a name that no other team has.");
            else
                teams.Add(team);
        }
        return teams;
    }

    public static IReadOnlyList<RouteSetting> Routes(SettingsReader reader, IReadOnlyList<TeamSetting> teams)
    {
        var routes = new List<RouteSetting>();
        foreach (var at in reader.Items("Routes"))
        {
            if (Route(reader, at, teams) is not { } route)
                continue;
            if (routes.Exists(other => (other.From, other.To) == (route.From, route.To)))
                reader.Problem(at, "leads from and to the same teams as another route; there is one from a team to another.");
            else
                routes.Add(route);
        }
        return routes;
    }

    private static TeamSetting? Team(SettingsReader reader, string at)
    {
        var before = reader.Problems.Count;
        var team = new TeamSetting(
            Checked(reader, $"{at}:Key", reader.Text($"{at}:Key", ""), IsKey, "wants 1 to 40 lower-case letters, digits and hyphens, such as blr; routes name the team by it."),
            Checked(reader, $"{at}:Name", reader.Text($"{at}:Name", "").Trim(), name => name.Length is > 0 and <= 60, "wants the team’s name, of 1 to 60 characters."),
            Checked(
                reader, $"{at}:Zone", reader.Text($"{at}:Zone", ""), zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null,
                "is not a time zone that AsyncCoach knows; it wants an IANA id such as Asia/Kolkata."),
            Week(reader, at),
            reader.OptionalText($"{at}:Calendar") is { } calendar ? Calendar(reader, $"{at}:Calendar", calendar) : null,
            DaysOff(reader, $"{at}:DaysOff"),
            Person(reader, $"{at}:Lead"),
            Person(reader, $"{at}:Backup"),
            People(reader, $"{at}:Members"),
            reader.OptionalText($"{at}:UserGroup") is { } group
                ? Checked(reader, $"{at}:UserGroup", group, id => id[0] == 'S' && id.All(char.IsAsciiLetterOrDigit), "wants a user group’s id such as S012ABC.")
                : null);
        return reader.Problems.Count == before ? team : null;
    }

    private static RouteSetting? Route(SettingsReader reader, string at, IReadOnlyList<TeamSetting> teams)
    {
        var before = reader.Problems.Count;
        var from = Checked(reader, $"{at}:From", reader.Text($"{at}:From", ""), Known, "wants the key of a team in Teams.");
        var to = Checked(reader, $"{at}:To", reader.Text($"{at}:To", ""), Known, "wants the key of a team in Teams.");
        if (from == to && Known(from))
            reader.Problem($"{at}:To", "wants another team than From: a route leads from one to another.");
        var route = new RouteSetting(
            from, to,
            Checked(
                reader, $"{at}:Channel", reader.Text($"{at}:Channel", ""), id => id is ['C' or 'G', _, ..] && id.All(char.IsAsciiLetterOrDigit),
                "wants a channel’s id such as C012ABC (in Slack: the channel’s name, About, at the end)."),
            People(reader, $"{at}:Writers"), People(reader, $"{at}:Receivers"),
            reader.OneOf($"{at}:Turn", ("week", RotaTurn.Week), ("day", RotaTurn.Day)),
            Since(reader, $"{at}:Since"),
            Duration.FromMinutes((int)reader.Number(
                $"{at}:AcceptWithinMinutes", Domain.Teams.Route.UsualAcceptWithin.TotalMinutes, RouteRules.LeastAcceptMinutes, RouteRules.MostAcceptMinutes, "minutes")),
            reader.OneOf($"{at}:Paused", ("False", false), ("True", true)));
        return reader.Problems.Count == before ? route : null;

        bool Known(string key) => teams.Any(team => team.Key == key);
    }

    private static WorkingWeek Week(SettingsReader reader, string at)
    {
        var (usualDays, usualHours) = DaysAndHours.Of(WorkingWeek.Usual);
        var week = DaysAndHours.Read(reader.Text($"{at}:Days", usualDays), reader.Text($"{at}:Hours", usualHours));
        if (!week.Refused)
            return week.Value;
        if (week.Refusals[0].Field == DaysAndHours.DaysField)
            reader.Problem($"{at}:Days", "wants days such as mon-fri, sun-thu or sun,mon,wed; or none.");
        else
            reader.Problem($"{at}:Hours", "wants hours that do not overlap, such as 09:00-17:30 or 09:00-12:30, 13:30-18:00, and as many groups of them as Days has.");
        return WorkingWeek.None;
    }

    private static string Calendar(SettingsReader reader, string key, string calendar)
    {
        if (calendar.Contains("://", StringComparison.Ordinal))
            return Checked(
                reader, key, calendar, text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "https", UserInfo: "" },
                "wants an address that begins with https://, or a file.");
        return Checked(reader, key, calendar, File.Exists, "wants a file that is there, or an address that begins with https://.");
    }

    private static DayOff[] DaysOff(SettingsReader reader, string key)
    {
        var lines = reader.List(key);
        var days = DayLines.Read(string.Join('\n', lines), key);
        if (days.Refused)
            reader.Problem(key, $"wants at most {DayLines.MostDays} days, each a date that exists with its name, such as \"2026-12-24 Christmas Eve\".");
        return days.Value ?? [];
    }

    private static LocalDate Since(SettingsReader reader, string key)
    {
        if (LocalDatePattern.Iso.Parse(reader.Text(key, LocalDatePattern.Iso.Format(UsualSince))).TryGetValue(UsualSince, out var since))
            return since;
        reader.Problem(key, "wants a date on which the first named has the turn, such as 2026-05-04.");
        return UsualSince;
    }

    private static string? Person(SettingsReader reader, string key) =>
        reader.OptionalText(key) is { } user ? Checked(reader, key, user, IsUser, "wants a Slack user id such as U012ABC.") : null;

    private static IReadOnlyList<string> People(SettingsReader reader, string key)
    {
        var users = reader.List(key);
        if (!users.All(IsUser))
            reader.Problem(key, "wants Slack user ids such as U012ABC.");
        return users;
    }

    private static bool IsUser(string user) => user is ['U' or 'W', _, ..] && user.All(char.IsAsciiLetterOrDigit);

    private static bool IsKey(string key) => key.Length is > 0 and <= 40 && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static string Checked(SettingsReader reader, string key, string text, Func<string, bool> isRight, string otherwise)
    {
        if (!isRight(text))
            reader.Problem(key, otherwise);
        return text;
    }
}
