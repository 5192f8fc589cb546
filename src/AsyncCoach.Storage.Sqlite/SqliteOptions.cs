using NodaTime;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>Where the embedded store lies and how it behaves.</summary>
public sealed record SqliteOptions
{
    /// <summary>The database file; its log stands beside it (<c>-wal</c>, <c>-shm</c>).</summary>
    public required string File { get; init; }

    /// <summary>For verbs beside a running process: nothing is created or changed, every commit answers Failed.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>How old (in wire time) a private channel's list of members may be before its records are hidden.</summary>
    public Duration MembershipMaxAge { get; init; } = Duration.FromHours(26);

    /// <summary>The size that the file may not outgrow: commits beyond it answer Failed. Null: the disk is the limit.</summary>
    public long? MaxBytes { get; init; }
}
