using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Routing;
using Quartz;
using Quartz.Extensibility;

namespace AsyncCoach.Scheduling;

/// <summary>Hands Quartz its jobs: what rings, and what runs the standing round of the job's name.</summary>
internal sealed class Jobs(Func<CancellationToken, Task> ring, AlarmRinger ringer, BotCatalog catalog, CancellationToken stopping) : IJobFactory
{
    public const string Ring = "ring";

    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default)
    {
        var name = bundle.JobDetail.Key.Name;
        if (name == Ring)
            return new(new JobScope(new RingJob(ring)));
        // Replicas of two versions share a store: what only the other one knows is left to it.
        var known = catalog.Standing.FirstOrDefault(standing => standing.Name == name);
        return new(new JobScope(known is null ? new UnknownJob() : new RoundJob(ringer, known, stopping)));
    }

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => default;
}

/// <summary>Rings what is due. One at a time: what is set meanwhile waits for its end.</summary>
[DisallowConcurrentExecution]
internal sealed class RingJob(Func<CancellationToken, Task> ring) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await ring(cancellationToken);
}

/// <summary>One standing round, broken off when the host stops: it may be waiting for a Slack that does not answer.</summary>
[DisallowConcurrentExecution]
internal sealed class RoundJob(AlarmRinger ringer, StandingRound standing, CancellationToken stopping) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await ringer.RunStanding(standing, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // It runs again when the host starts.
        }
    }
}

/// <summary>A round that only another version of the program has.</summary>
internal sealed class UnknownJob : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => default;
}
