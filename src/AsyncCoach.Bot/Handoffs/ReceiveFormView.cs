using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>A posted handoff's items, in a form made for whoever opens it: those who receive accept, ask back and finish; others read.</summary>
internal static class ReceiveFormView
{
    public const string CallbackId = "handoff.items";

    /// <param name="MayTake">The person is one of those who receive it.</param>
    /// <param name="Offers">By item, what other habits offer for it.</param>
    public sealed record Content(Shown Shown, bool MayTake, IReadOnlyDictionary<HandoffItemId, IReadOnlyList<Button>> Offers, string Banner = "");

    public static Modal For(Content content)
    {
        var handoff = content.Shown.Handoff;
        List<Block> blocks = [new Section(new PlainText(Markup.Literal($"{content.Shown.Headline}, from {content.Shown.Name(handoff.Writer)}")))];
        if (content.Banner.Length > 0)
            blocks.Add(new Context([new PlainText(content.Banner)]));
        foreach (var (block, item) in HandoffCard.Items(content.Shown, 0, Handoff.MostItems).Zip(handoff.Items))
        {
            blocks.Add(block);
            if (Buttons(content, item) is { Count: > 0 } buttons)
                blocks.Add(new Actions(buttons) { BlockId = item.Id.ToString() });
        }
        if (!content.MayTake && handoff.Items.Any(item => !item.IsReceived))
            blocks.Add(new Context([new PlainText(Markup.Literal($"It is for {content.Shown.To} to pick up."))]));
        return new Modal(new PlainText("A handoff’s items"), blocks, Close: new PlainText("Close"))
        {
            CallbackId = CallbackId,
            PrivateMetadata = handoff.Id.ToString(),
        };
    }

    private static List<Element> Buttons(Content content, HandoffItem item)
    {
        if (!item.IsOpen || content.Shown.Handoff.State == HandoffState.Gathering)
            return [];
        List<Element> buttons = [];
        if (content.MayTake)
        {
            if (item.AcceptedBy is null && content.Shown.Handoff.State == HandoffState.Posted)
                buttons.Add(Act("Accept", "accept", item));
            if (item.AskedBack is not { AnsweredAt: null } && content.Shown.Handoff.State == HandoffState.Posted)
                buttons.Add(Act("Ask back", "ask", item));
            buttons.Add(Act("Done", "done", item));
        }
        buttons.AddRange(content.Offers.GetValueOrDefault(item.Id, []));
        return buttons;
    }

    private static Button Act(string label, string act, HandoffItem item) =>
        new(new PlainText(label), item.Id.ToString()) { ActionId = $"{ReceiveButton.ActionId}:{act}/{item.Id}" };
}
