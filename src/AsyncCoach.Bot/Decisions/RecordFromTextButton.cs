using System.Text.Json;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Decisions;

/// <summary><em>Open a decision</em>, offered beside a text that needs one in another habit's card or form: the record form opens with that text.</summary>
internal sealed class RecordFromTextButton : IHandle<BlockAction>, IOffer
{
    public const string ActionId = "decision.from_text";

    /// <summary>A button's 2,000 characters hold so many also where each is escaped.</summary>
    private const int Longest = 300;

    public Button? For(OfferedText text) => text.Wants != OfferedText.Decision
        ? null
        : new Button(new PlainText("Open a decision"), Value(text)) { ActionId = $"{ActionId}:{text.Key}" };

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(delivery.Value, BotJson.Compact.TextNote) is not { } note)
            return Reply.Tell(delivery, "I no longer know which text this was. `/decide` opens the form.");
        var opened = await OpenRecordForm.For(
            turn, delivery.By.ToPerson(), delivery.Openings, note.Channel, new DecisionText(note.Text, "", ""), null, cancellation);
        // From within a form it goes on top: Slack opens no second one beside it.
        return delivery.View is null
            ? opened
            : opened with { Effects = [.. opened.Effects.Select(effect => effect is Effect.OpenForm form ? form with { OnTop = true } : effect)] };
    }

    private static string Value(OfferedText text) => JsonSerializer.Serialize(new TextNote(text.Channel, Markup.Cut(text.Text, Longest)), BotJson.Compact.TextNote);
}
