namespace AsyncCoach.SlackEmulator.Model;

/// <summary>What somebody says of themselves beside their name.</summary>
/// <param name="Text">At most 100 characters.</param>
/// <param name="Emoji">As <c>:palm_tree:</c>.</param>
/// <param name="Until">Unix seconds of product time; 0 is never.</param>
internal sealed record Status(string Text, string Emoji, long Until)
{
    public const int LongestText = 100;

    public static Status None { get; } = new("", "", 0);

    /// <summary>None, once its end has come.</summary>
    public Status At(DateTimeOffset now) => Until > 0 && now.ToUnixTimeSeconds() >= Until ? None : this;
}
