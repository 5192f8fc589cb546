using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Handoffs, as people meet them.</summary>
internal static class HandoffsHabit
{
    public static void Introduce(BotBuilder bot) => bot
        .Command<HandoffCommand>(HandoffCommand.Name, "Hand your work off", "[add what is left] | [@person]")
        .Command<HandoffsCommand>(HandoffsCommand.Name, "See what was handed off", "[route] [past]")
        .Shortcut<AddShortcut>(AddShortcut.CallbackId, "Add to handoff", "Leave this message to whoever works next, with its address")
        .Form<HandoffForm>(HandoffFormView.CallbackId)
        .Form<ItemForm>(ItemFormView.CallbackId)
        .Form<AskBackForm>(QuestionFormView.AskCallbackId)
        .Form<AnswerForm>(QuestionFormView.AnswerCallbackId)
        .Form<OutForm>(OutFormView.CallbackId)
        .Button<WriteButton>(WriteButton.ActionId)
        .Button<TakeTurnButton>(TakeTurnButton.ActionId)
        .Button<NothingButton>(NothingButton.ActionId)
        .Button<OutButton>(OutButton.ActionId)
        .Button<ItemButton>(ItemButton.ActionId)
        .Button<RouteChoiceButton>(RouteChoiceButton.ActionId)
        .Button<AcceptButton>(AcceptButton.ActionId)
        .Button<ItemsButton>(ItemsButton.ActionId)
        .Button<ReceiveButton>(ReceiveButton.ActionId)
        .Button<AnswerButton>(AnswerButton.ActionId)
        .Button<NotedButton>(NotedButton.ActionId)
        .Button<ListButton>(ListButton.ActionId)
        .Button<ListPageButton>(ListPageButton.ActionId)
        .Event<MessagePosted, ThreadHandler>("message.channels", "message.groups", "message.mpim")
        .Says<HandoffCardSaying>(HandoffCardSaying.Kind)
        .Says<RestSaying>(RestSaying.Kind)
        .Says<ThreadSaying>(ThreadSaying.Kind)
        .Says<CallSaying>(CallSaying.Kind)
        .Says<MissedSaying>(MissedSaying.Kind)
        .Says<TroubleSaying>(TroubleSaying.Kind)
        .Owes<WriteOwed>(WriteOwed.Kind)
        .Owes<AcceptOwed>(AcceptOwed.Kind)
        .Owes<AnswerOwed>(AnswerOwed.Kind)
        .Owes<MissedOwed>(MissedOwed.Kind)
        .Samples<HandoffSample>()
        .OnHome<HandoffsSection>(HomePart.Handoffs)
        .OnHome<TeamHandoffsSection>(HomePart.TeamHandoffs)
        .Rings<RouteRound>(Changed.RouteKind)
        .Needs("commands", "/handoff, /handoffs and their message shortcut")
        .Needs("chat:write", "post handoffs and keep their cards true");
}
