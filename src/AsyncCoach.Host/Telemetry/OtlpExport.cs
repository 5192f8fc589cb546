using AsyncCoach.Bot;
using AsyncCoach.Host.Settings;
using AsyncCoach.Slack.Client;
using AsyncCoach.Storage;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AsyncCoach.Host.Telemetry;

/// <summary>
/// Exports over OTLP (HTTP, protobuf) for as long as the host runs: what the projects' meters measure at each interval, their spans in batches. A
/// collector that is away costs what was to be told to it, and nothing else; a stop waits for a last export, not long.
/// </summary>
internal sealed class OtlpExport(HostSettings settings, Backlog backlog) : IHostedService
{
    private const int GoodbyeWithin = 3_000;

    private static readonly string[] Names = [CommitWatch.Name, ClientWatch.Name, BotWatch.Name];

    private MeterProvider? _measurements;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var us = ResourceBuilder.CreateDefault().AddService("asynccoach", serviceVersion: typeof(OtlpExport).Assembly.GetName().Version?.ToString(3));
        _measurements = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(us)
            .AddMeter([.. Names, "System.Runtime"])
            .AddOtlpExporter((exporter, reader) =>
            {
                Aim(exporter, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.Telemetry.Every.TotalMilliseconds;
            })
            .Build();
        backlog.Show();
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(us)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(settings.Telemetry.TracedShare)))
            .AddSource(Names)
            .AddOtlpExporter(exporter => Aim(exporter, "v1/traces"))
            .Build();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // Both wait on their own threads, and a collector that is away must not hold the stop up.
        await Task.WhenAll(
            Task.Run(() => _traces?.Shutdown(GoodbyeWithin), CancellationToken.None),
            Task.Run(() => _measurements?.Shutdown(GoodbyeWithin), CancellationToken.None));
        _traces?.Dispose();
        _measurements?.Dispose();
    }

    private void Aim(OtlpExporterOptions exporter, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(settings.Telemetry.Otlp!, path);
        exporter.Headers = settings.Telemetry.Headers;
    }
}
