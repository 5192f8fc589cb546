namespace AsyncCoach.Storage.Providers;

/// <summary>A document's row as it was read.</summary>
internal sealed record ReadRow(string Key, long Revision, long Schema, byte[] Json);

/// <summary>A revision's row as it was read.</summary>
internal sealed record RevisionRow(long Number, Change Change, long Schema, byte[] Json);
