namespace AsyncCoach.Slack.BlockKit;

/// <summary>
/// What is said in a message: blocks, and the text that notifications and screen readers use in their place (at most 4,000 characters).
/// </summary>
public sealed record Message(string Text, IReadOnlyList<Block>? Blocks = null);
