using System.Threading.Channels;
using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Routing;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Quartz;

namespace AsyncCoach.Scheduling;

/// <summary>
/// Quartz as the alarm clock; the documents are the truth. One trigger rings for the earliest alarm row and is moved whenever a
/// commit sets another; standing rounds are jobs of their own, here unless replicas share them. Nothing is kept here, so nothing is armed again at a start.
/// </summary>
internal sealed class AlarmClock(AlarmRinger ringer, BotCatalog catalog, TimeProvider product, IHostApplicationLifetime lifetime, bool withRounds)
    : BackgroundService
{
    private static readonly TriggerKey Earliest = new("earliest-alarm");

    // An alarm whose round failed is due again when its lease ends, and no commit tells of that.
    private static readonly TimeSpan LookAtLeast = TimeSpan.FromMinutes(1);

    private readonly Channel<bool> _moved = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await Rounds.ServerIsUp(lifetime, stoppingToken))
            return;
        await using var factory = QuartzSchedulerBuilder.Create(quartz => quartz
            .UseTimeProvider(product)
            .UseInMemoryStore()
            .UseDefaultThreadPool(4)
            .UseJobFactory(new Jobs(Ring, ringer, catalog, stoppingToken))).Build();
        var scheduler = await factory.GetScheduler(stoppingToken);
        using var signals = ringer.OnSet(() => _moved.Writer.TryWrite(true));
        try
        {
            await WindUp(scheduler, stoppingToken);
            while (await _moved.Reader.ReadAsync(stoppingToken))
                await Move(scheduler, RingAt(await ringer.Next(stoppingToken)), stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // What rings already is let finish (it may be asking somebody something); standing rounds are broken off and come again.
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        }
    }

    private async Task WindUp(IScheduler scheduler, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(product.GetUtcNow());
        // Durable: its one trigger is gone each time that it has fired.
        await scheduler.AddJob(
            JobBuilder.Create<RingJob>().WithIdentity(Jobs.Ring).StoreDurably().Build(), AddJobOptions.Replacing, cancellation);
        await scheduler.ScheduleJob(RingAt(now), cancellationToken: cancellation);
        if (withRounds)
            await Rounds.Schedule(scheduler, catalog, product, cancellation);
        await scheduler.Start(cancellation);
    }

    private static async Task Move(IScheduler scheduler, ITrigger trigger, CancellationToken cancellation)
    {
        if (await scheduler.RescheduleJob(Earliest, trigger, cancellation) is null)
            await scheduler.ScheduleJob(trigger, cancellationToken: cancellation);
    }

    /// <summary>The one trigger, at the earliest alarm, or at the next look where none comes before it.</summary>
    private ITrigger RingAt(Instant? earliest)
    {
        // Built with the product clock: otherwise misfire handling asks the system's, and fires without end once the two differ.
        var look = product.GetUtcNow() + LookAtLeast;
        var at = earliest?.ToDateTimeOffset() is { } due && due < look ? due : look;
        return TriggerBuilder.Create(product).WithIdentity(Earliest).ForJob(Jobs.Ring).StartAt(at)
            .WithSimpleSchedule(once => once.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow)).Build();
    }

    private async Task Ring(CancellationToken cancellation)
    {
        await ringer.RingDue(cancellation);
        _moved.Writer.TryWrite(true);
    }
}
