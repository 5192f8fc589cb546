using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>
/// A handoff as its channel sees it: people in plain text, so that nobody is called, and what was typed as literal text. Everybody sees the same
/// buttons; each opens or does what whoever presses may do.
/// </summary>
internal static class HandoffCard
{
    public const int MostShown = 15;

    private const int LongestFallback = 300;

    /// <param name="offers">What other habits offer for an item that needs a decision, as long as it is the only one.</param>
    public static Message For(Shown shown, IReadOnlyList<Button> offers)
    {
        var handoff = shown.Handoff;
        if (handoff.State == HandoffState.NothingToHandOff)
            return Nothing(shown);
        List<Block> blocks =
        [
            new RichText([new RichTextSection([new TextRun(Markup.Literal(shown.Headline), new TextStyle(Bold: true)), new TextRun($", from {Markup.Literal(shown.Name(handoff.Writer))}")])]),
            .. Items(shown, 0, MostShown),
        ];
        if (handoff.Items.Count > MostShown)
            blocks.Add(new Context([new PlainText($"{HandoffWords.Items(handoff.Items.Count - MostShown)} more in the thread.")]));
        if (Standing(shown) is { Length: > 0 } standing)
            blocks.Add(new Context([new PlainText(standing)]));
        if (Buttons(handoff, offers) is { Count: > 0 } buttons)
            blocks.Add(new Actions(buttons));
        return new Message(Markup.Escape(Markup.Cut($"{shown.Headline}: {ItemRules.Title(handoff.Items)}", LongestFallback)), blocks);
    }

    /// <summary>The items that do not stand on the card, for its thread.</summary>
    public static Message Rest(Shown shown) => new(
        $"{HandoffWords.Items(shown.Handoff.Items.Count - MostShown)} more of {Markup.Escape(shown.Headline)}", [.. Items(shown, MostShown, Handoff.MostItems)]);

    /// <summary>Items from one on, literal, with what became of each.</summary>
    public static IEnumerable<Block> Items(Shown shown, int skip, int most)
    {
        foreach (var (item, number) in shown.Handoff.Items.Select((item, at) => (item, at + 1)).Skip(skip).Take(most))
        {
            var isOver = !item.IsOpen;
            List<RichTextRun> runs = [new TextRun(HandoffWords.Item(shown, item, number), isOver ? new TextStyle(Strike: item.State == ItemState.Done) : null)];
            if (item.Link.Length > 0)
                runs.Add(new TextRun($" {Markup.Literal(item.Link)}"));
            if (HandoffWords.Fate(shown, item) is { Length: > 0 } fate)
                runs.Add(new TextRun($" {Markup.Literal(fate)}", new TextStyle(Italic: true)));
            yield return new RichText([new RichTextSection(runs)]);
        }
    }

    private static string Standing(Shown shown)
    {
        var handoff = shown.Handoff;
        if (handoff.Items.All(item => item.IsReceived))
            return handoff.HasOpen ? "Everything has been picked up." : "Nothing of it is open any more.";
        return handoff.Receiver is { } receiver && handoff.Route is not null
            ? $"{shown.Name(receiver)} receives for {shown.To}; whoever of {shown.To} is first may accept."
            : handoff.Route is null ? "" : $"Nobody is named to receive for {shown.To}: whoever is first accepts.";
    }

    private static List<Element> Buttons(Handoff handoff, IReadOnlyList<Button> offers)
    {
        if (!handoff.HasOpen)
            return [];
        List<Element> buttons = [];
        if (handoff.Items.Any(item => !item.IsReceived))
            buttons.Add(new Button(new PlainText("Accept all"), handoff.Id.ToString(), ButtonStyle.Primary) { ActionId = $"{AcceptButton.ActionId}:all" });
        buttons.Add(new Button(new PlainText("Items…"), handoff.Id.ToString()) { ActionId = ItemsButton.ActionId });
        buttons.AddRange(offers);
        return buttons;
    }

    private static Message Nothing(Shown shown)
    {
        var sentence = $"{shown.Headline}: nothing to hand off, says {shown.Name(shown.Handoff.Writer)}.";
        return new Message(Markup.Escape(sentence), [new Context([new PlainText(Markup.Literal(sentence))])]);
    }
}
