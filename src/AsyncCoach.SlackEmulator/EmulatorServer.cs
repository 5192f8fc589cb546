using System.Net;
using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;
using AsyncCoach.SlackEmulator.Page;
using AsyncCoach.SlackEmulator.SocketMode;
using AsyncCoach.SlackEmulator.WebApi;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace AsyncCoach.SlackEmulator;

/// <summary>
/// A Slack workspace on a loopback port, with one app installed in it. It is as strict as Slack and knows nothing of the app but its
/// settings. Several can run in one process.
/// </summary>
public sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly SignedHttp _http;
    private readonly CancellationTokenSource _stopping;
    private readonly Waits _waits;
    private int _disposed;

    private EmulatorServer(WebApplication web, Workspace workspace, SignedHttp http, Waits waits, CancellationTokenSource stopping)
    {
        (_web, Workspace, _http, _waits, _stopping) = (web, workspace, http, waits, stopping);
        Address = new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        Control = new ControlClient(Address);
    }

    /// <summary>Where it listens, with a slash at its end.</summary>
    public Uri Address { get; }

    /// <summary>What an app takes for <c>https://slack.com/api/</c>.</summary>
    public Uri ApiAddress => new(Address, "api/");

    /// <summary>Acts and looks as people do.</summary>
    public ControlClient Control { get; }

    /// <summary>Where the app is called; may be set again when its address becomes known.</summary>
    public RequestUrls RequestUrls
    {
        get => _http.Urls;
        set => _http.Urls = value;
    }

    internal Workspace Workspace { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="productTime">Makes message <c>ts</c>, event times and zone offsets.</param>
    /// <param name="wireTime">Rules triggers, response URLs, signatures, deadlines, retries and rate limits.</param>
    /// <param name="further">Maps what its host wants to serve at the same address, beside <c>/api</c> and <c>/control</c>.</param>
    public static async Task<EmulatorServer> Start(
        EmulatorOptions options,
        TimeProvider productTime,
        TimeProvider wireTime,
        Action<IEndpointRouteBuilder>? further = null,
        CancellationToken cancellationToken = default)
    {
        var stopping = new CancellationTokenSource();
        var workspace = new Workspace(options, productTime, wireTime);
        var http = new SignedHttp(options, wireTime);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, options.Port));
        builder.Services.AddRouting();
        // Calls that were made to hang must not hold up the end of a test.
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var web = builder.Build();
        var waits = Compose(web, workspace, http, stopping.Token);
        further?.Invoke(web);
        await web.StartAsync(cancellationToken);
        var server = new EmulatorServer(web, workspace, http, waits, stopping);
        workspace.ResponseUrls.Base = server.Address;
        return server;
    }

    /// <summary>Calls <paramref name="listener"/> after every change of what anybody might see; it must only take note.</summary>
    public void OnChange(Action listener) => Workspace.OnChange(listener);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        await _stopping.CancelAsync();
        _waits.Changed();
        Control.Dispose();
        await _web.StopAsync();
        await _web.DisposeAsync();
        _http.Dispose();
        _stopping.Dispose();
    }

    private static Waits Compose(WebApplication web, Workspace workspace, SignedHttp http, CancellationToken stopping)
    {
        var faults = new Faults();
        var calls = new CallLog(workspace.Wire);
        var sockets = new SocketHub(workspace.Options, workspace.Wire, stopping);
        var work = new Work(workspace.TouchFromOutside);
        var courier = new Courier(workspace, http, sockets, faults, work, stopping);
        var events = new Events(workspace, courier, faults, work);
        var files = new Files(workspace);
        var responses = new ResponseUrlSurface(workspace, calls, work, faults, events);
        var glances = new Glances(workspace);
        var waits = new Waits(workspace, glances, courier, calls, work);
        var payloads = new Payloads(workspace);
        var (forms, presses) = (new Forms(workspace, courier, payloads), new Presses(workspace, courier, payloads));
        var acts = new Acts(
            workspace, new Typed(workspace, courier, payloads, responses), forms, presses, new Places(workspace), glances, events);
        var setup = new Setup(workspace, faults);
        if (workspace.Options.Page is not null)
        {
            web.Use(SameOrigin.Check);
        }

        web.Use(MutableLink);
        web.UseWebSockets(
            new WebSocketOptions { KeepAliveInterval = workspace.Options.SocketPing, KeepAliveTimeout = TimeSpan.FromMinutes(10) });
        web.UseRouting();
        var api = new ApiSurface(workspace, sockets, files, faults, calls, work, events);
        web.Map("/api/{method}", context => api.Handle(context, context.GetRouteValue("method")!.ToString()!));
        web.MapPost("/{kind:regex(^(commands|actions|app)$)}/{team}/{number}/{secret}",
            context => responses.Handle(context, context.GetRouteValue("secret")!.ToString()!));
        web.MapPost("/upload/v1/{file}", context => Upload(context, workspace, files));
        web.Map("/link", context => Link(context, sockets));
        new ControlSurface(
            workspace,
            acts,
            glances,
            waits,
            setup,
            new Notices(workspace, courier),
            faults,
            courier,
            calls,
            sockets,
            http,
            events).Map(web);
        if (workspace.Options.Page is { } page)
        {
            PageComposition.Map(web, workspace, page, acts, new Filling(workspace, presses, forms), setup, faults, courier, calls, work, events, stopping);
        }

        return waits;
    }

    private static Task MutableLink(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/link", StringComparison.Ordinal)
            && context.Features.Get<IHttpUpgradeFeature>() is { } upgrade)
        {
            context.Features.Set<IHttpUpgradeFeature>(new MutableUpgrade(upgrade));
        }

        return next(context);
    }

    private static async Task Link(HttpContext context, SocketHub sockets)
    {
        if (!context.WebSockets.IsWebSocketRequest || !sockets.LinkEnabled || !sockets.RedeemTicket(context.Request.Query["ticket"]))
        {
            // Seen at Slack for a ticket that cannot be used (any more).
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }

        var upgrade = (MutableUpgrade)context.Features.Get<IHttpUpgradeFeature>()!;
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await sockets.Serve(socket, upgrade.Stream!);
    }

    private static async Task Upload(HttpContext context, Workspace workspace, Files files)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        var stored = false;
        lock (workspace.Gate)
        {
            if (files.Find(context.GetRouteValue("file")!.ToString()) is { } file && file.Length == bytes.Length)
            {
                file.Bytes = bytes.ToArray();
                stored = true;
            }
        }

        context.Response.StatusCode = stored ? 200 : 400;
        await context.Response.WriteAsync(stored ? $"OK - {bytes.Length}" : "wrong length or unknown file", context.RequestAborted);
    }
}
