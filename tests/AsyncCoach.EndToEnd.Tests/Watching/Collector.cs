using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.EndToEnd.Tests.Watching;

/// <summary>One measured point: its instrument, the tags as <c>key=value</c>, and the count or sum that it stands for (0 for gauges of doubles).</summary>
internal sealed record Point(string Instrument, IReadOnlyList<string> Tags, ulong Count);

/// <summary>One span: its trace, its own id and its parent's (empty: a root), and its tags.</summary>
internal sealed record Span(string Trace, string Id, string Parent, string Name, IReadOnlyList<string> Tags);

/// <summary>Takes OTLP over HTTP on loopback, as a collector would, and keeps what came.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Collector(WebApplication app) => _app = app;

    public ConcurrentQueue<Point> Points { get; } = [];

    public ConcurrentQueue<Span> Spans { get; } = [];

    /// <summary>The key that came with each export.</summary>
    public ConcurrentQueue<string> Keys { get; } = [];

    public string Address => _app.Urls.First();

    public static async Task<Collector> Opens()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var collector = new Collector(app);
        app.MapPost("/v1/metrics", (RequestDelegate)(context => collector.Take(context, collector.Measured)));
        app.MapPost("/v1/traces", (RequestDelegate)(context => collector.Take(context, collector.Traced)));
        await app.StartAsync();
        return collector;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task Take(HttpContext context, Action<Wire> keep)
    {
        Keys.Enqueue(context.Request.Headers["x-key"].ToString());
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        keep(new Wire(body.ToArray()));
    }

    // ExportMetricsServiceRequest: resource_metrics 1, scope_metrics 2, metrics 2; a metric's name 1, gauge 5, sum 7, histogram 9.
    private void Measured(Wire request)
    {
        foreach (var metric in request.All(1).SelectMany(resource => resource.All(2)).SelectMany(scope => scope.All(2)))
        {
            foreach (var point in metric.All(5).Concat(metric.All(7)).SelectMany(data => data.All(1)))
                Points.Enqueue(new Point(metric.Text(1), Tags(point, 7), point.Has(6) ? point.Number(6) : 0));
            foreach (var point in metric.All(9).SelectMany(data => data.All(1)))
                Points.Enqueue(new Point(metric.Text(1), Tags(point, 9), point.Number(4)));
        }
    }

    // ExportTraceServiceRequest: resource_spans 1, scope_spans 2, spans 2.
    private void Traced(Wire request)
    {
        foreach (var span in request.All(1).SelectMany(resource => resource.All(2)).SelectMany(scope => scope.All(2)))
            Spans.Enqueue(new Span(span.Id(1), span.Id(2), span.Id(4), span.Text(5), Tags(span, 9)));
    }

    // KeyValue: key 1, value 2; AnyValue: string 1, bool 2, int 3.
    private static List<string> Tags(Wire of, int field) => [.. of.All(field).Select(tag =>
    {
        var value = tag.All(2).First();
        return $"{tag.Text(1)}={(value.Has(1) ? value.Text(1) : value.Has(2) ? value.Number(2) == 1 ? "true" : "false" : value.Number(3))}";
    })];
}
