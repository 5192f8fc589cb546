namespace AsyncCoach.Storage;

/// <summary>A finished backup that passed the engine's integrity check.</summary>
public sealed record BackupReport(string File, long Bytes, long Documents);
