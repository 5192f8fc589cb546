using NodaTime;

namespace AsyncCoach.Storage.Postgres;

/// <summary>Which database is used, and how.</summary>
public sealed record PostgresOptions
{
    /// <summary>
    /// As Npgsql takes it. The first schema of its <c>Search Path</c> holds everything; without one it is <c>asynccoach</c>. At most 20 connections are
    /// open, unless <c>Maximum Pool Size</c> says otherwise.
    /// </summary>
    public required string ConnectionString { get; init; }

    /// <summary>For verbs that only look: nothing is created or changed, every commit answers Failed.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>How old (in wire time) a private channel's list of members may be before its records are hidden.</summary>
    public Duration MembershipMaxAge { get; init; } = Duration.FromHours(26);

    /// <summary>How long the server works at one statement, waiting for locks included, before it gives up.</summary>
    public Duration StatementTimeout { get; init; } = Duration.FromSeconds(15);

    /// <summary>How long the outcome of a commit whose connection was lost is asked for before the session ends with an exception.</summary>
    public Duration OutcomeWithin { get; init; } = Duration.FromSeconds(20);
}
