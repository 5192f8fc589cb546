using System.Diagnostics;
using System.Diagnostics.Metrics;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client;

/// <summary>
/// What can be seen of the traffic with Slack, durations in wire time. Tags are words of ours and Slack's (kinds, methods, error codes): never who,
/// where or what. Costs nothing while nobody looks.
/// </summary>
public static class ClientWatch
{
    /// <summary>The name of the meter and of the traces' source.</summary>
    public const string Name = "AsyncCoach.Slack.Client";

    private const int LongestCode = 60;

    private static readonly ActivitySource Traces = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Acknowledging = Meter.CreateHistogram(
        "asynccoach.acknowledgement.duration", "s", "From a delivery's arrival until its acknowledgement has left; Slack waits 3 s.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3] });

    private static readonly Counter<long> Refused = Meter.CreateCounter<long>(
        "asynccoach.deliveries.refused", "{delivery}", "Requests that were no delivery of Slack's, by the status they got.");

    private static readonly Counter<long> Unhandled = Meter.CreateCounter<long>(
        "asynccoach.deliveries.unhandled", "{delivery}", "Deliveries that were answered without their handler: late, or failed.");

    private static readonly Histogram<double> Calling = Meter.CreateHistogram(
        "asynccoach.slack.call.duration", "s", "From a call's leaving until Slack's answer, without waits for a turn.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15] });

    private static readonly Counter<long> Errors = Meter.CreateCounter<long>(
        "asynccoach.slack.errors", "{call}", "Calls that Slack did not take, by method and Slack's code.");

    /// <summary>A delivery's span. Slack sends no trace, and nobody else may start one of ours: it is a root, whatever came with the request.</summary>
    internal static Activity? Hear(Delivery delivery)
    {
        if (!Traces.HasListeners())
            return null;
        Activity.Current = null;
        return Traces.StartActivity("deliver " + KindOf(delivery), ActivityKind.Server);
    }

    /// <summary>What follows an acknowledgement belongs to its delivery's trace.</summary>
    internal static Outcome Continue(Outcome outcome, Activity? span) => outcome.Then is { } then && span?.Context is { } context
        ? outcome with
        {
            Then = async cancellation =>
            {
                using var following = Traces.StartActivity("after acknowledgement", ActivityKind.Internal, context);
                await then(cancellation);
            },
        }
        : outcome;

    internal static Activity? Call(string method) => Traces.StartActivity("slack " + method, ActivityKind.Client);

    internal static void Acknowledged(TimeProvider wire, long since, string transport, Delivery delivery, Ack ack)
    {
        if (Acknowledging.Enabled)
        {
            Acknowledging.Record(
                wire.GetElapsedTime(since).TotalSeconds,
                new("transport", transport), new("kind", KindOf(delivery)), new("outcome", ack is Ack.TryAgain ? "again" : "ok"));
        }
    }

    internal static void Turned(int status) => Refused.Add(1, new KeyValuePair<string, object?>("status", status));

    internal static void NotHandled(Delivery delivery, string why) => Unhandled.Add(1, new("kind", KindOf(delivery)), new("why", why));

    internal static void Answered(Activity? span, TimeProvider wire, long since, string method, SlackFailure? failure)
    {
        if (Calling.Enabled)
            Calling.Record(wire.GetElapsedTime(since).TotalSeconds, new("method", method), new("ok", failure is null));
        if (failure is null)
            return;
        var code = Code(failure);
        Errors.Add(1, new("method", method), new("code", code));
        span?.SetStatus(ActivityStatusCode.Error, code);
    }

    // Slack's codes are words; whatever else stands in such a field is not made into a row of its own.
    private static string Code(SlackFailure failure) =>
        failure.Code is { Length: > 0 and <= LongestCode } code && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') ? code : "other";

    private static string KindOf(Delivery delivery) => delivery switch
    {
        SlackEvent => "event",
        SlashCommand => "command",
        BlockAction => "button",
        ViewSubmission => "form",
        MessageShortcut or GlobalShortcut => "shortcut",
        OptionsRequest => "options",
        _ => "other",
    };
}
