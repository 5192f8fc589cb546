using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Sentences that several handlers say.</summary>
internal static class DecisionSentences
{
    /// <summary>What does not exist and what may not be seen read the same.</summary>
    public const string NoSuchDecision = "There is no such decision, or it belongs to people or a channel that you are not part of.";

    public static Reply NotFound(BlockAction delivery) => Reply.Tell(delivery, NoSuchDecision);
}
