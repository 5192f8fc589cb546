using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Coach;

/// <summary>What can be done here. It is made from what the habits have registered, so it is never older than they are.</summary>
internal static class WordsHelpCard
{
    public const string Title = "What you can ask of AsyncCoach";

    /// <param name="above">What is said before the list.</param>
    public static Message For(BotCatalog catalog, string above = "")
    {
        List<Block> blocks = above.Length > 0 ? [new Section(new Mrkdwn(above))] : [];
        blocks.Add(new Section(new Mrkdwn(string.Join('\n', catalog.AllCommands.OrderBy(command => command.Name, StringComparer.Ordinal).Select(Line)))));
        if (Menus(catalog) is { Count: > 0 } menus)
            blocks.Add(new Section(new Mrkdwn(string.Join('\n', menus))));
        blocks.Add(new Context([new Mrkdwn("I write to you within your working hours, and only when something waits for you. `/coach me` changes when.")]));
        return new Message(above.Length > 0 ? above : Title, blocks);
    }

    private static string Line(CommandEntry command) =>
        $"`{Markup.Escape($"{command.Typed} {command.UsageHint}".Trim())}`\n{Markup.Escape(command.Description)}.";

    private static List<string> Menus(BotCatalog catalog)
    {
        List<string> lines = [];
        if (catalog.AllShortcuts.Count > 0)
            lines.Add($"In a message’s menu: {Named(catalog.AllShortcuts)}.");
        if (catalog.AllGlobalShortcuts.Count > 0)
            lines.Add($"In the menu beside the message field: {Named(catalog.AllGlobalShortcuts)}.");
        return lines;
    }

    private static string Named(IEnumerable<ShortcutEntry> entries) =>
        WordsJoined.Of([.. entries.Select(entry => $"*{Markup.Escape(entry.Name)}*").Order(StringComparer.Ordinal)]);
}
