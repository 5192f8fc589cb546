using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Bot;

/// <summary>A team that stands in the settings file, where it is changed and nowhere else. People are given by their user ids.</summary>
/// <param name="Key">Lower-case letters, digits and hyphens; what routes name it by.</param>
/// <param name="Calendar">An https address, or the path of a file beside the bot.</param>
public sealed record TeamSetting(
    string Key,
    string Name,
    string Zone,
    WorkingWeek Week,
    string? Calendar,
    IReadOnlyList<DayOff> DaysOff,
    string? Lead,
    string? Backup,
    IReadOnlyList<string> Members,
    string? UserGroup);

/// <summary>A route between two teams of the settings file; there is at most one from one to another.</summary>
public sealed record RouteSetting(
    string From,
    string To,
    string Channel,
    IReadOnlyList<string> Writers,
    IReadOnlyList<string> Receivers,
    RotaTurn Turn,
    LocalDate Since,
    Duration AcceptWithin,
    bool IsPaused);
