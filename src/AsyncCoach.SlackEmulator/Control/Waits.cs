using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;
using AsyncCoach.SlackEmulator.WebApi;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>Waits until something is so; looked at again after each change. Timeouts and settling are wire time.</summary>
internal sealed class Waits
{
    private readonly Workspace _workspace;
    private readonly Glances _glances;
    private readonly Courier _courier;
    private readonly CallLog _calls;
    private readonly Work _work;
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Waits(Workspace workspace, Glances glances, Courier courier, CallLog calls, Work work)
    {
        (_workspace, _glances, _courier, _calls, _work) = (workspace, glances, courier, calls, work);
        workspace.OnChange(Changed);
    }

    public void Changed() =>
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>What was waited for, or null when the time was over first.</summary>
    public async Task<JsonNode?> For(ControlCall call, CancellationToken gone)
    {
        using var over = new CancellationTokenSource(TimeSpan.FromMilliseconds(call.Number("timeout_ms", 10_000)), _workspace.Wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, gone);
        try
        {
            while (true)
            {
                var next = Volatile.Read(ref _next).Task;
                if (await Look(call, either.Token) is { } found)
                {
                    return found;
                }

                await next.WaitAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<JsonNode?> Look(ControlCall call, CancellationToken cancellation)
    {
        if (call.Text("for") is "quiet")
        {
            return await Settled(TimeSpan.FromMilliseconds(call.Number("settle_ms", 100)), cancellation)
                ? new JsonObject { ["quiet"] = true }
                : null;
        }

        lock (_workspace.Gate)
        {
            return call.Text("for") switch
            {
                "view" => _workspace.Views.Top(call.Person("user").Id) is { } view && Fits(call, _glances.Of(view))
                    ? _glances.Of(view)
                    : null,
                "no_view" => _workspace.Views.Top(call.Person("user").Id) is null ? new JsonObject { ["view"] = null } : null,
                "home" => _workspace.Views.Home(call.Person("user").Id) is { } home && Fits(call, _glances.Of(home))
                    ? _glances.Of(home)
                    : null,
                "message" => Message(call),
                "ephemeral" => _glances
                    .Ephemerals(call.Person("user"), null)
                    .Select(_glances.Of)
                    .LastOrDefault(e => Fits(call, e) && After(call, e)),
                "delivery" => _courier
                    .Log.Where(d => d.Number > call.Number("after", 0))
                    .Select(d => d.ToJson())
                    .FirstOrDefault(d => Delivered(call, d)),
                "call" => _calls
                    .Calls.FirstOrDefault(c =>
                        c.Number > call.Number("after", 0) && c.Method.Equals(call.Text("method"), StringComparison.Ordinal))
                    ?.ToJson(),
                var other => throw new BadCallException(
                    $"One can wait for quiet, view, no_view, home, message, ephemeral, delivery or call, not for {other}."),
            };
        }
    }

    private async Task<bool> Settled(TimeSpan settle, CancellationToken cancellation)
    {
        var begun = _work.Begun;
        if (!_work.Quiet)
        {
            return false;
        }

        if (settle > TimeSpan.Zero)
        {
            await Task.Delay(settle, _workspace.Wire, cancellation);
        }

        if (_work.Quiet && _work.Begun == begun)
        {
            return true;
        }

        // Something came and may have gone meanwhile: look again at once.
        Changed();
        return false;
    }

    private JsonObject? Message(ControlCall call)
    {
        var who = call.Maybe("user") is null ? null : call.Person("user");
        var thread = call.Maybe("thread_ts");
        var after = call.Maybe("after");
        return call.Channel(who)
            .Messages.Reverse()
            .TakeWhile(m => after is null || string.CompareOrdinal(m.Ts, after) > 0)
            .Where(m => thread is null || (m.IsReply && string.Equals(m.ThreadTs, thread, StringComparison.Ordinal)))
            .Where(m =>
                call.Maybe("author") is null || string.Equals(m.Author.Name, call.Maybe("author"), StringComparison.OrdinalIgnoreCase))
            .Select(m => _glances.Of(m, who))
            .FirstOrDefault(m => Fits(call, m));
    }

    private static bool Fits(ControlCall call, JsonObject seen) =>
        call.Maybe("text") is not { } text
        || seen.Text("rendered").Contains(text, StringComparison.OrdinalIgnoreCase)
        || seen.Text("text").Contains(text, StringComparison.OrdinalIgnoreCase);

    private static bool After(ControlCall call, JsonObject seen) =>
        call.Maybe("after") is not { } ts || string.CompareOrdinal(seen.Text("ts"), ts) > 0;

    private static bool Delivered(ControlCall call, JsonObject delivery) =>
        (call.Maybe("what") is not { } what || delivery.Text("what").Equals(what, StringComparison.Ordinal))
        && (!call.Flag("acknowledged") || delivery.Flag("acknowledged"));
}
