using System.Text.Json;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Commitments;

/// <summary>What the forms about a commitment share: which one it is, and the answer beside the message that they were opened from.</summary>
internal static class ItemForms
{
    public static string Write(ItemNote note) => JsonSerializer.Serialize(note, BotJson.Compact.ItemNote);

    /// <summary>Null where it is settled, or somebody else has it by now.</summary>
    public static async Task<(Commitment? One, ItemNote? Note)> Of(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(delivery.View.PrivateMetadata, BotJson.Compact.ItemNote) is not { } note)
            return (null, null);
        var one = await turn.Session.Load<Commitment>(note.Id, Viewer.All, cancellation);
        return (one is { IsOpen: true } && one.Owner == delivery.By.ToPerson() ? one : null, note);
    }

    public static Reply Settled(ViewSubmission delivery) => Excuse.For(delivery, ItemButton.Settled);

    public static Reply Refuse(Refusal refusal, string field) =>
        Reply.Refuse(new Dictionary<string, string>(StringComparer.Ordinal) { [refusal.Field ?? field] = refusal.Sentence });

    /// <summary>Closes the form, and says what came of it where it was opened; Home, which has no channel, shows it by itself.</summary>
    public static Reply Done(ViewSubmission delivery, ItemNote? note, string sentence) => note is { Channel: null }
        ? Reply.Heard
        : Reply.Then(new Effect.Whisper(new Whom(delivery.By.User, note?.Channel), new Message(sentence)));
}
