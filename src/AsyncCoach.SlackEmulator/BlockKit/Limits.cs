namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>The limits that concern a payload as a whole; those of one property stand beside it in the tables.</summary>
internal static class Limits
{
    public const int BlocksInMessage = 50;
    public const int BlocksInView = 100;
    public const int TablesInMessage = 1;
    public const int ChartsInMessage = 2;
    public const int MarkdownInMessage = 12_000;
    public const int TableCharacters = 10_000;
    public const int DataTableCharacters = 20_000;

    /// <summary>250 KB; more is answered with <c>view_too_large</c>.</summary>
    public const int ViewBytes = 250 * 1024;
}
