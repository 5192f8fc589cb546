using System.Diagnostics.Metrics;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot;

/// <summary>
/// What is left undone in the store: messages and alarms, and how late the oldest of each is (product time). As gauges they are read when
/// somebody looks, on the looker's thread; replicas on one store all tell the same.
/// </summary>
public sealed class Backlog(IStore store, Clocks clocks) : IDisposable
{
    private readonly Meter _meter = new(BotWatch.Name);

    /// <summary>From now on it can be read by gauges, too.</summary>
    public void Show()
    {
        _meter.CreateObservableGauge(
            "asynccoach.outbox.depth", () => Seen(left => left.Messages), "{message}", "Messages that wait, due or not.");
        _meter.CreateObservableGauge(
            "asynccoach.outbox.age", () => Seen(left => left.MessagesLate.TotalSeconds), "s", "How long the oldest message has been due.");
        _meter.CreateObservableGauge(
            "asynccoach.alarm.age", () => Seen(left => left.AlarmsLate.TotalSeconds), "s", "How long the earliest alarm that nobody answers has been due.");
    }

    /// <exception cref="StoreException">The store does not answer.</exception>
    public async Task<Undone> Look(CancellationToken cancellation)
    {
        var now = clocks.Now;
        var outbox = await store.Outbox.Depth(cancellation);
        var alarm = await store.Alarms.Earliest(cancellation);
        return new Undone(outbox.Waiting, Since(outbox.FirstDue, now), Since(alarm, now));
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<T>> Seen<T>(Func<Undone, T> what) where T : struct
    {
        Undone left;
        try
        {
            // An observable instrument is asked on its reader's own thread, and cannot wait otherwise.
            left = Look(CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception gone) when (gone is StoreException or ObjectDisposedException)
        {
            // What is not known is not told: a gauge that ends is a sign of its own.
            return [];
        }
        return [new Measurement<T>(what(left))];
    }

    private static Duration Since(Instant? due, Instant now) => due is { } instant && instant < now ? now - instant : Duration.Zero;
}

/// <summary>Messages that wait, and how late the oldest message and the earliest alarm are; zero: nothing is late.</summary>
public sealed record Undone(int Messages, Duration MessagesLate, Duration AlarmsLate);
