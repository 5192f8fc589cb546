using System.Data.Common;
using AsyncCoach.Bot;
using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace AsyncCoach.Scheduling;

/// <summary>
/// The standing rounds where several replicas share a database: Quartz's cluster in it runs each once. Quartz makes its own tables at the first start, and
/// replicas may do so together. While the database is away no round runs; it is tried again.
/// </summary>
internal sealed partial class SharedRounds(
    DbDataSource database, AlarmRinger ringer, BotCatalog catalog, Clocks clocks, IHostApplicationLifetime lifetime, ILogger<SharedRounds> log) : BackgroundService
{
    /// <summary>After three of these without a sign of life the others take over what a replica had begun.</summary>
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await Rounds.ServerIsUp(lifetime, stoppingToken))
            return;
        try
        {
            while (!await TakePart(stoppingToken))
                await Task.Delay(AfterTrouble, clocks.Wire, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <summary>False: the database did not let us. True: the host stops.</summary>
    private async Task<bool> TakePart(CancellationToken stopping)
    {
        await using var factory = Quartz(stopping).Build();
        IScheduler? scheduler = null;
        try
        {
            scheduler = await factory.GetScheduler(stopping);
            await Rounds.Schedule(scheduler, catalog, clocks.Product, stopping);
            await scheduler.Start(stopping);
            await Task.Delay(Timeout.InfiniteTimeSpan, clocks.Wire, stopping);
            return true;
        }
        catch (Exception away) when (away is SchedulerException or DbException or TimeoutException)
        {
            Log.Away(log, away.GetBaseException().Message);
            return false;
        }
        finally
        {
            // Standing rounds are broken off and come again, here or at another replica.
            if (scheduler is not null)
                await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        }
    }

    private QuartzSchedulerBuilder Quartz(CancellationToken stopping) => QuartzSchedulerBuilder.Create(quartz => quartz
        .UseTimeProvider(clocks.Product)
        .ConfigureScheduler(scheduler => scheduler.InstanceName = "asynccoach")
        .UsePersistentStore(store =>
        {
            store.UsePostgres(source => source.DataSourceFactory = _ => database);
            store.ProvisionSchema();
            store.UseClustering(cluster => cluster.CheckinInterval = CheckIn);
        })
        .UseDefaultThreadPool(4)
        .UseJobFactory(new Jobs(_ => Task.CompletedTask, ringer, catalog, stopping)));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The standing rounds wait for their database: {Reason}")]
        public static partial void Away(ILogger log, string reason);
    }
}
