using System.Text.Json;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>A page of handoffs for one person's eyes: five, and the way to the others.</summary>
internal static class ListCard
{
    public const int PageSize = 5;

    private const int ItemsShown = 3;
    private const int LongestItem = 160;

    /// <param name="note">The frozen list, and where this page starts.</param>
    /// <param name="page">This page's handoffs, as far as they may be seen now.</param>
    public static Message For(ListNote note, IReadOnlyList<Shown> page)
    {
        var total = note.Ids.Count;
        var last = Math.Min(note.Start + PageSize, total);
        var title = total <= PageSize ? note.Title : $"{note.Title}: {note.Start + 1}–{last} of {(total >= Listing.Most ? $"the newest {Listing.Most}" : total)}";
        List<Block> blocks = [new Context([new PlainText(Markup.Literal(title))])];
        blocks.AddRange(page.Select(Entry));
        if (page.Count < last - note.Start)
            blocks.Add(new Context([new PlainText("One or more of these can no longer be seen by you.")]));
        if (Buttons(note, total) is { Count: > 0 } buttons)
            blocks.Add(new Actions(buttons));
        return new Message(Markup.Escape(title), blocks);
    }

    private static Section Entry(Shown shown)
    {
        var handoff = shown.Handoff;
        var open = handoff.Items.Where(item => item.IsOpen).ToList();
        List<string> lines = [$"*{Markup.Escape(shown.Headline)}*{Facts(shown, open.Count)}"];
        lines.AddRange(handoff.Items.Select((item, at) => (item, Number: at + 1)).Where(line => line.item.IsOpen).Take(ItemsShown)
            .Select(line => Markup.Escape($"{Markup.Cut(HandoffWords.Item(shown, line.item, line.Number), LongestItem)} {HandoffWords.Fate(shown, line.item)}".TrimEnd())));
        if (open.Count > ItemsShown)
            lines.Add($"and {open.Count - ItemsShown} more");
        return new Section(
            new Mrkdwn(string.Join('\n', lines)), new Button(new PlainText("Items…"), handoff.Id.ToString()) { ActionId = $"{ItemsButton.ActionId}:{handoff.Id}" });
    }

    private static string Facts(Shown shown, int open)
    {
        var handoff = shown.Handoff;
        var facts = handoff.State == HandoffState.Posted ? $" from {Markup.Escape(shown.Name(handoff.Writer))}" : $", {HandoffWords.State(handoff.State)}";
        return open > 0 ? $"{facts} · {HandoffWords.Number(open)} open" : facts;
    }

    private static List<Element> Buttons(ListNote note, int total)
    {
        List<Element> buttons = [];
        if (note.Start > 0)
            buttons.Add(Page("Previous", "previous", note with { Start = Math.Max(0, note.Start - PageSize) }));
        if (note.Start + PageSize < total)
            buttons.Add(Page("Next", "next", note with { Start = note.Start + PageSize }));
        return buttons;
    }

    private static Button Page(string label, string which, ListNote note) =>
        new(new PlainText(label), JsonSerializer.Serialize(note, BotJson.Compact.ListNote)) { ActionId = $"{ListPageButton.ActionId}:{which}" };
}
