namespace AsyncCoach.Host.Health;

/// <summary>How one part of the house is, in a sentence for the operator.</summary>
internal sealed record Part(bool Well, string Sentence);
