using System.Text.Json;
using AsyncCoach.Bot;
using AsyncCoach.Host.Settings;
using AsyncCoach.Slack.Client.Sockets;
using AsyncCoach.Storage;

namespace AsyncCoach.Host.Health;

/// <summary>
/// <c>GET /health/live</c>: the process answers. <c>GET /health/ready</c>: JSON with a sentence for each part; 503 exactly when a commit would
/// fail. Slack being out, a dead token, a socket that is switched off or messages that are late are 200 with the sentence: restarting mends none of them.
/// </summary>
internal static class HealthRegistration
{
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<SlackWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<SlackWatch>());
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", (RequestDelegate)(context => Write(context, true, [])));
        endpoints.MapGet("/health/ready", (RequestDelegate)Ready);
    }

    private static async Task Ready(HttpContext context)
    {
        var services = context.RequestServices;
        var trouble = await services.GetRequiredService<IStore>().Trouble(context.RequestAborted);
        var parts = new List<(string Name, Part Part)>
        {
            ("store", trouble is null ? new Part(true, "A commit would succeed now.") : new Part(false, trouble)),
            ("slack", services.GetRequiredService<SlackWatch>().Last),
            ("deliveries", Deliveries(services)),
        };
        if (trouble is null)
            parts.AddRange(await LeftUndone.Parts(services.GetRequiredService<Backlog>(), context.RequestAborted));
        await Write(context, trouble is null, parts);
    }

    private static Part Deliveries(IServiceProvider services) => services.GetService<SocketModeState>() switch
    {
        null => new Part(true, $"Slack delivers over HTTP, to {services.GetRequiredService<HostSettings>().Server.Listen}."),
        { ConnectedSince: { } since } => new Part(true, $"Socket Mode is connected since {since.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."),
        { IsStopped: true } stopped => new Part(false, $"Socket Mode has stopped: {stopped.LastTrouble}"),
        var waiting => new Part(false, $"Socket Mode is not connected and tries again. {waiting.LastTrouble}".TrimEnd()),
    };

    private static async Task Write(HttpContext context, bool well, IReadOnlyList<(string Name, Part Part)> parts)
    {
        context.Response.StatusCode = well ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, new JsonWriterOptions { Encoder = JsonText.Encoder });
        json.WriteStartObject();
        json.WriteString("status", well ? "ok" : "failing");
        foreach (var (name, part) in parts)
        {
            json.WriteStartObject(name);
            json.WriteBoolean("ok", part.Well);
            json.WriteString("says", part.Sentence);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }
}
