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
        IJob job = name == Ring
            ? new RingJob(ring)
            : new RoundJob(ringer, catalog.Standing.First(standing => standing.Name == name), stopping);
        return new(new JobScope(job));
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
