using System.Collections.Concurrent;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Tests;

/// <summary>Keeps what came, and answers as a test says.</summary>
internal sealed class RecordingHandler : IInboundHandler
{
    public ConcurrentQueue<Delivery> Heard { get; } = [];

    public Func<Delivery, CancellationToken, Task<Outcome>> Answers { get; set; } = (_, _) => Task.FromResult(Outcome.Heard);

    public Task<Outcome> Handle(Delivery delivery, CancellationToken cancellation)
    {
        Heard.Enqueue(delivery);
        return Answers(delivery, cancellation);
    }
}
