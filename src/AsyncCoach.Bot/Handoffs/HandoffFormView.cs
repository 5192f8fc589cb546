using System.Text.Json;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>
/// The form in which a handoff is written: a line an item, and those that are in it already as rows. What is in the rows is stored; what stands in
/// the lines is typed, and stays through every redrawing.
/// </summary>
internal static class HandoffFormView
{
    public const string CallbackId = "handoff.form";

    /// <summary>Slack's most in a text input.</summary>
    public const int Longest = 3000;

    /// <param name="Shown">The handoff as it is stored, with what was carried over.</param>
    /// <param name="Typed">What the person has typed and not sent.</param>
    /// <param name="Above">What is said first: who reads it, what changed.</param>
    public sealed record Content(Shown Shown, string Typed, IReadOnlyList<string> Above);

    public static Modal For(Content content)
    {
        var handoff = content.Shown.Handoff;
        List<Block> blocks = [new Section(new PlainText(Markup.Literal(content.Shown.Headline)))];
        blocks.AddRange(content.Above.Select(sentence => new Context([new Mrkdwn(sentence)])));
        blocks.Add(new Input(
            new PlainText("What is left"),
            new TextInput(Multiline: true, content.Typed.Length > 0 ? Markup.Cut(content.Typed, Longest) : null, MaxLength: Longest, FocusOnLoad: handoff.Items.Count == 0) { ActionId = "answer" },
            Optional: true,
            new PlainText("A line an item, in your own words. State and next step can be added to each afterwards."))
        {
            BlockId = HandoffFields.Left,
        });
        if (handoff.Items.Count > 0)
            blocks.Add(new Divider());
        foreach (var (item, number) in handoff.Items.Select((item, at) => (item, at + 1)))
            blocks.AddRange(Row(content.Shown, item, number));
        return new Modal(
            new PlainText(handoff.State == HandoffState.Posted ? "Add to a handoff" : "Write a handoff"), blocks,
            new PlainText(handoff.State == HandoffState.Posted ? "Add" : "Post"), new PlainText("Close"))
        {
            CallbackId = CallbackId,
            PrivateMetadata = JsonSerializer.Serialize(new HandoffFormNote(handoff.Id.ToString()), BotJson.Compact.HandoffFormNote),
        };
    }

    private static IEnumerable<Block> Row(Shown shown, HandoffItem item, int number)
    {
        var id = item.Id.ToString();
        yield return new RichText([new RichTextSection(
        [
            new TextRun(HandoffWords.Item(shown, item, number), item.State == ItemState.Done ? new TextStyle(Strike: true) : null),
            new TextRun(Origin(shown, item), new TextStyle(Italic: true)),
        ])])
        {
            BlockId = $"{id}/text",
        };
        List<Element> buttons = [Act("Edit", "edit", id)];
        if (item.State != ItemState.Done)
            buttons.Add(Act("Done", "done", id));
        if (shown.Handoff.State != HandoffState.Posted)
            buttons.Add(Act("Remove", "remove", id));
        yield return new Actions(buttons) { BlockId = id };
    }

    private static string Origin(Shown shown, HandoffItem item) => item.CarriedFrom is not null
        ? " Carried over."
        : item.AddedBy != shown.Handoff.Writer ? $" Added by {Markup.Literal(shown.Name(item.AddedBy))}." : " ";

    private static Button Act(string label, string act, string id) => new(new PlainText(label), id) { ActionId = $"{ItemButton.ActionId}:{act}/{id}" };
}
