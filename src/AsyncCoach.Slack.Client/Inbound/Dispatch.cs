using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>
/// Asks the handler, and answers in its place when it is late or failed: Slack waits 3 s, so after 2.5 s of wire time an event is to be sent
/// again, a command gets a sentence, and a form stays open with one. What a late handler still wants to do afterwards is done all the same.
/// </summary>
internal sealed partial class Dispatch(
    IInboundHandler handler, ISlackApi slack, AfterAcknowledgement after, [FromKeyedServices("wire")] TimeProvider wire, ILogger<Dispatch> log)
{
    private const string Late = "This is taking longer than Slack lets me. Please look again in a minute before you repeat it.";
    private const string NotKept = "I could not keep that just now, so nothing has changed. Please try again in a minute.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    /// <summary>Never throws. <see cref="Ack.TryAgain"/> comes out for events alone.</summary>
    public async Task<Outcome> Handle(Delivery delivery)
    {
        using var span = ClientWatch.Hear(delivery);
        using var deadline = new CancellationTokenSource(Patience, wire);
        Task<Outcome>? handling = null;
        try
        {
            handling = handler.Handle(delivery, deadline.Token);
            var outcome = handling.IsCompletedSuccessfully ? handling.Result : await handling.WaitAsync(deadline.Token);
            return outcome.Ack is Ack.TryAgain ? Safe(delivery, NotKept) : ClientWatch.Continue(outcome, span);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            Log.TookTooLong(log, delivery.Receipt);
            ClientWatch.NotHandled(delivery, "late");
            if (handling is { IsCompleted: false })
                after.Run(delivery.Receipt, cancellation => Finish(handling, cancellation));
            return Safe(delivery, Late);
        }
        // The handler promises not to throw; if it does all the same, its delivery is not lost and the others go on.
        catch (Exception error)
        {
            Log.Failed(log, error, delivery.Receipt);
            ClientWatch.NotHandled(delivery, "failed");
            return Safe(delivery, NotKept);
        }
    }

    private static async Task Finish(Task<Outcome> handling, CancellationToken cancellation)
    {
        var outcome = await handling.WaitAsync(cancellation);
        if (outcome.Then is { } then)
            await then(cancellation);
    }

    private Outcome Safe(Delivery delivery, string sentence) => delivery switch
    {
        SlackEvent => new(new Ack.TryAgain()),
        SlashCommand => new(new Ack.Reply(new Message(sentence))),
        ViewSubmission { FirstInput: { } input } => new(new Ack.Errors(new Dictionary<string, string>(StringComparer.Ordinal) { [input] = sentence })),
        ViewSubmission => new(new Ack.Push(Notice(sentence))),
        BlockAction { Openings.ResponseUrl: { } url } => Later(url, sentence),
        MessageShortcut { Openings.ResponseUrl: { } url } => Later(url, sentence),
        _ => Outcome.Heard,
    };

    private Outcome Later(string url, string sentence) =>
        new(Ack.Ok, cancellation => slack.Respond(url, new UrlResponse(new Message(sentence)), cancellation));

    private static Modal Notice(string sentence) =>
        new(new PlainText("AsyncCoach"), [new Section(new PlainText(sentence))], Close: new PlainText("Close"));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Receipt} was not handled in time and was answered without its handler")]
        public static partial void TookTooLong(ILogger log, string receipt);

        [LoggerMessage(Level = LogLevel.Error, Message = "The handler of {Receipt} failed")]
        public static partial void Failed(ILogger log, Exception error, string receipt);
    }
}
