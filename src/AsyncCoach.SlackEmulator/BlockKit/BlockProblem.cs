namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>What Slack would object to, in its words where they are known, and the JSON pointer of the place.</summary>
internal sealed record BlockProblem(string Text, string Pointer)
{
    /// <summary>The line that Slack puts into <c>errors</c> and, after <c>[ERROR] </c>, into <c>response_metadata.messages</c>.</summary>
    public override string ToString() => $"{Text} [json-pointer:{Pointer}]";
}
