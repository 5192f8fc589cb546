using System.Security.Cryptography;
using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>The page's addresses: <c>/as/PERSON/PLACE</c>, its parts, its changes, and what its forms do.</summary>
internal sealed class PageSurface(Workspace workspace, PageOptions options, PageWriter writer, Doing doing, Looking looking, Changes changes, Acts acts)
{
    // No inline script or style, no other host, no frame.
    private const string ContentSecurity =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly byte[] Style = Asset("page.css");
    private static readonly byte[] Script = Asset("page.js");

    /// <summary>Changes with the assets, so that browsers keep them for good.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(SHA256.HashData([.. Style, .. Script]))[..12];

    private bool IsOpen => options.Opens.IsCompleted;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (RequestDelegate)Front);
        routes.MapGet("/page/page.css", (RequestDelegate)(context => Serve(context, "text/css; charset=utf-8", Style)));
        routes.MapGet("/page/page.js", (RequestDelegate)(context => Serve(context, "text/javascript; charset=utf-8", Script)));
        routes.MapGet("/as/{person}", (RequestDelegate)Start);
        routes.MapGet("/as/{person}/{place}", (RequestDelegate)(context => Standing(context, WholePage)));
        routes.MapGet("/as/{person}/{place}/parts", (RequestDelegate)(context => Standing(context, Parts)));
        routes.MapGet("/as/{person}/{place}/changes", (RequestDelegate)(context => Standing(context, changes.Stream)));
        routes.MapPost("/as/{person}/{place}/do/{act}", (RequestDelegate)(context => Standing(context, Do)));
    }

    private Task Front(HttpContext context) =>
        IsOpen && !doing.StartsOver && writer.Anybody() is { } somebody ? Go(context, $"/as/{somebody.Name}") : Closed(context);

    /// <summary>The company is moving in, or out: the browser looks again.</summary>
    private static async Task Closed(HttpContext context)
    {
        Secure(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers["Refresh"] = "1";
        await context.Response.WriteAsync("<!doctype html><title>Not open yet</title><p>People are moving in. This page opens by itself.", context.RequestAborted);
    }

    private async Task Start(HttpContext context)
    {
        var name = context.GetRouteValue("person")!.ToString()!;
        string? place = null;
        lock (workspace.Gate)
        {
            if (workspace.People.Named(name) is { } who && Looking.IsSomebody(who))
            {
                place = looking.Start(who, context.Request.Query["to"].ToString());
            }
        }

        await (!IsOpen ? Closed(context) : place is null ? Missing(context) : Go(context, new Here(name, place, Wire: context.Request.Query["wire"].ToString() is "1").Url));
    }

    private async Task WholePage(HttpContext context, Here here, Person who)
    {
        string? tab;
        lock (workspace.Gate)
        {
            var direct = workspace.Channels.Direct(workspace.Bot.Id, who.Id, out _);
            tab = here.Place is Here.Home ? "home" : string.Equals(here.Place, direct.Id, StringComparison.Ordinal) ? "messages" : null;
        }

        if (tab is not null && context.Request.Headers["Sec-Fetch-Site"].ToString() is not ("cross-site" or "same-site"))
        {
            await acts.Do(who.Id, "home", new ControlCall(workspace, new() { ["tab"] = tab }));
        }

        var html = await writer.Whole(here, who);
        Secure(context);
        await context.Response.WriteAsync("<!doctype html>" + html, context.RequestAborted);
    }

    private async Task Parts(HttpContext context, Here here, Person who)
    {
        string[] wanted = context.Request.Query["names"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        await Write(context, await writer.Parts(here, who, wanted.Length == 0 ? null : wanted));
    }

    // With the script the answer is what the person sees now; without it, the browser goes back to where it was.
    private async Task Do(HttpContext context, Here here, Person who)
    {
        var posted = await context.Request.ReadFormAsync(context.RequestAborted);
        if (context.GetRouteValue("act") is "options")
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(JsonReading.Strings(await doing.Offers(who, posted)).ToJsonString(), context.RequestAborted);
            return;
        }

        var (outcome, go) = await doing.Do(here, who, context.GetRouteValue("act")!.ToString()!, posted);
        if (!context.Request.Headers.ContainsKey("X-Parts"))
        {
            await Go(context, go ?? here.Url);
            return;
        }

        context.Response.Headers["X-Outcome"] = outcome.Error is null ? "ok" : "refused";
        if (go is not null)
        {
            context.Response.Headers["X-Go"] = go;
        }

        await Write(context, await writer.Parts(here, who));
    }

    private Task Standing(HttpContext context, Func<HttpContext, Here, Person, Task> answer)
    {
        var here = Here.Of(context);
        if (!IsOpen)
        {
            return Closed(context);
        }

        return writer.Find(here) is { } who ? answer(context, here, who) : Missing(context);
    }

    private static async Task Write(HttpContext context, Dictionary<string, string> parts)
    {
        Secure(context);
        await context.Response.WriteAsync(string.Concat(parts.Values), context.RequestAborted);
    }

    private static void Secure(HttpContext context)
    {
        var headers = context.Response.Headers;
        context.Response.ContentType = "text/html; charset=utf-8";
        headers.ContentSecurityPolicy = ContentSecurity;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
    }

    private static async Task Missing(HttpContext context)
    {
        Secure(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        await context.Response.WriteAsync("<!doctype html><title>Not here</title><p>There is no such person or place. <a href=\"/\">Begin at the front.</a>", context.RequestAborted);
    }

    private static Task Go(HttpContext context, string where)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = where;
        return Task.CompletedTask;
    }

    private static async Task Serve(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static byte[] Asset(string name)
    {
        using var stream = typeof(PageSurface).Assembly.GetManifestResourceStream($"AsyncCoach.SlackEmulator.Page.{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
