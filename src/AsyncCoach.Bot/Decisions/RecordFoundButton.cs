using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Decisions;

/// <summary><em>Record it</em>, wherever AsyncCoach offered that for a message: opens the record form with its text.</summary>
internal sealed class RecordFoundButton : IHandle<BlockAction>
{
    public const string ActionId = "decision.record_found";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(delivery.Value, BotJson.Compact.FoundInMessage) is not { } found)
            return Reply.Tell(delivery, "I no longer know which message this was. Use *Record as decision* in its menu.");
        var by = delivery.By.ToPerson();
        if (await FoundMessageQuestion.OnRecord(turn, new MessageId(new ChannelId(found.Channel), found.Ts), cancellation) is { } decision)
            return Reply.Tell(delivery, await FoundMessageQuestion.AlreadyOnRecord(turn, decision, by, cancellation));
        return await OpenRecordForm.For(turn, by, delivery.Openings, found.Channel, new DecisionText(found.Text, "", ""), found, cancellation);
    }
}
