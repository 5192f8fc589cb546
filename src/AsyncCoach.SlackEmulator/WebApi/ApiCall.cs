using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>One call of a Web API method that has passed the token check. Its handler runs with the workspace's gate held.</summary>
/// <param name="workspace">Where it is called.</param>
/// <param name="method">Its name.</param>
/// <param name="args">Form fields, or the members of a JSON body.</param>
/// <param name="written">The JSON body as it came, undefined for a form.</param>
internal sealed class ApiCall(Workspace workspace, string method, JsonObject args, JsonElement written = default)
{
    public Workspace Workspace { get; } = workspace;

    public string Method { get; } = method;

    /// <summary>Form fields are strings; a JSON body's members are as sent.</summary>
    public JsonObject Args { get; } = args;

    /// <summary>Set by handlers that are limited per channel.</summary>
    public List<string> Warnings { get; } = [];

    public string? Text(string name) => Args[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text.Length == 0 ? null : text,
        JsonValue value => value.ToString(),
        JsonArray list when list.All(i => i is JsonValue) => string.Join(',', list.Select(i => i?.ToString())),
        var other => other.ToJsonString(),
    };

    public bool Flag(string name) => Text(name) is "true" or "1" or "True";

    public int Number(string name, int otherwise) =>
        int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public IEnumerable<string> List(string name) =>
        (Text(name) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A complex argument: JSON text in a form, nested JSON in a JSON body. False when its text is no JSON.</summary>
    public bool Json(string name, out JsonNode? value)
    {
        var read = Written(name, out var whole);
        value = JsonReading.Node(whole);
        return read;
    }

    /// <summary>The same as it was written, with its spaces and escapes: sizes are those of what was sent.</summary>
    public bool Written(string name, out JsonElement value)
    {
        value = default;
        if (Args[name] is JsonValue given && given.TryGetValue<string>(out var text))
        {
            return JsonReading.TryParse(text, out value);
        }

        _ = written.ValueKind is JsonValueKind.Object && written.TryGetProperty(name, out value);
        return true;
    }

    public bool HasScope(string scope) => Workspace.App.Scopes.Contains(scope, StringComparer.Ordinal);

    /// <summary>The refusal when the scope for this kind of conversation was not granted.</summary>
    public JsonObject? NeedScope(Channel channel, string right)
    {
        var family = channel.Kind switch { "im" or "mpim" => channel.Kind, "group" => "groups", _ => "channels" };
        return HasScope($"{family}:{right}") ? null : Answers.MissingScope($"{family}:{right}", Workspace.App.Scopes);
    }

    /// <summary>
    /// Finds the conversation in <c>channel</c> as the bot may see it: private ones and other people's direct ones do not exist for it
    /// unless it is in them.
    /// </summary>
    public JsonObject? Channel(out Channel channel, string argument = "channel")
    {
        channel = Workspace.Channels.Find(Text(argument))!;
        if (Text(argument) is null)
        {
            return Answers.Missing(argument);
        }

        var visible = channel is not null && (channel.Has(Workspace.Bot.Id) || channel is { IsPrivate: false, IsDirect: false });
        return visible ? null : Answers.Error("channel_not_found");
    }

    /// <summary>As <see cref="Channel(out Channel, string)"/>, and the bot must be a member.</summary>
    public JsonObject? MemberChannel(out Channel channel, string argument = "channel") =>
        Channel(out channel, argument) ?? (channel.Has(Workspace.Bot.Id) ? null : Answers.Error("not_in_channel"));

    /// <summary>A page of items; cursors are positions, dressed as Slack dresses them.</summary>
    public JsonObject? Page<T>(IReadOnlyList<T> all, int most, out IReadOnlyList<T> page, out string next)
    {
        (page, next) = ([], "");
        if (!Cursor.Read(Text("cursor"), out var from))
        {
            return Answers.Error("invalid_cursor");
        }

        var limit = Number("limit", 100);
        if (limit < 1 || limit > most)
        {
            return Answers.Error("invalid_limit");
        }

        page = [.. all.Skip(from).Take(Math.Min(limit, Workspace.Options.PageCap ?? limit))];
        next = from + page.Count < all.Count ? Cursor.Write(from + page.Count) : "";
        return null;
    }
}

internal static class Cursor
{
    public static string Write(int from) =>
        Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"next:{from:D5}")));

    public static bool Read(string? cursor, out int from)
    {
        from = 0;
        if (cursor is null)
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[64];
        return Convert.TryFromBase64String(cursor, bytes, out var length)
            && System.Text.Encoding.UTF8.GetString(bytes[..length]) is ['n', 'e', 'x', 't', ':', .. var digits]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out from);
    }
}
