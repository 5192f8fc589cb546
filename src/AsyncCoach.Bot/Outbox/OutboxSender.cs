using System.Threading.Channels;
using AsyncCoach.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace AsyncCoach.Bot.Outbox;

/// <summary>
/// Claims what is due and gives it to the <see cref="Sender"/>, several lanes at a time, for as long as the host runs. Wakes at a
/// commit, and otherwise looks every few seconds. Some lanes are kept free for answers, so that nudges which wait (for the pace, for a slow
/// Slack) hold up nobody who asked for something. When the host stops, what was begun is finished.
/// </summary>
public sealed partial class OutboxSender(IStore store, Sender sender, Clocks clocks, ILogger<OutboxSender> logger) : BackgroundService
{
    private const int Lanes = 16;
    private const int LanesForNudges = 12;
    private static readonly Duration Lease = Duration.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(10);

    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var signals = store.OnCommit(signal =>
        {
            if (signal.HasFlag(CommitSignal.Outbox))
                _wake.Writer.TryWrite(true);
        });
        var sending = new List<Lane>();
        while (!stoppingToken.IsCancellationRequested)
        {
            sending.RemoveAll(lane => lane.Work.IsCompleted);
            var taken = await Claim(sending, stoppingToken);
            if (taken == 0 || sending.Count >= Lanes)
                await Wait(sending, taken < 0 ? AfterTrouble : Look, stoppingToken);
        }
        await Task.WhenAll(sending.Select(lane => lane.Work));
    }

    /// <summary>How many were taken; -1 when the store did not answer.</summary>
    private async Task<int> Claim(List<Lane> sending, CancellationToken cancellation)
    {
        var free = Lanes - sending.Count;
        if (free == 0)
            return 0;
        var freeForNudges = Math.Min(free, LanesForNudges - sending.Count(lane => lane.Urgency == Urgency.Nudge));
        var (max, least) = freeForNudges > 0 ? (freeForNudges, Urgency.Nudge) : (free, Urgency.Answer);
        try
        {
            var claims = await store.Outbox.Claim(clocks.Now, clocks.WireNow, clocks.WireNow + Lease, max, least, cancellation);
            sending.AddRange(claims.Select(claim => new Lane(Send(claim), claim.Intent.Urgency)));
            return claims.Count;
        }
        catch (StoreException trouble)
        {
            Log.CannotClaim(logger, trouble.Message);
            return -1;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    /// <summary>Begun is finished, even while the host stops: the sender bounds each call itself.</summary>
    private async Task Send(OutboxClaim claim)
    {
        using var span = BotWatch.Say(claim.Intent.Kind);
        try
        {
            await sender.Send(claim, CancellationToken.None);
        }
#pragma warning disable CA1031 // One of the three places that answer for a handler's exceptions: the row comes again when its lease ends.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.Failed(logger, failure, claim.Intent.Kind, claim.Row);
            BotWatch.Failed(claim.Intent.Kind);
        }
        _wake.Writer.TryWrite(true);
    }

    private async Task Wait(List<Lane> sending, TimeSpan atMost, CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var waits = new List<Task> { _wake.Reader.ReadAsync(enough.Token).AsTask(), Task.Delay(atMost, clocks.Wire, enough.Token) };
        if (sending.Count >= Lanes)
            waits = [.. sending.Select(lane => lane.Work)];
        await Task.WhenAny(waits);
        await enough.CancelAsync();
    }

    private sealed record Lane(Task Work, Urgency Urgency);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Sending a {Kind} (row {Row}) failed; it comes again when its lease ends.")]
        public static partial void Failed(ILogger logger, Exception failure, string kind, long row);

        [LoggerMessage(Level = LogLevel.Error, Message = "The outbox cannot be read: {Reason}")]
        public static partial void CannotClaim(ILogger logger, string reason);
    }
}
