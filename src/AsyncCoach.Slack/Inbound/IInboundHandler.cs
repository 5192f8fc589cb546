namespace AsyncCoach.Slack.Inbound;

/// <summary>
/// Where deliveries go. Answers within Slack's 3 s and never throws. What remains to be done once Slack has the acknowledgement
/// (opening a form while its trigger lives, answering through a response url) is <see cref="Outcome.Then"/>: the transport runs it
/// after the acknowledgement has left, and lets it finish when the program stops.
/// </summary>
public interface IInboundHandler
{
    Task<Outcome> Handle(Delivery delivery, CancellationToken cancellation);
}

/// <summary>An acknowledgement, and what follows it.</summary>
public sealed record Outcome(Ack Ack, Func<CancellationToken, Task>? Then = null)
{
    public static Outcome Heard { get; } = new(Ack.Ok);
}
