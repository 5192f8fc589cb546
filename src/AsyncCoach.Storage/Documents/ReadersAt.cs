namespace AsyncCoach.Storage;

/// <summary>
/// Where a document says who may read it: <paramref name="ChannelPath"/> holds the id of its channel or null, and
/// <paramref name="NamedPath"/> an array of <c>workspace/user</c> texts, who are the readers where the channel cannot say.
/// </summary>
public sealed record ReadersAt(string ChannelPath, string NamedPath);
