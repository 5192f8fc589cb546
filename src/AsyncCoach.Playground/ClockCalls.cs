using System.Globalization;
using System.Text.Json;

namespace AsyncCoach.Playground;

/// <summary>
/// <c>GET /playground/clock</c> says what product time it is; <c>POST /playground/clock</c> with <c>{"days":1,"hours":2,"minutes":30}</c> (any of
/// them) or <c>{"to":"2030-05-04T09:00:00Z"}</c> moves it forward.
/// </summary>
internal static class ClockCalls
{
    private const string Wanted = "Say days, hours and minutes, or to: a later time such as 2030-05-04T09:00:00Z.";

    public static void Map(IEndpointRouteBuilder routes, MovableClock clock)
    {
        routes.MapGet("/playground/clock", (RequestDelegate)(context => Answer(context, clock)));
        routes.MapPost("/playground/clock", (RequestDelegate)(context => Move(context, clock)));
    }

    private static async Task Move(HttpContext context, MovableClock clock)
    {
        var by = await By(context, clock.GetUtcNow());
        if (by is null || by < TimeSpan.Zero || by > TimeSpan.FromDays(3660))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync($$"""{"ok":false,"error":"{{Wanted}}"}""", context.RequestAborted);
            return;
        }
        clock.Forward(by.Value);
        await Answer(context, clock);
    }

    private static async Task<TimeSpan?> By(HttpContext context, DateTimeOffset now)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            if (body.RootElement.TryGetProperty("to", out var to))
                return to.GetDateTimeOffset() - now;
            return TimeSpan.FromDays(Number("days")) + TimeSpan.FromHours(Number("hours")) + TimeSpan.FromMinutes(Number("minutes"));

            double Number(string key) => body.RootElement.TryGetProperty(key, out var value) ? value.GetDouble() : 0;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static Task Answer(HttpContext context, MovableClock clock)
    {
        context.Response.ContentType = "application/json";
        var now = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return context.Response.WriteAsync($$"""{"ok":true,"now":"{{now}}"}""", context.RequestAborted);
    }
}
