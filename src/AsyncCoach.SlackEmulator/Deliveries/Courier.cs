using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;
using AsyncCoach.SlackEmulator.SocketMode;

namespace AsyncCoach.SlackEmulator.Deliveries;

/// <summary>Brings payloads to the app, over HTTP or a socket, and gives it three seconds of wire time to acknowledge each.</summary>
internal sealed class Courier(Workspace workspace, SignedHttp http, SocketHub sockets, Faults faults, Work work, CancellationToken stopping)
{
    private const int MostKept = 5000;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan[] RetryWaits = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];
    private readonly List<Delivery> _log = [];
    private int _numbers;

    /// <summary>Every delivery, oldest first. Hold the workspace's gate to read it.</summary>
    public IReadOnlyList<Delivery> Log => _log;

    /// <summary>
    /// One attempt: Slack never sends commands and interactions again. A proxy on the way might send them twice or hold them up: that is
    /// what the faults of these kinds stand for. Of two copies, the first one's answer counts.
    /// </summary>
    public async Task<AppAnswer> Ask(DeliveryKind kind, string what, JsonObject payload)
    {
        if (!workspace.IsInstalled)
        {
            return new AppAnswer(0, "", "", "app_not_installed");
        }

        var delay = faults.TakeDelivery(DeliveryFault.Delayed, kind)?.Delay ?? TimeSpan.Zero;
        var copy = faults.TakeDelivery(DeliveryFault.Duplicated, kind) is null ? null : (JsonObject)payload.DeepClone();
        var answer = InTime(Sent(Record(kind, what, payload), delay), delay);
        if (copy is not null)
        {
            await Sent(Record(kind, what, copy), delay);
        }

        return await answer;
    }

    /// <summary>An event: sent again at once, after one and after five minutes, until it is acknowledged.</summary>
    public async Task Deliver(string what, JsonObject payload)
    {
        var delivery = Record(DeliveryKind.Event, what, payload);
        using var firstTries = work.Begin();
        var answer = await Try(delivery, 0, null);
        for (var retry = 1; retry <= RetryWaits.Length && answer is { Ok: false, NoRetry: false }; retry++)
        {
            var wait = RetryWaits[retry - 1] * workspace.Options.RetryScale;
            if (wait > TimeSpan.Zero)
            {
                firstTries.Dispose();
                await Task.Delay(wait, workspace.Wire, stopping);
            }

            answer = await Try(delivery, retry, answer.Failure);
        }
    }

    private async Task<AppAnswer> Sent(Delivery delivery, TimeSpan delay)
    {
        using var underWay = work.Begin();
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, workspace.Wire, stopping);
        }

        return await Try(delivery, 0, null);
    }

    // What was held up for too long still reaches the app, when Slack has long given up.
    private async Task<AppAnswer> InTime(Task<AppAnswer> sent, TimeSpan delay)
    {
        try
        {
            return delay > TimeSpan.Zero ? await sent.WaitAsync(Deadline, workspace.Wire, stopping) : await sent;
        }
        catch (TimeoutException)
        {
            return TooLate();
        }
    }

    private AppAnswer TooLate() => new(0, "", "", sockets.Enabled ? "timeout" : "http_timeout");

    private Delivery Record(DeliveryKind kind, string what, JsonObject payload)
    {
        lock (workspace.Gate)
        {
            var delivery = new Delivery(++_numbers, kind, what, payload) { At = workspace.Wire.GetUtcNow() };
            _log.Add(delivery);
            if (_log.Count > MostKept)
            {
                _log.RemoveAt(0);
            }

            return delivery;
        }
    }

    private async Task<AppAnswer> Try(Delivery delivery, int retry, string? reason)
    {
        using var underWay = work.Begin();
        var attempt = new Attempt(retry, reason);
        lock (workspace.Gate)
        {
            delivery.Attempts.Add(attempt);
        }

        var start = workspace.Wire.GetTimestamp();
        var answer = await BeforeDeadline(delivery, attempt);
        lock (workspace.Gate)
        {
            attempt.Answer = answer;
            attempt.Milliseconds = workspace.Wire.GetElapsedTime(start).TotalMilliseconds;
            workspace.Touch();
        }

        return answer;
    }

    private async Task<AppAnswer> BeforeDeadline(Delivery delivery, Attempt attempt)
    {
        using var deadline = new CancellationTokenSource(Deadline, workspace.Wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stopping);
        try
        {
            return sockets.Enabled && delivery.Kind is not DeliveryKind.UrlVerification
                ? await sockets.Send(delivery, attempt, either.Token)
                : await http.Send(delivery, attempt, either.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return TooLate();
        }
    }
}
