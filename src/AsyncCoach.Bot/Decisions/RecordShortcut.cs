using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Decisions;

/// <summary><em>Record as decision</em> in a message's menu: its text, thread and address come along.</summary>
internal sealed class RecordShortcut : IHandle<MessageShortcut>
{
    public const string CallbackId = "decision.record_message";

    public async Task<Reply> Handle(MessageShortcut delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var message = new MessageId(new ChannelId(delivery.Channel), delivery.MessageTs);
        if (await FoundMessageQuestion.OnRecord(turn, message, cancellation) is { } decision)
            return Reply.Then(new Effect.Respond(
                delivery.Openings, new UrlAnswer(await FoundMessageQuestion.AlreadyOnRecord(turn, decision, by, cancellation))));
        var text = Markup.Unescape(Markup.Readable(delivery.Text));
        var link = await FoundMessageQuestion.Permalink(turn, delivery.Channel, delivery.MessageTs, delivery.ThreadTs, cancellation);
        var found = new FoundInMessage(delivery.Channel, delivery.MessageTs, delivery.ThreadTs, delivery.Author?.ToPerson().ToString(), link, "");
        return await OpenRecordForm.For(turn, by, delivery.Openings, delivery.Channel, new DecisionText(text, "", ""), found, cancellation);
    }
}
