using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Routing;

/// <summary>
/// Answers one kind of delivery. Has no effect outside its turn's session and its reply, since it runs again on fresh documents
/// when a commit conflicts. Nothing in it waits for Slack.
/// </summary>
public interface IHandle<in TDelivery> where TDelivery : Delivery
{
    Task<Reply> Handle(TDelivery delivery, Turn turn, CancellationToken cancellation);
}
