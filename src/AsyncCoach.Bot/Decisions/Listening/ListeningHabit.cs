using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Decisions.Listening;

/// <summary>In channels that opted in, notices decisions taken in passing and asks their authors.</summary>
internal static class ListeningHabit
{
    public static void Introduce(BotBuilder bot) => bot
        .Word<ListenWord>("/coach", ListenWord.Word)
        .Event<MessagePosted, OverheardHandler>("message.channels", "message.groups")
        .Button<NotADecisionButton>(NotADecisionButton.ActionId)
        .Button<NotHereButton>(NotHereButton.ActionId)
        .Says<ListeningSaying>(ListeningSaying.Kind);
}
