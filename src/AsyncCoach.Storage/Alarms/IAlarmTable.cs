using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Storage;

/// <summary>The ringing side of alarms; they are set and cleared in sessions.</summary>
public interface IAlarmTable
{
    /// <summary>When the earliest alarm that is not leased is due; null when there is none.</summary>
    Task<Instant?> Earliest(CancellationToken cancellation);

    /// <summary>
    /// Leases up to <paramref name="max"/> alarms due at <paramref name="productNow"/>, earliest first, until <paramref name="leaseUntil"/> (wire time).
    /// A session of its handler answers it, and may set it anew.
    /// </summary>
    Task<IReadOnlyList<DueAlarm>> Claim(Instant productNow, Instant wireNow, Instant leaseUntil, int max, CancellationToken cancellation);
}

/// <summary>A ringing alarm. <paramref name="LeasedUntil"/> (wire time) tells this ringing from another one of the same key.</summary>
public sealed record DueAlarm(WorkspaceId Workspace, Alarm Alarm, Instant LeasedUntil);
