using AsyncCoach.Domain.WorkingTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>A team as somebody typed it into a form, before anything was checked.</summary>
public sealed record TeamText(
    string Name,
    string Zone,
    string Days,
    string Hours,
    string Calendar,
    string DaysOff,
    PersonId? Lead,
    PersonId? Backup,
    IReadOnlyList<PersonId> Members,
    string? UserGroup)
{
    /// <summary>What a form for a team begins with.</summary>
    public static TeamText Of(Team team)
    {
        var (days, hours) = DaysAndHours.Of(team.Week);
        return new TeamText(
            team.Name, team.Zone, days, hours, team.HolidayCalendar ?? "", DayLines.Of(team.DaysOff), team.Lead, team.Backup, team.Members, team.UserGroup);
    }

    /// <summary>What was typed, and what stands now where nothing was typed since the form was made from <paramref name="before"/>.</summary>
    public TeamText Over(TeamText before, TeamText now) => new(
        Name == before.Name ? now.Name : Name,
        Zone == before.Zone ? now.Zone : Zone,
        Days == before.Days ? now.Days : Days,
        Hours == before.Hours ? now.Hours : Hours,
        Calendar == before.Calendar ? now.Calendar : Calendar,
        DaysOff == before.DaysOff ? now.DaysOff : DaysOff,
        Lead == before.Lead ? now.Lead : Lead,
        Backup == before.Backup ? now.Backup : Backup,
        Members.SequenceEqual(before.Members) ? now.Members : Members,
        UserGroup == before.UserGroup ? now.UserGroup : UserGroup);

    /// <summary>What a form for a new team begins with: its creator's own zone, and the creator leading it.</summary>
    public static TeamText New(PersonId creator, string? zone, WorkingWeek week)
    {
        var (days, hours) = DaysAndHours.Of(week);
        return new TeamText("", zone ?? "", days, hours, "", "", creator, null, [creator], null);
    }
}

/// <summary>The fields that refusals of <see cref="TeamRules"/> name.</summary>
public static class TeamFields
{
    public const string Name = "name";
    public const string Zone = "zone";
    public const string Days = DaysAndHours.DaysField;
    public const string Hours = DaysAndHours.HoursField;
    public const string Calendar = "calendar";
    public const string DaysOff = "days_off";
    public const string Lead = "lead";
    public const string Backup = "backup";
    public const string Members = "members";
    public const string Group = "group";
}
