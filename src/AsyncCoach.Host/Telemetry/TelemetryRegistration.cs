using AsyncCoach.Host.Settings;

namespace AsyncCoach.Host.Telemetry;

/// <summary>Measurements and traces leave the house here, where an address for them is set; else nothing of this is even loaded.</summary>
internal static class TelemetryRegistration
{
    /// <summary>Before everything that works: so it stops last, and what the stop itself does is still exported.</summary>
    public static void AddTelemetry(this IServiceCollection services, TelemetrySettings settings)
    {
        if (settings.Otlp is not null)
            services.AddHostedService<OtlpExport>();
    }
}
