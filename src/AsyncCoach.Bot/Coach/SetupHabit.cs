using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary>What helps somebody begin: setting up, samples, what two teams share, help, and answers to words typed to AsyncCoach.</summary>
internal static class SetupHabit
{
    public static void Introduce(BotBuilder bot) => bot
        .Word<SetupWord>(CoachCommand.Name, SetupWord.Word)
        .Form<SetupForm>(SetupFormView.CallbackId)
        .Word<SetupSampleWord>(CoachCommand.Name, SetupSampleWord.Word)
        .Button<SetupSampleButton>(SetupSampleButton.ActionId)
        .Button<SetupSampledButton>(SetupSampledButton.ActionId)
        .Word<OverlapWord>(CoachCommand.Name, OverlapWord.Word)
        .Word<WordsHelpWord>(CoachCommand.Name, CoachCommand.Help)
        .Event<MessagePosted, WordsHandler>("message.im")
        .Says<WordsSaying>(WordsSaying.Kind)
        .Needs("im:history", "answer words that are typed to AsyncCoach");
}
