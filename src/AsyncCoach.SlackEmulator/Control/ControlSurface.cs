using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;
using AsyncCoach.SlackEmulator.SocketMode;
using AsyncCoach.SlackEmulator.WebApi;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>The control API under <c>/control</c>: JSON in, JSON out; a bad call is answered with 400 and one sentence.</summary>
internal sealed class ControlSurface(
    Workspace workspace,
    Acts acts,
    Glances glances,
    Waits waits,
    Setup setup,
    Notices notices,
    Faults faults,
    Courier courier,
    CallLog calls,
    SocketHub sockets,
    SignedHttp http,
    Events events)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        Post(routes, "users", Held(setup.AddPerson));
        Post(routes, "channels", Held(setup.AddChannel));
        Post(routes, "usergroups", Held(setup.AddGroup));
        Post(routes, "usergroups/change", Held(setup.ChangeGroup));
        Post(routes, "faults", Held(setup.AddFault));
        Post(routes, "request-urls", Held(SetUrls));
        Post(routes, "socket", Socket);
        Get(routes, "faults", Held(_ => setup.Faults()));
        Get(routes, "workspace", Held(_ => Everything()));
        Get(routes, "deliveries", Held(Deliveries));
        Get(routes, "calls", Held(Calls));
        routes.MapDelete("/control/faults", context => Answer(context, Held(_ => ClearFaults())));
        routes.MapGet("/control/wait", context => Answer(context, async call => await waits.For(call, context.RequestAborted)));
        Post(routes, "verify", async _ => await notices.Verify());
        Post(routes, "rate-limited", async _ => await notices.RateLimited());
        Post(routes, "uninstall", async call => await notices.Uninstall(call.Flag("tokens_first")));
        Post(routes, "install", Held(_ => notices.Install()));
        routes.MapPost(
            "/control/as/{user}/{act}",
            context => Answer(context, async call => await acts.Do(Part(context, "user"), Part(context, "act"), call)));
        routes.MapGet(
            "/control/as/{user}/{what}",
            context => Answer(context, Held(call => Look(call.Named(Part(context, "user")), Part(context, "what"), call))));
        routes.Map(
            "/control/{**rest}",
            context => Answer(context, _ => throw new BadCallException("There is no such control call; the emulator's README lists "
                + "them.")));
    }

    private JsonNode Look(Person who, string what, ControlCall call) =>
        what switch
        {
            "channels" => new JsonArray([.. glances.Channels(who).Select(c => (JsonNode)glances.Of(c, who))]),
            "messages" => Messages(who, call.Channel(who), call.Maybe("thread_ts")),
            "ephemerals" => new JsonArray([
                .. glances.Ephemerals(who, call.Maybe("channel") is null ? null : call.Channel(who)).Select(e => (JsonNode)glances.Of(e)),
            ]),
            "views" => new JsonArray([.. workspace.Views.Stack(who.Id).Select(v => (JsonNode)glances.Of(v))]),
            "home" => workspace.Views.Home(who.Id) is { } home ? glances.Of(home) : new JsonObject(),
            _ => throw new BadCallException($"One can look at channels, messages, ephemerals, views and home, not at {what}."),
        };

    // A channel shows threads folded; with thread_ts one sees the parent and its replies.
    private JsonArray Messages(Person who, Channel channel, string? thread) => new([.. channel.Messages
        .Where(m => thread is null
            ? !m.IsReply || m.Broadcast
            : string.Equals(m.Ts, thread, StringComparison.Ordinal) || string.Equals(m.ThreadTs, thread, StringComparison.Ordinal))
        .Select(m => (JsonNode)glances.Of(m, who))]);

    private JsonObject Everything() => new()
    {
        ["team_id"] = workspace.TeamId,
        ["bot"] = workspace.Bot.Name,
        ["users"] = new JsonArray([.. workspace.People.All.Select(p => (JsonNode)p.ToJson(workspace.Now, withEmail: true))]),
        ["channels"] = new JsonArray([.. workspace.Channels.All.Select(c => (JsonNode)glances.Of(c, workspace.Bot))]),
        ["socket_connections"] = sockets.Connections,
    };

    private JsonArray Deliveries(ControlCall call) =>
        new([
            .. courier
                .Log.Where(d =>
                    d.Number > call.Number("after", 0)
                    && (call.Maybe("what") is not { } what || d.What.Equals(what, StringComparison.Ordinal)))
                .Select(d => (JsonNode)d.ToJson()),
        ]);

    private JsonArray Calls(ControlCall call) =>
        new([
            .. calls
                .Calls.Where(c =>
                    c.Number > call.Number("after", 0)
                    && (call.Maybe("method") is not { } method || c.Method.Equals(method, StringComparison.Ordinal)))
                .Select(c => (JsonNode)c.ToJson()),
        ]);

    private JsonObject SetUrls(ControlCall call)
    {
        Uri? Read(string key, Uri? otherwise) =>
            call.Maybe(key) is not { } text ? otherwise
            : Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri
            : throw new BadCallException($"{key} is an absolute URL, not {text}.");
        http.Urls = new RequestUrls(
            Read("events", http.Urls.Events),
            Read("commands", http.Urls.Commands),
            Read("interactivity", http.Urls.Interactivity),
            Read("options", http.Urls.Options));
        return new JsonObject { ["ok"] = true };
    }

    private JsonObject ClearFaults()
    {
        faults.Clear();
        return setup.Faults();
    }

    private async Task<JsonNode?> Socket(ControlCall call)
    {
        switch (call.Text("fault"))
        {
            case "silent":
                sockets.Silence();
                break;
            case "drop":
                sockets.Drop();
                break;
            case "enable":
                sockets.EnableLink();
                break;
            case "warning" or "refresh_requested" or "link_disabled" or "too_many_websockets":
                await sockets.DisconnectAll(call.Text("fault"));
                break;
            default:
                throw new BadCallException(
                    "fault is warning, refresh_requested, link_disabled, too_many_websockets, silent, drop or enable.");
        }

        return new JsonObject { ["ok"] = true };
    }

    private static string Part(HttpContext context, string name) => context.GetRouteValue(name)?.ToString() ?? "";

    private void Post(IEndpointRouteBuilder routes, string path, Func<ControlCall, Task<JsonNode?>> handle) =>
        routes.MapPost($"/control/{path}", context => Answer(context, handle));

    private void Get(IEndpointRouteBuilder routes, string path, Func<ControlCall, Task<JsonNode?>> handle) =>
        routes.MapGet($"/control/{path}", context => Answer(context, handle));

    private Func<ControlCall, Task<JsonNode?>> Held(Func<ControlCall, JsonNode> handle) => call =>
    {
        lock (workspace.Gate)
        {
            return Task.FromResult<JsonNode?>(handle(call));
        }
    };

    private async Task Answer(HttpContext context, Func<ControlCall, Task<JsonNode?>> handle)
    {
        var (status, answer) = await Carry(context, handle);
        events.Flush();
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    private async Task<(int Status, JsonNode Answer)> Carry(HttpContext context, Func<ControlCall, Task<JsonNode?>> handle)
    {
        try
        {
            var args = await Arguments(context);
            return await handle(new ControlCall(workspace, args)) is { } answer
                ? (200, answer)
                : (408, Sentence("What was waited for did not come in time."));
        }
        catch (BadCallException bad)
        {
            return (400, Sentence(bad.Message));
        }
    }

    private static JsonObject Sentence(string text) => new() { ["ok"] = false, ["error"] = text };

    private static async Task<JsonObject> Arguments(HttpContext context)
    {
        var args = new JsonObject(context.Request.Query.Select(q => KeyValuePair.Create<string, JsonNode?>(q.Key, q.Value.ToString())));
        if (context.Request.ContentLength is null or 0 && !context.Request.Headers.ContainsKey("Transfer-Encoding"))
        {
            return args;
        }

        try
        {
            return await JsonNode.ParseAsync(
                    context.Request.Body,
                    documentOptions: JsonReading.Strict,
                    cancellationToken: context.RequestAborted) as JsonObject
                ?? throw new BadCallException("The body is to be a JSON object.");
        }
        catch (JsonException unreadable)
        {
            throw new BadCallException("The body is no JSON.", unreadable);
        }
    }
}
