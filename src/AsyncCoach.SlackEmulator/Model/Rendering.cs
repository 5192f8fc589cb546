using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>What a message or form says to somebody who reads it, as plain text.</summary>
internal sealed partial class Rendering(Workspace workspace)
{
    public string Of(string text, JsonArray? blocks, FormState? state = null) =>
        blocks is { Count: > 0 }
            ? string.Join('\n', blocks.OfType<JsonObject>().Select(b => Block(b, state)).Where(s => s.Length > 0))
            : Read(text);

    public string Of(View view)
    {
        var title = view.Given["title"] is JsonObject words ? $"== {words.Text("text")} ==\n" : "";
        var submit = view.Given["submit"] is JsonObject send ? $"\n<{send.Text("text")}>" : "";
        return title + Of("", view.Blocks, view.State) + submit;
    }

    private string Block(JsonObject block, FormState? state) => block.Text("type") switch
    {
        "divider" => "---",
        "input" => Input(block, state),
        "rich_text" => string.Concat(Leaves(block).Select(Inline)),
        "markdown" => block.Text("text"),
        "image" => $"[image: {block.Text("alt_text")}]",
        _ => string.Join('\n', Parts(block).Where(s => s.Length > 0)),
    };

    private IEnumerable<string> Parts(JsonObject block)
    {
        foreach (var key in new[] { "title", "subtitle", "text", "body", "subtext" })
        {
            yield return Words(block[key]);
        }

        foreach (var field in (block["fields"] as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return Words(field);
        }

        var elements = block["elements"] as JsonArray ?? block["actions"] as JsonArray ?? [];
        yield return string.Join(' ', elements.OfType<JsonObject>().Select(Element));
        yield return block["accessory"] is JsonObject accessory ? Element(accessory) : "";
        yield return string.Join('\n', (block["child_blocks"] as JsonArray ?? []).OfType<JsonObject>().Select(b => Block(b, null)));
    }

    private string Element(JsonObject element) =>
        element.Text("type") switch
        {
            "mrkdwn" or "plain_text" => Words(element),
            "button" => $"[{Words(element["text"])}]",
            "overflow" =>
                $"[… {string.Join(" | ", (element["options"] as JsonArray ?? []).OfType<JsonObject>().Select(o => Words(o["text"])))}]",
            "image" => $"[image: {element.Text("alt_text")}]",
            "card" => string.Join('\n', Parts(element).Where(s => s.Length > 0)),
            _ => $"[{element.Text("type")}: {Words(element["placeholder"])}]",
        };

    private string Input(JsonObject block, FormState? state)
    {
        var placed = Interactive.In([block.DeepClone()]).FirstOrDefault();
        var value = placed.Element is not null ? state?.Value(placed) : null;
        return $"{Words(block["label"])}: {Shown(value)}";
    }

    private string Shown(JsonNode? value) => value switch
    {
        null => "",
        JsonArray several => string.Join(", ", several.Select(Shown)),
        JsonObject { } option when option["text"] is JsonObject => Words(option["text"]),
        JsonObject rich => string.Concat(Leaves(rich).Select(Inline)),
        _ => value.ToString(),
    };

    private string Words(JsonNode? text) => text switch
    {
        JsonObject mrkdwn when mrkdwn.Text("type") is "mrkdwn" => Read(mrkdwn.Text("text")),
        JsonObject plain => plain.Text("text"),
        JsonValue value when value.TryGetValue<string>(out var bare) => bare,
        _ => "",
    };

    private string Inline(JsonObject leaf) => leaf.Text("type") switch
    {
        "user" => "@" + (workspace.People.Find(leaf.Text("user_id"))?.Shown ?? leaf.Text("user_id")),
        "channel" => "#" + (workspace.Channels.Find(leaf.Text("channel_id"))?.Name ?? leaf.Text("channel_id")),
        "broadcast" => "@" + leaf.Text("range"),
        "link" => leaf.TextOrNull("text") ?? leaf.Text("url"),
        "emoji" => $":{leaf.Text("name")}:",
        "date" => leaf.Text("fallback"),
        _ => leaf.Text("text"),
    };

    private static IEnumerable<JsonObject> Leaves(JsonObject element) => element["elements"] is JsonArray inner
        ? inner.OfType<JsonObject>().SelectMany(Leaves).Concat(element.Text("type") is "rich_text" ? [] : Break(element))
        : [element];

    private static IEnumerable<JsonObject> Break(JsonObject element) =>
        element.Text("type") is "rich_text_list" ? [new JsonObject { ["type"] = "text", ["text"] = "\n" }] : [];

    private string Read(string mrkdwn) => Typing.Unescape(Token().Replace(mrkdwn, m => Spoken(m.Groups["what"].Value)));

    private string Spoken(string what)
    {
        var parts = what.Split('|', 2);
        var label = parts.Length > 1 ? parts[1] : null;
        return parts[0] switch
        {
            ['@', .. var id] => "@" + (workspace.People.Find(id)?.Shown ?? label ?? id),
            ['#', .. var id] => "#" + (workspace.Channels.Find(id)?.Name ?? label ?? id),
            ['!', 'd', 'a', 't', 'e', '^', ..] => label ?? "",
            ['!', .. var range] => "@" + range,
            var link => label ?? link,
        };
    }

    [GeneratedRegex("<(?<what>[@#!a-z][^<>]*)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
