using System.Diagnostics;
using System.Diagnostics.Metrics;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot;

/// <summary>
/// What can be seen of the bot at work: handlers, alarms and messages out. Lateness is in product time, since that is what was promised. Tags are
/// kinds and reasons of ours: never who, where or what. Costs nothing while nobody looks.
/// </summary>
public static class BotWatch
{
    /// <summary>The name of the meters and of the traces' source.</summary>
    public const string Name = "AsyncCoach.Bot";

    private static readonly ActivitySource Traces = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly InstrumentAdvice<double> Lateness = new()
    {
        HistogramBucketBoundaries = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900, 3600, 14400],
    };

    private static readonly Histogram<double> AlarmLate = Meter.CreateHistogram(
        "asynccoach.alarm.late", "s", "How long after its instant an alarm rang.", tags: null, Lateness);

    private static readonly Histogram<double> MessageLate = Meter.CreateHistogram(
        "asynccoach.outbox.late", "s", "How long after it was to be sent a message was taken by Slack.", tags: null, Lateness);

    private static readonly Counter<long> Settled = Meter.CreateCounter<long>(
        "asynccoach.outbox.settled", "{message}", "Messages that were sent, dropped or given up, by kind and reason.");

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "asynccoach.failures", "{failure}", "Handlers, rounds and sayings that threw.");

    internal static Activity? Handle(Type handler) => Start("handle", handler.Name);

    internal static Activity? Ring(string kind) => Start("ring", kind);

    internal static Activity? Say(string kind) => Start("say", kind);

    internal static void Rang(Alarm alarm, Instant now)
    {
        if (AlarmLate.Enabled)
            AlarmLate.Record(SinceDue(alarm.Due, now), new KeyValuePair<string, object?>("kind", alarm.Kind));
    }

    internal static void Done(OutboxClaim claim, Settlement settlement, Instant now)
    {
        var urgency = claim.Intent.Urgency is Urgency.Answer ? "answer" : "nudge";
        var (outcome, reason) = settlement switch
        {
            Settlement.Dropped dropped => ("dropped", dropped.Reason),
            Settlement.Failed failed => ("failed", failed.Reason),
            _ => ("sent", ""),
        };
        Settled.Add(1, [new("kind", claim.Intent.Kind), new("urgency", urgency), new("outcome", outcome), new("reason", reason)]);
        if (settlement is Settlement.Sent && MessageLate.Enabled)
            MessageLate.Record(SinceDue(claim.Intent.NotBefore, now), new KeyValuePair<string, object?>("urgency", urgency));
    }

    internal static void Failed(string what) => Failures.Add(1, new KeyValuePair<string, object?>("what", what));

    private static Activity? Start(string what, string which) => Traces.HasListeners() ? Traces.StartActivity($"{what} {which}") : null;

    private static double SinceDue(Instant due, Instant now) => Math.Max(0, (now - due).TotalSeconds);
}
