using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Routing;

/// <summary>
/// What to answer when something could not be done: events are sent again, commands get a sentence, forms stay open with what was typed.
/// </summary>
internal static class Excuse
{
    public static Reply For(Delivery delivery, string sentence) => delivery switch
    {
        SlackEvent => new Reply { Ack = new Ack.TryAgain() },
        ViewSubmission { FirstInput: { } first } => Reply.Refuse(new Dictionary<string, string>(StringComparer.Ordinal) { [first] = sentence }),
        ViewSubmission form => Reply.Then(new Effect.Whisper(new Whom(form.By.User, null), new Slack.BlockKit.Message(sentence))),
        SlashCommand => Reply.Say(sentence),
        BlockAction action => Reply.Tell(action, sentence),
        MessageShortcut shortcut => Reply.Then(
            new Effect.Respond(shortcut.Openings, new UrlAnswer(new Slack.BlockKit.Message(sentence)))),
        // It has no channel and no response url.
        GlobalShortcut shortcut => Reply.Then(new Effect.Whisper(new Whom(shortcut.By.User, null), new Slack.BlockKit.Message(sentence))),
        _ => Reply.Heard,
    };
}
