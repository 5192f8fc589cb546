using AsyncCoach.Domain.People;
using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>The workspace's defaults as an admin typed them; an empty zone is none.</summary>
public sealed record DefaultsText(string Zone, string Days, string Hours, string QuietDays)
{
    public static DefaultsText Of(WorkspaceDefaults defaults)
    {
        var (days, hours) = DaysAndHours.Of(defaults.Week);
        return new DefaultsText(defaults.Zone ?? "", days, hours, DayLines.Of(defaults.QuietDays));
    }

    /// <summary>What was typed, and what stands now where nothing was typed since the form was made from <paramref name="before"/>.</summary>
    public DefaultsText Over(DefaultsText before, DefaultsText now) => new(
        Zone == before.Zone ? now.Zone : Zone,
        Days == before.Days ? now.Days : Days,
        Hours == before.Hours ? now.Hours : Hours,
        QuietDays == before.QuietDays ? now.QuietDays : QuietDays);
}

/// <summary>The fields that refusals of <see cref="DefaultsRules"/> name.</summary>
public static class DefaultsFields
{
    public const string Zone = "zone";
    public const string Days = DaysAndHours.DaysField;
    public const string Hours = DaysAndHours.HoursField;
    public const string QuietDays = "quiet_days";
}

/// <summary>What holds where nobody said otherwise is changed by admins.</summary>
public static class DefaultsRules
{
    public static Refusal? MayChange(Person? by) =>
        by is { IsAdmin: true, IsDeactivated: false } ? null : new Refusal("What holds for the whole workspace is changed by workspace admins.");

    public static Answer<WorkspaceDefaults> Apply(DefaultsText typed, IDateTimeZoneProvider zones)
    {
        var zone = typed.Zone.Trim();
        var week = DaysAndHours.Read(typed.Days, typed.Hours);
        var quiet = DayLines.Read(typed.QuietDays, DefaultsFields.QuietDays);
        var unknown = zone.Length > 0 && zones.GetZoneOrNull(zone) is null ? ZoneNames.NotAZone(zone, DefaultsFields.Zone) : null;
        if (unknown is not null || week.Refused || quiet.Refused)
            return Answer<WorkspaceDefaults>.No([.. unknown is null ? (Refusal[])[] : [unknown], .. week.Refusals, .. quiet.Refusals]);
        return new WorkspaceDefaults(zone.Length == 0 ? null : zone, week.Value, quiet.Value);
    }
}
