using System.Net;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>
/// With a page there is a browser, and in it other people's pages: none of them may act here. Only loopback names are answered (a name of
/// somebody else's that leads here is not), and nothing changes for a request that another origin sent. Programs send no such headers.
/// </summary>
internal static class SameOrigin
{
    public static Task Check(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!IsLoopback(request.Host.Host) || (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && IsForeign(request)))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync("This page is for this machine, and its forms for itself.", context.RequestAborted);
        }

        return next(context);
    }

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
            || site is "cross-site" or "same-site";
    }
}
