namespace AsyncCoach.Storage;

/// <summary>A document that was found. A higher <paramref name="Score"/> is better; scores compare only within one answer.</summary>
public sealed record TextHit(string Key, double Score);
