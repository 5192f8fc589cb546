using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Decisions, as people meet them.</summary>
internal static class DecisionsHabit
{
    public static void Introduce(BotBuilder bot) => bot
        .Command<DecideCommand>(DecideCommand.Name, "Put a decision on record", "[what is to be decided]")
        .Command<DecisionsCommand>(DecisionsCommand.Name, "Find decisions", "[words or a question] [D-12] [status:open from:@tom in:#payments last month -search] | drafts | export [csv|jsonl|madr]")
        .Shortcut<RecordShortcut>(RecordShortcut.CallbackId, "Record as decision", "Put this message on record, with its thread and address")
        .Form<RecordForm>(RecordFormView.CallbackId)
        .Form<DecisionForm>(DecisionFormView.CallbackId)
        .Button<SaveDraftButton>(SaveDraftButton.ActionId)
        .Button<ContinueDraftButton>(ContinueDraftButton.ActionId)
        .Button<OpenDecisionButton>(OpenDecisionButton.ActionId)
        .Button<ActButton>(ActButton.ActionId)
        .Button<AnswerButton>(AnswerButton.ActionId)
        .Button<InvitedButton>(InvitedButton.ActionId)
        .Button<PageButton>(PageButton.ActionId)
        .Button<ShareButton>(ShareButton.ActionId)
        .Button<RecordFoundButton>(RecordFoundButton.ActionId)
        .Button<DismissButton>(DismissButton.ActionId)
        .Button<RecordFromTextButton>(RecordFromTextButton.ActionId)
        .Offers<RecordFromTextButton>()
        .Event<ReactionAdded, ReactionHandler>("reaction_added")
        .Event<MessagePosted, SpokenDecisionHandler>("message.channels", "message.groups", "message.mpim")
        .Event<AppMentioned, MentionHandler>("app_mention")
        .OnHome<DecisionsSection>(HomePart.Decisions)
        .OnHome<DecisionsHome>(HomePart.Help)
        .Event<MemberJoined, GreetingHandler>("member_joined_channel")
        .Says<DecisionCardSaying>(DecisionCardSaying.Kind)
        .Says<NotedSaying>(NotedSaying.Kind)
        .Says<NotPostedSaying>(NotPostedSaying.Kind)
        .Says<ShareSaying>(ShareSaying.Kind)
        .Says<OfferSaying>(OfferSaying.Kind)
        .Says<AnswerSaying>(AnswerSaying.Kind)
        .Says<ExportSaying>(ExportSaying.Kind)
        .Owes<DecisionOwed>(Deciding.Kind)
        .Rings<AskRound>(AskRound.Kind)
        .Needs("commands", "/decide, /decisions and the message shortcut")
        .Needs("chat:write", "post decision cards and answers")
        .Needs("files:write", "send whoever asks with `/decisions export` a file")
        .Needs("im:write", "tell one person something privately")
        .Needs("app_mentions:read", "answer when AsyncCoach is named in a channel")
        .Needs("reactions:read", "notice :scales: on a message and offer to record it")
        .Needs("channels:history", "notice messages that open with Decision:, and find a message again whose delivery is in doubt")
        .Needs("groups:history", "the same in private channels that AsyncCoach is invited to")
        .Needs("im:history", "find a direct message again whose delivery is in doubt")
        .Needs("mpim:history", "the same in group messages");
}
