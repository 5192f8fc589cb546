using System.Text.Json;
using AsyncCoach.Slack.BlockKit;
using NodaTime;

namespace AsyncCoach.Bot.Handoffs;

/// <summary><em>I’m out</em>: until when, and who stands in.</summary>
internal static class OutFormView
{
    public const string CallbackId = "handoff.out_form";
    public const string Until = "until";
    public const string Deputy = "deputy";

    /// <param name="note">The handoff that they were asked for.</param>
    /// <param name="until">When they usually would be back: the start of their next shift.</param>
    public static Modal For(HandoffFormNote note, Instant until) => new(
        new PlainText("I’m out"),
        [
            new Input(new PlainText("Until when?"), new DateTimePicker(until.ToUnixTimeSeconds()) { ActionId = "answer" }) { BlockId = Until },
            new Input(
                new PlainText("Who stands in for you?"), new UsersSelect(Placeholder: new PlainText("Nobody")) { ActionId = "answer" }, Optional: true,
                new PlainText("They get what you owe meanwhile. The handoff goes to the next in the rota."))
            {
                BlockId = Deputy,
            },
        ],
        new PlainText("Save"), new PlainText("Cancel"))
    {
        CallbackId = CallbackId,
        PrivateMetadata = JsonSerializer.Serialize(note, BotJson.Compact.HandoffFormNote),
    };
}
