using AsyncCoach.Bot.Routing;
using AsyncCoach.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace AsyncCoach.Bot.Alarms;

/// <summary>
/// The alarm dispatcher: rings what is due and runs the standing rounds. A round that fails is logged and comes again (an alarm's when
/// its lease ends), and a store that does not answer is logged and asked again later: nothing is thrown but a cancellation.
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
        try
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
        catch (StoreException trouble)
        {
            Log.CannotLook(logger, trouble.Message);
            return null;
        }
    }

    /// <summary>When the next alarm is due (product time); null when there is none, or the store does not answer.</summary>
    public async Task<Instant?> Next(CancellationToken cancellation)
    {
        try
        {
            return await store.Alarms.Earliest(cancellation);
        }
        catch (StoreException trouble)
        {
            Log.CannotLook(logger, trouble.Message);
            return null;
        }
    }

    /// <summary>Calls back, from a pool thread, after commits that set an alarm, until disposed: <see cref="Next"/> may be earlier now.</summary>
    public IDisposable OnSet(Action set) => store.OnCommit(signal =>
    {
        if (signal.HasFlag(CommitSignal.Alarms))
            set();
    });

    /// <summary>Runs a standing round once.</summary>
    public async Task RunStanding(StandingRound standing, CancellationToken cancellation)
    {
        try
        {
            await ((IStandingRound)services.GetRequiredService(standing.Round)).Run(cancellation);
        }
#pragma warning disable CA1031 // One of the three places that answer for a handler's exceptions: the round comes again, the others go on.
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.StandingFailed(logger, failure, standing.Name);
            BotWatch.Failed(standing.Name);
        }
    }

    private async Task Ring(DueAlarm due, CancellationToken cancellation)
    {
        BotWatch.Rang(due.Alarm, clocks.Now);
        using var span = BotWatch.Ring(due.Alarm.Kind);
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
                session.AnswerAlarm(due);
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
            BotWatch.Failed(due.Alarm.Kind);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The round for {Kind} failed; it rings again.")]
        public static partial void Failed(ILogger logger, Exception failure, string kind);

        [LoggerMessage(Level = LogLevel.Error, Message = "The standing round {Name} failed; it comes again.")]
        public static partial void StandingFailed(ILogger logger, Exception failure, string name);

        [LoggerMessage(Level = LogLevel.Error, Message = "The alarms cannot be read: {Reason}")]
        public static partial void CannotLook(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The round for {Kind} was not kept at try {Run}: {Commit}.")]
        public static partial void NotKept(ILogger logger, string kind, int run, string commit);

        [LoggerMessage(Level = LogLevel.Error, Message = "An alarm of kind {Kind} rang and no habit answers it.")]
        public static partial void NobodyAnswers(ILogger logger, string kind);
    }
}
