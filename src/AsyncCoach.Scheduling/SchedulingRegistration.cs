using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Scheduling;

/// <summary>Brings the alarm clock into a host.</summary>
public static class SchedulingRegistration
{
    /// <summary>
    /// Rings the store's alarms and runs the standing rounds for as long as the host runs, on the registered
    /// <see cref="TimeProvider"/> (product time). The host provides it, <c>IStore</c> and what <c>AddBot</c> registers. Starting the
    /// host waits for none of it: the clock is wound up once the server takes requests.
    /// </summary>
    /// <param name="isShared">
    /// Replicas share the store, on a PostgreSQL whose <c>DbDataSource</c> the host provides: then their cluster runs each standing round once. Alarms need no
    /// cluster: their rows are leased, and each replica rings for itself.
    /// </param>
    public static IServiceCollection AddScheduling(this IServiceCollection services, bool isShared)
    {
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<AlarmClock>(provider, !isShared));
        if (isShared)
            services.AddHostedService<SharedRounds>();
        return services;
    }
}
