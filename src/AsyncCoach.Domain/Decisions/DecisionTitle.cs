namespace AsyncCoach.Domain.Decisions;

/// <summary>What a decision is called wherever there is room for one line.</summary>
public static class DecisionTitle
{
    /// <summary>
    /// The title that its file gave it; else the first line of <em>what</em>. One line, without control characters; not cut, and empty where neither is there.
    /// </summary>
    public static string Of(Decision decision) => OneLine(decision.Text.Title ?? FirstLine(decision.Text.What));

    private static string FirstLine(string text) => text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault("");

    private static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
