using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Routing;

/// <summary>
/// What one habit offers inside another's cards and forms, for a text that stands there: <em>Open a decision</em>. Habits do not know each other; they meet here.
/// </summary>
internal interface IOffer
{
    /// <summary>A button that carries the text; null where the habit has nothing to offer for it. Its action id is unique for each text.</summary>
    Button? For(OfferedText text);
}

/// <summary>A text that people typed. It is told from others on the same surface by <paramref name="Key"/>, of at most 100 characters.</summary>
/// <param name="Text">At most 500 characters.</param>
/// <param name="Channel">Whose members read it; null where it belongs to none.</param>
/// <param name="Wants">What it needs, such as <c>decision</c>.</param>
internal sealed record OfferedText(string Key, string Text, string? Channel, string Wants)
{
    public const string Decision = "decision";
}
