using AsyncCoach.Domain;
using AsyncCoach.Storage.Copying;
using NodaTime;

namespace AsyncCoach.Storage;

/// <summary>
/// Where everything is kept. One store holds any number of workspaces and never mixes them. Safe for use from many
/// threads; several processes only where the provider says so. What was acknowledged by
/// <see cref="ISession.Commit"/> survives a kill and a power cut.
/// </summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>
    /// Creates what is missing, brings the schema up to this program and returns; safe to call again.
    /// </summary>
    /// <exception cref="StoreException">Not reachable, not ours, or written by a program whose data this one may not read.</exception>
    Task Prepare(CancellationToken cancellation);

    /// <summary>
    /// Gives free what a process that is no more had claimed (intents with their attempts, alarms), so that it is due at once. For the one
    /// process that serves the store alone, before it begins; where several serve it, leases end by themselves and this changes nothing.
    /// </summary>
    Task FreeClaims(CancellationToken cancellation);

    /// <summary>A unit of work in one workspace. Cheap; nothing is held open between its calls.</summary>
    ISession Open(WorkspaceId workspace);

    /// <summary>The workspaces that have at least one record, in order of their ids.</summary>
    Task<IReadOnlyList<WorkspaceId>> Workspaces(CancellationToken cancellation);

    IOutbox Outbox { get; }

    IAlarmTable Alarms { get; }

    /// <summary>All rows, for a move to another store.</summary>
    IStoreCopy Copy { get; }

    /// <summary>
    /// Calls back after each commit that added outbox rows or alarms, from a pool thread, until disposed. A hint that saves
    /// waiting and nothing more: signals may be merged, and those of other processes may be missed.
    /// </summary>
    IDisposable OnCommit(Action<CommitSignal> signalled);

    /// <summary>Null when a commit would succeed now; else one sentence for the operator. Writes a row of its own to find out.</summary>
    Task<string?> Trouble(CancellationToken cancellation);

    /// <summary>
    /// Writes a complete, checked copy into a file that must not exist yet, while work goes on.
    /// </summary>
    /// <exception cref="StoreException">The file exists, cannot be written, or the copy did not pass its check (then it is removed).</exception>
    Task<BackupReport> Backup(string file, CancellationToken cancellation);

    /// <summary>One round of housekeeping: merges the full-text index, drops what is older than <paramref name="retention"/> allows.</summary>
    Task Maintain(Retention retention, CancellationToken cancellation);

    /// <summary>
    /// Removes a workspace, or one person's records within it (documents that only they are named in, their revisions,
    /// full text and outbox rows; their id where others' records name them becomes a tombstone), and leaves a tombstone.
    /// </summary>
    Task<ErasureReport> Erase(WorkspaceId workspace, PersonId? person, Instant now, CancellationToken cancellation);
}
