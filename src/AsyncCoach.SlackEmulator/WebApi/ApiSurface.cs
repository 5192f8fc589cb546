using System.Globalization;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;
using AsyncCoach.SlackEmulator.SocketMode;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>The Web API at <c>/api/METHOD</c>: token before arguments, then scopes, limits, and the method itself.</summary>
internal sealed class ApiSurface(Workspace workspace, SocketHub sockets, Files files, Faults faults, CallLog log, Work work, Events events)
{
    private readonly RateLimiter _limiter = new(workspace.Options.RateLimits, workspace.Wire);

    private readonly Dictionary<string, ApiMethod> _methods = new IEnumerable<ApiMethod>[]
    {
        new AuthMethods(sockets).All,
        ChatMethods.All,
        EditMethods.All,
        ConversationMethods.All,
        MembershipMethods.All,
        HistoryMethods.All,
        UserMethods.All,
        UserGroupMethods.All,
        ViewMethods.All,
        ReactionMethods.All,
        BlockMethods.All,
        new FileMethods(files).All,
    }
        .SelectMany(m => m)
        .ToDictionary(m => m.Name, StringComparer.Ordinal);

    public async Task Handle(HttpContext http, string name)
    {
        using var underWay = work.Begin();
        var began = workspace.Wire.GetTimestamp();
        var body = await RequestBody.Read(http.Request, http.RequestAborted);
        var fault = faults.TakeApi(name);
        if (fault is { CarriesOut: false })
        {
            await ApiFaults.Strike(http, fault);
            Log(name, body, http.Response.StatusCode, null, fault, began);
            return;
        }

        var (status, answer) = Answer(http, name, body);
        Log(name, body, status, answer, fault, began);
        if (fault is null)
        {
            await Write(http, status, answer);
            events.Flush();
            return;
        }

        events.Flush();
        await ApiFaults.Strike(http, fault);
    }

    private (int Status, JsonObject Answer) Answer(HttpContext http, string name, RequestBody body)
    {
        if (!_methods.TryGetValue(name, out var method))
        {
            return (200, Answers.Error("unknown_method"));
        }

        lock (workspace.Gate)
        {
            if (Refuse(http, method, body) is { } refused)
            {
                return (200, refused);
            }

            if (_limiter.Check(method, (body.Args["channel"] as JsonValue)?.ToString()) is { } seconds)
            {
                http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                return (429, Answers.RateLimited());
            }

            // A method that takes no JSON finds no arguments in a JSON body.
            var call = body.WasJson && !method.TakesJson
                ? new ApiCall(workspace, name, [])
                : new ApiCall(workspace, name, body.Args, body.Written);
            return (200, WithWarnings(method.Handle(call), call, body));
        }
    }

    private JsonObject? Refuse(HttpContext http, ApiMethod method, RequestBody body)
    {
        if (method.Token is not TokenKind.None && RefuseToken(Token(http, body), method.Token) is { } error)
        {
            return Answers.Error(error);
        }

        if (body.Error is not null)
        {
            return Answers.Error(body.Error);
        }

        var granted = workspace.App.Scopes;
        http.Response.Headers["x-oauth-scopes"] = string.Join(',', granted);
        http.Response.Headers["x-accepted-oauth-scopes"] = string.Join(',', method.Scopes);
        return method.Scopes.Count == 0 || method.Scopes.Any(s => granted.Contains(s, StringComparer.Ordinal))
            ? null
            : Answers.MissingScope(string.Join(',', method.Scopes), granted);
    }

    private string? RefuseToken(string? token, TokenKind wanted)
    {
        var isBot = string.Equals(token, workspace.App.BotToken, StringComparison.Ordinal);
        var isApp = string.Equals(token, workspace.App.AppToken, StringComparison.Ordinal);
        return (token, wanted) switch
        {
            (null, _) => "not_authed",
            _ when !isBot && !isApp => "invalid_auth",
            _ when isBot && !workspace.IsInstalled => "account_inactive",
            (_, TokenKind.Bot) when !isBot => "not_allowed_token_type",
            (_, TokenKind.App) when !isApp => "not_allowed_token_type",
            _ => null,
        };
    }

    private static string? Token(HttpContext http, RequestBody body)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return header["Bearer ".Length..].Trim();
        }

        return body.WasJson ? null : body.Args.TextOrNull("token");
    }

    private static JsonObject WithWarnings(JsonObject answer, ApiCall call, RequestBody body)
    {
        if (body.Warning is not null)
        {
            call.Warnings.Add(body.Warning);
        }

        if (call.Warnings.Count > 0 && answer.Flag("ok"))
        {
            answer["warning"] = string.Join(',', call.Warnings);
            var metadata = answer["response_metadata"] as JsonObject ?? [];
            metadata["warnings"] = JsonReading.Strings(call.Warnings);
            answer["response_metadata"] = metadata;
        }

        return answer;
    }

    private void Log(string name, RequestBody body, int status, JsonObject? answer, Fault? fault, long began)
    {
        lock (workspace.Gate)
        {
            var args = (JsonObject)body.Args.DeepClone();
            args.Remove("token");
            log.Add(name, args, status, answer, fault?.Api?.ToString(), began);
            workspace.Touch();
        }
    }

    private async Task Write(HttpContext http, int status, JsonObject answer)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        string id;
        lock (workspace.Gate)
        {
            id = workspace.NextId("req");
        }

        http.Response.Headers["x-slack-req-id"] = id;
        await http.Response.WriteAsync(answer.ToJsonString(), http.RequestAborted);
        await http.Response.CompleteAsync();
    }
}
