namespace AsyncCoach.Storage;

/// <summary>What an erasure removed.</summary>
public sealed record ErasureReport(long Documents, long Revisions, long OutboxRows);
