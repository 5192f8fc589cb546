using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>
/// The control API for C# callers. Every refusal of a call is an <see cref="ControlException"/> with the emulator's sentence.
/// </summary>
public sealed class ControlClient(Uri emulator) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(emulator, "control/"), Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Acts as this person (by name or id).</summary>
    public PersonClient As(string person) => new(this, person);

    public async Task<PersonClient> AddPerson(
        string name,
        string? zone = null,
        bool admin = false,
        bool guest = false,
        string? teamId = null,
        string? realName = null,
        string? displayName = null,
        string? id = null,
        CancellationToken cancellationToken = default)
    {
        await Send(
            "users",
            new JsonObject
            {
                ["name"] = name,
                ["tz"] = zone,
                ["admin"] = admin,
                ["guest"] = guest,
                ["team_id"] = teamId,
                ["real_name"] = realName,
                ["display_name"] = displayName,
                ["id"] = id,
            },
            cancellationToken);
        return As(name);
    }

    /// <returns>The channel's id.</returns>
    public async Task<string> AddChannel(
        string name,
        IEnumerable<string> members,
        bool isPrivate = false,
        bool shared = false,
        bool general = false,
        string? id = null,
        CancellationToken cancellationToken = default)
    {
        var body = new JsonObject
        {
            ["name"] = name,
            ["members"] = JsonReading.Strings(members),
            ["private"] = isPrivate,
            ["shared"] = shared,
            ["general"] = general,
            ["id"] = id,
        };
        return (await Send("channels", body, cancellationToken))!.AsObject().Text("id");
    }

    /// <returns>The group's id.</returns>
    public async Task<string> AddGroup(
        string handle, IEnumerable<string> users, string? name = null, CancellationToken cancellationToken = default)
    {
        var body = new JsonObject { ["handle"] = handle, ["name"] = name, ["users"] = JsonReading.Strings(users) };
        return (await Send("usergroups", body, cancellationToken))!.AsObject().Text("id");
    }

    /// <summary>Changes what is given of a group (by id or handle); <paramref name="users"/> is the whole new list.</summary>
    public Task ChangeGroup(
        string group,
        IEnumerable<string>? users = null,
        string? handle = null,
        string? name = null,
        bool? disabled = null,
        CancellationToken cancellationToken = default)
    {
        var body = new JsonObject
        {
            ["group"] = group,
            ["users"] = users is null ? null : JsonReading.Strings(users),
            ["handle"] = handle,
            ["name"] = name,
            ["disabled"] = disabled,
        };
        return Send("usergroups/change", body, cancellationToken);
    }

    /// <summary>Makes something go wrong the next <paramref name="times"/> times; kinds are listed in the README.</summary>
    /// <param name="of">Of deliveries: events, and for <c>duplicated</c> and <c>delayed</c> also commands or interactions.</param>
    /// <param name="delayMs">How long <c>delayed</c> delays, in wire time.</param>
    public Task Fault(
        string kind,
        string method = "*",
        int times = 1,
        int retryAfter = 1,
        string? of = null,
        int delayMs = 1000,
        CancellationToken cancellationToken = default)
    {
        var fault = new JsonObject
        {
            ["kind"] = kind,
            ["method"] = method,
            ["times"] = times,
            ["retry_after"] = retryAfter,
            ["of"] = of,
            ["delay_ms"] = delayMs,
        };
        return Send("faults", fault, cancellationToken);
    }

    public Task FaultByChance(
        string kind,
        double probability,
        int seed,
        string method = "*",
        CancellationToken cancellationToken = default) =>
        Send(
            "faults",
            new JsonObject
            {
                ["kind"] = kind,
                ["method"] = method,
                ["probability"] = probability,
                ["seed"] = seed,
            },
            cancellationToken);

    public async Task NoFaults(CancellationToken cancellationToken = default)
    {
        using var answer = await _http.DeleteAsync(new Uri("faults", UriKind.Relative), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <param name="fault">warning, refresh_requested, link_disabled, too_many_websockets, silent, drop, enable.</param>
    public Task Socket(string fault, CancellationToken cancellationToken = default) =>
        Send("socket", new JsonObject { ["fault"] = fault }, cancellationToken);

    /// <summary>Sends the challenge that Slack sends when an Events URL is saved; true when it came back.</summary>
    public async Task<bool> VerifyUrl(CancellationToken cancellationToken = default) =>
        (await Send("verify", [], cancellationToken))!.AsObject().Flag("ok");

    /// <summary>
    /// Sends <c>app_rate_limited</c>, as Slack does when too many events were for this app; true when the app acknowledged it.
    /// </summary>
    public async Task<bool> TellRateLimited(CancellationToken cancellationToken = default) =>
        (await Send("rate-limited", [], cancellationToken))!.AsObject().Flag("ok");

    /// <summary>Removes the app, as an admin does; <paramref name="tokensFirst"/>: it hears of its tokens before it hears of that.</summary>
    public Task Uninstall(bool tokensFirst = false, CancellationToken cancellationToken = default) =>
        Send("uninstall", new JsonObject { ["tokens_first"] = tokensFirst }, cancellationToken);

    /// <summary>Installs it again, with the same token.</summary>
    public Task Install(CancellationToken cancellationToken = default) => Send("install", [], cancellationToken);

    /// <summary>Everything that was sent to the app, with its attempts.</summary>
    public async Task<IReadOnlyList<DeliveryRecord>> Deliveries(
        string? what = null, int after = 0, CancellationToken cancellationToken = default) =>
        Read<DeliveryRecord[]>(await Look("deliveries", [("what", what), ("after", Text(after))], cancellationToken));

    /// <summary>Every call of the app to the Web API and to response URLs (method <c>response_url</c>).</summary>
    public async Task<IReadOnlyList<CallRecord>> Calls(
        string? method = null, int after = 0, CancellationToken cancellationToken = default) =>
        Read<CallRecord[]>(await Look("calls", [("method", method), ("after", Text(after))], cancellationToken));

    public async Task<JsonObject> Workspace(CancellationToken cancellationToken = default) =>
        (await Look("workspace", [], cancellationToken))!.AsObject();

    /// <summary>Until nothing is on its way to or from the app, and stays so for <paramref name="settleMs"/> of wire time.</summary>
    public Task UntilQuiet(int settleMs = 100, int timeoutMs = 10_000, CancellationToken cancellationToken = default) =>
        Look("wait", [("for", "quiet"), ("settle_ms", Text(settleMs)), ("timeout_ms", Text(timeoutMs))], cancellationToken);

    /// <summary>Until a message in this channel contains the text (in its text or as rendered).</summary>
    /// <param name="after">Only messages later than this <c>ts</c>.</param>
    /// <param name="user">
    /// As this person sees it (without: with dates in UTC): then <paramref name="channel"/> may be <c>@name</c>, their direct conversation.
    /// </param>
    public async Task<SeenMessage> UntilMessage(
        string channel,
        string text,
        string? author = null,
        string? after = null,
        string? threadTs = null,
        int timeoutMs = 10_000,
        string? user = null,
        CancellationToken cancellationToken = default) =>
        Read<SeenMessage>(
            await Look(
                "wait",
                [
                    ("for", "message"),
                    ("channel", channel),
                    ("text", text),
                    ("author", author),
                    ("after", after),
                    ("thread_ts", threadTs),
                    ("user", user),
                    ("timeout_ms", Text(timeoutMs)),
                ],
                cancellationToken));

    /// <summary>Until something of this kind was delivered (and acknowledged).</summary>
    public async Task<DeliveryRecord> UntilDelivered(
        string what,
        int after = 0,
        bool acknowledged = true,
        int timeoutMs = 10_000,
        CancellationToken cancellationToken = default) =>
        Read<DeliveryRecord>(
            await Look(
                "wait",
                [
                    ("for", "delivery"),
                    ("what", what),
                    ("after", Text(after)),
                    ("acknowledged", acknowledged ? "true" : "false"),
                    ("timeout_ms", Text(timeoutMs)),
                ],
                cancellationToken));

    public async Task<CallRecord> UntilCalled(
        string method,
        int after = 0,
        int timeoutMs = 10_000,
        CancellationToken cancellationToken = default) =>
        Read<CallRecord>(
            await Look(
                "wait",
                [("for", "call"), ("method", method), ("after", Text(after)), ("timeout_ms", Text(timeoutMs))],
                cancellationToken));

    public void Dispose() => _http.Dispose();

    internal async Task<JsonNode?> Send(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content, cancellationToken);
        return await Checked(answer, cancellationToken);
    }

    internal async Task<JsonNode?> Look(string path, (string Key, string? Value)[] query, CancellationToken cancellationToken)
    {
        var given = query.Where(q => q.Value is not null).Select(q => $"{q.Key}={WebUtility.UrlEncode(q.Value)}");
        using var answer = await _http.GetAsync(new Uri($"{path}?{string.Join('&', given)}", UriKind.Relative), cancellationToken);
        return await Checked(answer, cancellationToken);
    }

    internal static T Read<T>(JsonNode? json) =>
        (T)(json.Deserialize(typeof(T), ControlJson.Default) ?? throw new ControlException("The emulator answered nothing."));

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<JsonNode?> Checked(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not "application/json")
        {
            throw new ControlException($"The emulator answered {(int)answer.StatusCode} to {answer.RequestMessage?.RequestUri}.");
        }

        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
        return answer.IsSuccessStatusCode
            ? json
            : throw new ControlException((json as JsonObject)?.Text("error") ?? "The emulator refused.");
    }
}
