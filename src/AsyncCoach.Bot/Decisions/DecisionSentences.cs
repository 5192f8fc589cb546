using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Sentences that several handlers say.</summary>
internal static class DecisionSentences
{
    /// <summary>What does not exist and what may not be seen read the same.</summary>
    public const string NoSuchDecision = "There is no such decision, or it belongs to people or a channel that you are not part of.";

    public static Reply NotFound(BlockAction delivery) => Tell(delivery, NoSuchDecision);

    /// <summary>One sentence to whoever pressed, beside what they pressed.</summary>
    public static Reply Tell(BlockAction delivery, string sentence) => Tell(delivery, new Message(sentence));

    public static Reply Tell(BlockAction delivery, Message message) => delivery.Openings.ResponseUrl is null
        ? Reply.Then(new Effect.Whisper(new Whom(delivery.By.User, delivery.Message?.Channel), message))
        : Reply.Then(new Effect.Respond(delivery.Openings, new UrlAnswer(message)));
}
