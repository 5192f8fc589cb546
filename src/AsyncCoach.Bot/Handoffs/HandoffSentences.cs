using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Sentences that several handlers say.</summary>
internal static class HandoffSentences
{
    /// <summary>What does not exist and what may not be seen read the same.</summary>
    public const string NoSuchHandoff = "There is no such handoff, or it belongs to people or a channel that you are not part of.";

    public const string OldForm = "This form is from another version of AsyncCoach. Copy what you typed, close it and open it again.";

    public const string NoRoute = "You write on no route here yet. `/handoff @tom` hands off to one person; `/coach` sets routes up between teams.";

    /// <summary>Under a form's first question, or in a message where it has none.</summary>
    public static Reply Refuse(ViewSubmission delivery, string sentence) => Excuse.For(delivery, sentence);
}
