using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>Acts and looks as one person. Channels are named by <c>#name</c>, id, or <c>@name</c> for a direct conversation.</summary>
public sealed class PersonClient(ControlClient control, string name)
{
    public string Name => name;

    /// <summary>A message, or a command when it starts with a slash; returns when the app has acknowledged it.</summary>
    public Task<ActResult> Types(string text, string channel, string? threadTs = null, CancellationToken cancellationToken = default) =>
        Act("type", new JsonObject { ["channel"] = channel, ["text"] = text, ["thread_ts"] = threadTs }, cancellationToken);

    /// <summary>A global shortcut, or with a message a message shortcut; by callback id or name.</summary>
    public Task<ActResult> OpensShortcut(
        string shortcut, string? channel = null, string? ts = null, CancellationToken cancellationToken = default) =>
        Act("shortcut", new JsonObject { ["name"] = shortcut, ["channel"] = channel, ["ts"] = ts }, cancellationToken);

    /// <summary>Fills inputs of the open view; keys are block ids, action ids or labels.</summary>
    public Task<ActResult> Fills(IReadOnlyDictionary<string, object?> fields, CancellationToken cancellationToken = default) =>
        Act("fill", new JsonObject { ["fields"] = Json(fields) }, cancellationToken);

    /// <summary>Fills, if fields are given, and submits the open view.</summary>
    public Task<ActResult> Submits(IReadOnlyDictionary<string, object?>? fields = null, CancellationToken cancellationToken = default) =>
        Act("submit", new JsonObject { ["fields"] = fields is null ? null : Json(fields) }, cancellationToken);

    /// <summary>Closes the open view, or the whole stack.</summary>
    public Task<ActResult> Closes(bool all = false, CancellationToken cancellationToken = default) =>
        Act("close", new JsonObject { ["all"] = all }, cancellationToken);

    /// <summary>Presses what bears these words, in the message or ephemeral named, else in the open view.</summary>
    public Task<ActResult> Presses(
        string label,
        string? channel = null,
        string? ts = null,
        bool onHome = false,
        CancellationToken cancellationToken = default) =>
        Act(
            "press",
            new JsonObject
            {
                ["label"] = label,
                ["channel"] = channel,
                ["ts"] = ts,
                ["on"] = onHome ? "home" : null,
            },
            cancellationToken);

    /// <summary>
    /// Presses or chooses by action id; <paramref name="value"/> is an option's value or label, a person, a channel, a date, a text.
    /// </summary>
    public Task<ActResult> Chooses(
        string actionId,
        object? value = null,
        string? channel = null,
        string? ts = null,
        string? blockId = null,
        bool onHome = false,
        CancellationToken cancellationToken = default) =>
        Act(
            "press",
            new JsonObject
            {
                ["action_id"] = actionId,
                ["block_id"] = blockId,
                ["value"] = Node(value),
                ["channel"] = channel,
                ["ts"] = ts,
                ["on"] = onHome ? "home" : null,
            },
            cancellationToken);

    /// <summary>What an external select offers for what was typed.</summary>
    public Task<ActResult> AsksOptions(
        string actionId,
        string query,
        string? channel = null,
        string? ts = null,
        CancellationToken cancellationToken = default) =>
        Act(
            "options",
            new JsonObject
            {
                ["action_id"] = actionId,
                ["query"] = query,
                ["channel"] = channel,
                ["ts"] = ts,
            },
            cancellationToken);

    public Task<ActResult> Reacts(string reaction, string channel, string ts, CancellationToken cancellationToken = default) =>
        Act("react", new JsonObject { ["name"] = reaction, ["channel"] = channel, ["ts"] = ts }, cancellationToken);

    public Task<ActResult> Unreacts(string reaction, string channel, string ts, CancellationToken cancellationToken = default) =>
        Act("unreact", new JsonObject { ["name"] = reaction, ["channel"] = channel, ["ts"] = ts }, cancellationToken);

    public Task<ActResult> Edits(string channel, string ts, string text, CancellationToken cancellationToken = default) =>
        Act("edit", new JsonObject { ["channel"] = channel, ["ts"] = ts, ["text"] = text }, cancellationToken);

    public Task<ActResult> Deletes(string channel, string ts, CancellationToken cancellationToken = default) =>
        Act("delete", new JsonObject { ["channel"] = channel, ["ts"] = ts }, cancellationToken);

    public Task<ActResult> Joins(string channel, CancellationToken cancellationToken = default) =>
        Act("join", new JsonObject { ["channel"] = channel }, cancellationToken);

    public Task<ActResult> Leaves(string channel, CancellationToken cancellationToken = default) =>
        Act("leave", new JsonObject { ["channel"] = channel }, cancellationToken);

    public Task<ActResult> Invites(string somebody, string channel, CancellationToken cancellationToken = default) =>
        Act("invite", new JsonObject { ["channel"] = channel, ["user"] = somebody }, cancellationToken);

    public Task<ActResult> Removes(string somebody, string channel, CancellationToken cancellationToken = default) =>
        Act("remove", new JsonObject { ["channel"] = channel, ["user"] = somebody }, cancellationToken);

