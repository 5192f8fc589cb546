using System.Diagnostics;
using System.Net.Sockets;

namespace AsyncCoach.Benchmarks.Acknowledge;

/// <summary>One round against one target.</summary>
internal static class LoadRound
{
    public static RoundResult Run(LoadOptions options, Target target, SignedRequests requests)
    {
        if (options.Warmup > 0)
            Send(options, target, requests.Build(target, options.Warmup));
        var batch = requests.Build(target, options.Count);
        GC.Collect();

        var server = Machine.Of(target.Process).CpuSeconds;
        var client = Own();
        var machine = Machine.BusySeconds();
        var (seconds, latencies, bad) = Send(options, target, batch);
        var busy = Machine.BusySeconds() - machine;
        var ours = Own() - client;
        var (after, megabytes) = Machine.Of(target.Process);
        var theirs = after - server;

        Array.Sort(latencies);
        return new(
            latencies.Length / seconds, At(.5), At(.99), latencies[^1], bad, theirs * 1e6 / latencies.Length, megabytes, ours / seconds,
            Math.Max(0, busy - ours - theirs) / seconds);

        double At(double quantile) => latencies[Math.Max(0, (int)Math.Ceiling(quantile * latencies.Length) - 1)];

        static double Own()
        {
            using var self = Process.GetCurrentProcess();
            return self.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>
    /// Each connection has a thread and takes the next request. In the open loop a request is due at its time whatever happened before, and
    /// its latency counts from then: the wait for a late server is part of the figure.
    /// </summary>
    private static (double Seconds, double[] Latencies, int Bad) Send(LoadOptions options, Target target, byte[][] batch)
    {
        var due = DueTimes(options.Rate, batch.Length);
        var latencies = new double[batch.Length];
        using var ready = new Barrier(options.Connections + 1);
        var (next, bad, start) = (-1, 0, 0L);

        var threads = Enumerable.Range(0, options.Connections).Select(_ => new Thread(Work, 128 * 1024)).ToList();
        threads.ForEach(thread => thread.Start());
        start = Stopwatch.GetTimestamp() + (Stopwatch.Frequency / 100);
        var began = due is null ? Stopwatch.GetTimestamp() : start;
        ready.SignalAndWait();
        threads.ForEach(thread => thread.Join());
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, latencies, bad);

        void Work()
        {
            using var connection = new KeepAliveConnection(target.EndPoint);
            ready.SignalAndWait();
            for (int i; (i = Interlocked.Increment(ref next)) < batch.Length;)
            {
                var from = due is null ? Stopwatch.GetTimestamp() : start + due[i];
                Machine.SleepUntil(from);
                if (!IsAcknowledged(connection, batch[i]))
                    Interlocked.Increment(ref bad);
                latencies[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            }
        }
    }

    private static bool IsAcknowledged(KeepAliveConnection connection, byte[] request)
    {
        try
        {
            return connection.Exchange(request) == 200;
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            return false;
        }
    }

    private static long[]? DueTimes(int rate, int count)
    {
        if (rate == 0)
            return null;
        // The same gaps in every round and for every target.
        var random = new Random(1);
        var times = new long[count];
        double at = 0;
        for (var i = 0; i < count; i++)
        {
            times[i] = (long)(at * Stopwatch.Frequency);
            at -= Math.Log(1 - random.NextDouble()) / rate;
        }
        return times;
    }
}
