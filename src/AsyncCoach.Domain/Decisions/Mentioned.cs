namespace AsyncCoach.Domain.Decisions;

/// <summary>A person or channel that a question names: by the id that Slack put into the text, or as it was typed, without @ or #.</summary>
public sealed record Mentioned(string Text, bool IsId);