    public Task<ActResult> Archives(string channel, CancellationToken cancellationToken = default) =>
        Act("archive", new JsonObject { ["channel"] = channel }, cancellationToken);

    public Task<ActResult> Unarchives(string channel, CancellationToken cancellationToken = default) =>
        Act("unarchive", new JsonObject { ["channel"] = channel }, cancellationToken);

    public Task<ActResult> Renames(string channel, string newName, CancellationToken cancellationToken = default) =>
        Act("rename", new JsonObject { ["channel"] = channel, ["name"] = newName }, cancellationToken);

    public Task<ActResult> MovesTo(string zone, CancellationToken cancellationToken = default) =>
        Act("zone", new JsonObject { ["tz"] = zone }, cancellationToken);

    /// <summary>Sets the status shown beside the name; without a text and an emoji it is cleared. Null <paramref name="until"/>: until it is changed.</summary>
    public Task<ActResult> SetsStatus(
        string text = "", string emoji = "", DateTimeOffset? until = null, CancellationToken cancellationToken = default) =>
        Act(
            "status",
            new JsonObject { ["text"] = text, ["emoji"] = emoji, ["until"] = until?.ToUnixTimeSeconds() ?? 0 },
            cancellationToken);

    public Task<ActResult> IsDeactivated(CancellationToken cancellationToken = default) => Act("deactivate", [], cancellationToken);

    public Task<ActResult> OpensHome(string tab = "home", CancellationToken cancellationToken = default) =>
        Act("home", new JsonObject { ["tab"] = tab }, cancellationToken);

    /// <summary>Starts the client anew: ephemeral messages and open views are gone.</summary>
    public Task<ActResult> Reloads(CancellationToken cancellationToken = default) => Act("reload", [], cancellationToken);

    /// <summary>The channel's messages, oldest first; with <paramref name="threadTs"/> that thread.</summary>
    public async Task<IReadOnlyList<SeenMessage>> Reads(
        string channel,
        string? threadTs = null,
        CancellationToken cancellationToken = default) =>
        ControlClient.Read<SeenMessage[]>(
            await control.Look($"as/{name}/messages", [("channel", channel), ("thread_ts", threadTs)], cancellationToken));

    public async Task<IReadOnlyList<SeenMessage>> Ephemerals(string? channel = null, CancellationToken cancellationToken = default) =>
        ControlClient.Read<SeenMessage[]>(await control.Look($"as/{name}/ephemerals", [("channel", channel)], cancellationToken));

    /// <summary>The open views, the one on top last.</summary>
    public async Task<IReadOnlyList<SeenView>> Views(CancellationToken cancellationToken = default) =>
        ControlClient.Read<SeenView[]>(await control.Look($"as/{name}/views", [], cancellationToken));

    /// <summary>The names of the channels that this person sees; direct conversations have none.</summary>
    public async Task<IReadOnlyList<string>> Channels(CancellationToken cancellationToken = default) =>
        [.. (await control.Look($"as/{name}/channels", [], cancellationToken))!.AsArray().Select(c => (string?)c!["name"] ?? "")];

    /// <summary>Until a view is open whose rendering contains the text.</summary>
    public async Task<SeenView> UntilView(string? text = null, int timeoutMs = 10_000, CancellationToken cancellationToken = default) =>
        ControlClient.Read<SeenView>(await Wait("view", text, null, timeoutMs, cancellationToken));

    public Task UntilNoView(int timeoutMs = 10_000, CancellationToken cancellationToken = default) =>
        Wait("no_view", null, null, timeoutMs, cancellationToken);

    public async Task<SeenView> UntilHome(string? text = null, int timeoutMs = 10_000, CancellationToken cancellationToken = default) =>
        ControlClient.Read<SeenView>(await Wait("home", text, null, timeoutMs, cancellationToken));

    /// <summary>Until an ephemeral message contains the text.</summary>
    public async Task<SeenMessage> UntilEphemeral(
        string? text = null, string? after = null, int timeoutMs = 10_000, CancellationToken cancellationToken = default) =>
        ControlClient.Read<SeenMessage>(await Wait("ephemeral", text, after, timeoutMs, cancellationToken));

    private Task<JsonNode?> Wait(string what, string? text, string? after, int timeoutMs, CancellationToken cancellationToken) =>
        control.Look(
            "wait",
            [("for", what), ("user", name), ("text", text), ("after", after), ("timeout_ms", ControlClient.Text(timeoutMs))],
            cancellationToken);

    private async Task<ActResult> Act(string act, JsonObject body, CancellationToken cancellationToken) =>
        ControlClient.Read<ActResult>(await control.Send($"as/{name}/{act}", body, cancellationToken));

    private static JsonObject Json(IReadOnlyDictionary<string, object?> fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Key, Node(f.Value))));

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        JsonNode node => node,
        string text => text,
        bool flag => flag,
        int number => number,
        long number => number,
        IEnumerable<string> several => new JsonArray([.. several.Select(v => (JsonNode)v)]),
        _ => value.ToString(),
    };
}
