using System.Threading.Channels;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>
/// Tells an open page by server-sent events which of its parts read differently now. What a part says to this person is compared with
/// what it said before, so nobody learns even that something happened where they may not look.
/// </summary>
internal sealed class Changes
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    // Several changes in a row are told together.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(40);
    private readonly Workspace _workspace;
    private readonly PageWriter _writer;
    private readonly CancellationToken _stopping;
    private readonly Lock _gate = new();
    private readonly HashSet<Channel<bool>> _bells = [];

    public Changes(Workspace workspace, PageWriter writer, CancellationToken stopping)
    {
        (_workspace, _writer, _stopping) = (workspace, writer, stopping);
        workspace.OnChange(Ring);
    }

    public async Task Stream(HttpContext context, Here here, Person who)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping);
        var bell = System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        Add(bell);
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            // Whatever happened between the page and this stream: all parts are looked at once.
            await Tell(context, PageWriter.Names, end.Token);
            await Follow(context, here, who, bell.Reader, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The page was closed, or the emulator ends.
        }
        finally
        {
            Remove(bell);
        }
    }

    private async Task Follow(HttpContext context, Here here, Person who, ChannelReader<bool> bell, CancellationToken cancellation)
    {
        var before = await _writer.Parts(here, who);
        var minute = Minute();
        while (true)
        {
            if (await Rings(bell, cancellation))
            {
                await Task.Delay(Gathering, _workspace.Wire, cancellation);
                bell.TryRead(out _);
            }
            else if (Minute() == minute)
            {
                continue;
            }

            minute = Minute();
            var now = await _writer.Parts(here, who);
            var changed = now.Where(part => !string.Equals(before.GetValueOrDefault(part.Key), part.Value, StringComparison.Ordinal)).Select(part => part.Key).ToList();
            before = now;
            if (changed.Count > 0)
            {
                await Tell(context, changed, cancellation);
            }
        }
    }

    /// <summary>False when a second passed without a change: then only the clock may have moved.</summary>
    private async Task<bool> Rings(ChannelReader<bool> bell, CancellationToken cancellation)
    {
        using var tick = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var rings = bell.WaitToReadAsync(tick.Token).AsTask();
        var first = await Task.WhenAny(rings, Task.Delay(Tick, _workspace.Wire, tick.Token));
        await tick.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
        return first == rings && bell.TryRead(out _);
    }

    private static async Task Tell(HttpContext context, IEnumerable<string> parts, CancellationToken cancellation)
    {
        await context.Response.WriteAsync($"event: parts\ndata: {string.Join(' ', parts)}\n\n", cancellation);
        await context.Response.Body.FlushAsync(cancellation);
    }

    private long Minute() => _workspace.Now.ToUnixTimeSeconds() / 60;

    private void Ring()
    {
        lock (_gate)
        {
            foreach (var bell in _bells)
            {
                bell.Writer.TryWrite(true);
            }
        }
    }

    private void Add(Channel<bool> bell)
    {
        lock (_gate)
        {
            _bells.Add(bell);
        }
    }

    private void Remove(Channel<bool> bell)
    {
        lock (_gate)
        {
            _bells.Remove(bell);
        }
    }
}
