using AsyncCoach.Bot.Routing;
using AsyncCoach.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace AsyncCoach.Bot.Alarms;

/// <summary>
/// The alarm dispatcher: rings what is due. A round that fails is logged and rings again when its lease ends.
/// </summary>
public sealed partial class AlarmRinger(
    IStore store, BotCatalog catalog, IServiceProvider services, Clocks clocks, ILogger<AlarmRinger> logger)
{
    private const int Batch = 100;
    private const int Tries = 4;
    private static readonly Duration Lease = Duration.FromMinutes(2);

    /// <summary>Rings all that is due now, and answers when the next one is (product time), or null.</summary>
    public async Task<Instant?> RingDue(CancellationToken cancellation)
    {
        while (true)
        {
            var due = await store.Alarms.Claim(clocks.Now, clocks.WireNow, clocks.WireNow + Lease, Batch, cancellation);
            foreach (var alarm in due)
                await Ring(alarm, cancellation);
            if (due.Count < Batch)
                return await store.Alarms.Earliest(cancellation);
        }
    }

    private async Task Ring(DueAlarm due, CancellationToken cancellation)
    {
        if (!catalog.Rounds.TryGetValue(due.Alarm.Kind, out var type))
        {
            Log.NobodyAnswers(logger, due.Alarm.Kind);
            return;
        }
        try
        {
            var round = (IRound)services.GetRequiredService(type);
            for (var run = 1; run <= Tries; run++)
            {
                var session = store.Open(due.Workspace);
                session.ClearAlarm(due.Alarm.Key);
                await round.Run(due.Alarm, clocks.Turn(session), cancellation);
                var commit = await session.Commit();
                if (commit is Commit.Committed or Commit.Duplicate)
                    return;
                Log.NotKept(logger, due.Alarm.Kind, run, commit.GetType().Name);
            }
        }
#pragma warning disable CA1031 // One of the three places that answer for a handler's exceptions: the other alarms go on.
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failed(logger, failure, due.Alarm.Kind);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The round for {Kind} failed; it rings again.")]
        public static partial void Failed(ILogger logger, Exception failure, string kind);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The round for {Kind} was not kept at try {Run}: {Commit}.")]
        public static partial void NotKept(ILogger logger, string kind, int run, string commit);

        [LoggerMessage(Level = LogLevel.Error, Message = "An alarm of kind {Kind} rang and no habit answers it.")]
        public static partial void NobodyAnswers(ILogger logger, string kind);
    }
}
