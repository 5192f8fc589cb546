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

    /// <summary>In code points, as all lengths here; a longer text is cut, with a warning.</summary>
    public const int TextInMessage = 40_000;

    /// <summary>What <c>text</c> of chat.update may hold: more is <c>msg_too_long</c>, other than for a new message.</summary>
    public const int TextInUpdate = 4000;

    public const int AttachmentsInMessage = 100;

    /// <summary>Ours: Slack documents <c>metadata_too_large</c>, but not from where on.</summary>
    public const int MetadataBytes = 8 * 1024;

    /// <summary>250 KB; more is answered with <c>view_too_large</c>.</summary>
    public const int ViewBytes = 250 * 1024;
}
