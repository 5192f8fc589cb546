using System.Text.Json;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>An item's own form, and the reading of its answers. Only the text is required.</summary>
internal static class ItemFormView
{
    public const string CallbackId = "handoff.item_form";

    /// <summary>Which route a new item is for, where there are several.</summary>
    public const string ForRoute = "route";

    private static readonly Option[] States =
    [
        .. Enum.GetValues<ItemState>().Select(state => new Option(new PlainText(Label(state)), state.ToString())),
    ];

    /// <param name="Routes">The routes to choose from, id and name; empty where the handoff is known.</param>
    public sealed record Content(ItemFormNote Note, ItemText Item, IReadOnlyList<(string Id, string Name)> Routes, bool IsNew);

    public static Modal For(Content content)
    {
        var item = content.Item;
        List<Block> blocks = [];
        if (content.Routes.Count > 0)
        {
            var options = content.Routes.Select(route => new Option(new PlainText(Markup.Literal(Markup.Cut(route.Name, 75))), route.Id)).ToList();
            blocks.Add(new Input(new PlainText("Handoff"), new StaticSelect(options, options[0]) { ActionId = "answer" }) { BlockId = ForRoute });
        }
        blocks.AddRange(
        [
            new Input(
                new PlainText("What is left?"), new TextInput(Multiline: true, Fit(item.Text, HandoffFormView.Longest), FocusOnLoad: true) { ActionId = "answer" },
                Hint: new PlainText($"At most {ItemRules.LongestText} characters."))
            { BlockId = HandoffFields.Text },
            new Input(new PlainText("State"), new StaticSelect(States, States[(int)item.State]) { ActionId = "answer" }) { BlockId = HandoffFields.State },
            new Input(
                new PlainText("Next step"), new TextInput(InitialValue: Fit(item.NextStep, ItemRules.LongestText), MaxLength: ItemRules.LongestText) { ActionId = "answer" },
                Optional: true, Hint: new PlainText("Needed when it is blocked: what would unblock it."))
            { BlockId = HandoffFields.NextStep },
            new Input(
                new PlainText("For whom"), new UsersSelect(item.For?.User, new PlainText("Anyone")) { ActionId = "answer" },
                Optional: true, Hint: new PlainText("Empty: whoever receives."))
            { BlockId = HandoffFields.ForWhom },
            new Input(
                new PlainText("Link"), new TextInput(InitialValue: Fit(item.Link, ItemRules.LongestLink), MaxLength: ItemRules.LongestLink) { ActionId = "answer" }, Optional: true)
            { BlockId = HandoffFields.Link },
        ]);
        return new Modal(
            new PlainText(content.IsNew ? "Add to a handoff" : "Edit an item"), blocks, new PlainText(content.IsNew ? "Add" : "Save"), new PlainText("Cancel"))
        {
            CallbackId = CallbackId,
            PrivateMetadata = JsonSerializer.Serialize(content.Note, BotJson.Compact.ItemFormNote),
        };
    }

    public static async Task<ItemText> Read(FormState state, Func<string, Task<PersonId>> find) => new(
        state.Text(HandoffFields.Text),
        Enum.TryParse<ItemState>(state.Choice(HandoffFields.State), out var chosen) && Enum.IsDefined(chosen) ? chosen : ItemState.InProgress,
        state.Text(HandoffFields.NextStep),
        state.Choice(HandoffFields.ForWhom) is { } user ? await find(user) : null,
        state.Text(HandoffFields.Link));

    /// <summary>Refusals under the questions that they belong to; what belongs to none stands under the first.</summary>
    public static IReadOnlyDictionary<string, string> Errors(IReadOnlyList<Refusal> refusals)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var refusal in refusals)
            errors.TryAdd(refusal.Field ?? HandoffFields.Text, refusal.Sentence);
        return errors;
    }

    private static string Label(ItemState state) => HandoffWords.State(state) is var word ? $"{char.ToUpperInvariant(word[0])}{word[1..]}" : "";

    private static string? Fit(string text, int longest) => text.Length == 0 ? null : Markup.Cut(text, longest);
}
