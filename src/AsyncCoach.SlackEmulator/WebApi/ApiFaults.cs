using System.Globalization;
using AsyncCoach.SlackEmulator.Deliveries;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>How a call goes wrong for its caller.</summary>
internal static class ApiFaults
{
    public static async Task Strike(HttpContext http, Fault fault)
    {
        switch (fault.Api)
        {
            case ApiFault.RateLimited:
                http.Response.Headers.RetryAfter = fault.RetryAfter.ToString(CultureInfo.InvariantCulture);
                await Write(http, 429, "application/json; charset=utf-8", """{"ok":false,"error":"ratelimited"}""");
                break;
            case ApiFault.ServerError:
                await Write(http, 500, "text/html", "<html><body><h1>Server Error</h1></body></html>");
                break;
            case ApiFault.Garbage:
                await Write(http, 200, "application/json; charset=utf-8", """{"ok":tr<!doctype html>""");
                break;
            case ApiFault.Timeout or ApiFault.AnswerWithheld:
                await UntilTheCallerGivesUp(http);
                break;
            default:
                http.Abort();
                break;
        }
    }

    private static async Task UntilTheCallerGivesUp(HttpContext http)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var lifetime = http.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        await using var aborted = http.RequestAborted.Register(() => gone.TrySetResult());
        await using var stopping = lifetime.ApplicationStopping.Register(() => gone.TrySetResult());
        await gone.Task;
        http.Abort();
    }

    private static async Task Write(HttpContext http, int status, string type, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        await http.Response.WriteAsync(body, http.RequestAborted);
        await http.Response.CompleteAsync();
    }
}
