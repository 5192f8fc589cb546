using AsyncCoach.Domain.WorkingTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>
/// What holds where nobody said otherwise. <paramref name="Zone"/> is used for people whose zone Slack does not know, and they are told so;
/// null: their nudges are held. <paramref name="QuietDays"/> are days off for everybody.
/// </summary>
public sealed record WorkspaceDefaults(string? Zone, WorkingWeek Week, IReadOnlyList<DayOff> QuietDays)
{
    public const string OnlyKey = "defaults";

    public static WorkspaceDefaults None { get; } = new(null, WorkingWeek.Usual, []);
}
