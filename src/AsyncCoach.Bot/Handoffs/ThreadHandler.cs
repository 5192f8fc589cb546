using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Outbox;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>The writer writes in the thread of a handoff about which somebody asked back: that is the answer.</summary>
internal sealed class ThreadHandler : IHandle<MessagePosted>
{
    public async Task<Reply> Handle(MessagePosted delivery, Turn turn, CancellationToken cancellation)
    {
        if (delivery.ThreadTs is not { } thread || thread == delivery.Ts || delivery.IsEdit)
            return Reply.Heard;
        var places = await turn.Session.List(
            Query<Place>.Everything.Where(PlaceMap.Ts, thread).Where(PlaceMap.Channel, delivery.Channel), Viewer.All, 1, null, cancellation);
        if (places.Items is not [var place] || !place.Key.StartsWith($"{HandoffCardSaying.Kind}/", StringComparison.Ordinal))
            return Reply.Heard;
        var by = delivery.By.ToPerson();
        var handoff = await turn.Session.Load<Handoff>(place.Key.Split('/')[1], Viewer.All, cancellation);
        if (handoff is null || handoff.Writer != by || handoff.Unanswered() is not { Count: > 0 } open)
            return Reply.Heard;
        await AnswerForm.Answered(turn, handoff, [.. open.Select(item => item.Id)], by, cancellation);
        return Reply.Heard;
    }
}
