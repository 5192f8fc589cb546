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
    public static IServiceCollection AddScheduling(this IServiceCollection services) => services.AddHostedService<AlarmClock>();
}
