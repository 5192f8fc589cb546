using AsyncCoach.Bot.Routing;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace AsyncCoach.Scheduling;

/// <summary>The standing rounds as Quartz knows them, in whichever store its scheduler has.</summary>
internal static class Rounds
{
    /// <summary>
    /// Each round now and then every so often. In a store that replicas share, whoever starts sets them anew: a start is to run each, and the cluster
    /// runs it once.
    /// </summary>
    public static async Task Schedule(IScheduler scheduler, BotCatalog catalog, TimeProvider product, CancellationToken cancellation)
    {
        foreach (var round in catalog.Standing)
        {
            await scheduler.ScheduleJob(
                JobBuilder.Create<RoundJob>().WithIdentity(round.Name).Build(), Again(round, product), ScheduleJobOptions.Replacing, cancellation);
        }
    }

    /// <summary>False: the host stops before its server is up.</summary>
    public static async Task<bool> ServerIsUp(IHostApplicationLifetime lifetime, CancellationToken stopping)
    {
        var up = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = lifetime.ApplicationStarted.Register(() => up.TrySetResult(true));
        using var stopped = stopping.Register(() => up.TrySetResult(false));
        return await up.Task;
    }

    /// <summary>What a moved clock or a busy machine missed comes once, however often it was missed.</summary>
    private static ITrigger Again(StandingRound round, TimeProvider product) =>
        TriggerBuilder.Create(product).WithIdentity(round.Name).ForJob(round.Name).StartAt(product.GetUtcNow())
            .WithSimpleSchedule(every => every
                .WithInterval(round.Every).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount))
            .Build();
}
