using System.Text.Json;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>
/// Blocks as a person would read them, in plain text: a line a paragraph, nothing that only a machine sees. They are taken to be
/// blocks that Slack took (<see cref="BlockValidation"/>) or wrote itself.
/// </summary>
internal static class PlainText
{
    /// <summary>The blocks of a message. Unknown kinds show as their type in brackets.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="viewer">Who reads.</param>
    /// <param name="values">What stands in their inputs, as <c>state.values</c>; left out, the initial values.</param>
    public static string Of(JsonElement blocks, Viewer viewer, JsonElement values = default) => Joined(Lines(blocks, values, viewer));

    /// <summary>A message's own <c>text</c>, or any other mrkdwn.</summary>
    public static string OfMrkdwn(string text, Viewer viewer) => Mrkdwn.Read(text, viewer);

    /// <summary>
    /// A form or home tab with what stands in its inputs: by <c>state</c> when the view carries it, else the initial values.
    /// The title stands as <c>== Title ==</c>, the buttons that close and send it as <c>&lt;Cancel&gt; &lt;Save&gt;</c>.
    /// </summary>
    public static string OfView(JsonElement view, Viewer viewer)
    {
        var state = view.TryGetProperty("state", out var held) && held.ValueKind == JsonValueKind.Object
            && held.TryGetProperty("values", out var values) ? values : default;
        var buttons = new[] { Plain.Part(view, "close", viewer), Plain.Part(view, "submit", viewer) }
            .Where(text => text.Length > 0)
            .Select(text => $"<{text}>");
        return Joined(
        [
            Plain.Part(view, "title", viewer) is { Length: > 0 } title ? $"== {title} ==" : "",
            .. Plain.Each(view, "blocks").SelectMany(block => Block(block, state, viewer)),
            string.Join(' ', buttons),
        ]);
    }

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));

    private static IEnumerable<string> Lines(JsonElement blocks, JsonElement values, Viewer viewer) => blocks.ValueKind == JsonValueKind.Array
        ? blocks.EnumerateArray().SelectMany(block => Block(block, values, viewer))
        : [];

    private static IEnumerable<string> Block(JsonElement block, JsonElement state, Viewer viewer)
    {
        string Words(string name) => Plain.Part(block, name, viewer);
        string Element(JsonElement element) => PlainElement.Show(element, Value(block, element, state), viewer);
        string InARow(string name) => string.Join(' ', Plain.Each(block, name).Select(Element));
        string One(string name) => block.TryGetProperty(name, out var element) ? Element(element) : "";
        return Texts.Of(block, "type") switch
        {
            "section" => [Words("text"), .. Plain.Each(block, "fields").Select(field => Plain.Words(field, viewer)), One("accessory")],
            "header" or "alert" or "markdown" => [Words("text")],
            "divider" => ["---"],
            "context" or "actions" or "context_actions" => [InARow("elements")],
            "image" => [Words("title"), $"[image: {Words("alt_text")}]"],
            "video" => [Words("title"), Words("description"), $"[video: {Words("alt_text")}]"],
            "input" => [Words("label") + (IsOptional(block) ? " (optional)" : ""), One("element"), Words("hint")],
            "rich_text" => PlainRichText.Lines(block, viewer),
            "card" => [Words("title"), Words("subtitle"), Words("body"), Words("subtext"), InARow("actions")],
            "carousel" => Plain.Each(block, "elements").SelectMany(card => Block(card, state, viewer)),
            "container" =>
            [
                .. Title(block, viewer),
                Words("subtitle"),
                .. Plain.Each(block, "child_blocks").SelectMany(child => Block(child, state, viewer)),
            ],
            "task_card" => Task(block, viewer),
            "plan" => [Words("title"), .. Plain.Each(block, "tasks").SelectMany(task => Task(task, viewer))],
            "table" or "data_table" or "data_visualization" => PlainData.Lines(block, viewer),
            var other => [$"[{other}]"],
        };
    }

    private static JsonElement Value(JsonElement block, JsonElement element, JsonElement state) =>
        StateShape.Of(Texts.Of(element, "type")) is { } shape && state.ValueKind == JsonValueKind.Object
            ? ViewInputs.ValueIn(state, Texts.Of(block, "block_id") ?? "", Texts.Of(element, "action_id") ?? "", shape)
            : default;

    private static bool IsOptional(JsonElement block) =>
        block.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True;

    private static IEnumerable<string> Title(JsonElement container, Viewer viewer) =>
        container.TryGetProperty("rich_text_title", out var rich)
            ? PlainRichText.Lines(rich, viewer)
            : [Plain.Part(container, "title", viewer)];

    private static IEnumerable<string> Task(JsonElement task, Viewer viewer) =>
    [
        Texts.Of(task, "status") is { } status ? $"[{status}] {Texts.Of(task, "title")}" : Texts.Of(task, "title") ?? "",
        .. task.TryGetProperty("details", out var details) ? PlainRichText.Lines(details, viewer) : [],
        .. task.TryGetProperty("output", out var output) ? PlainRichText.Lines(output, viewer) : [],
        .. Plain.Each(task, "sources").Select(source => Texts.Of(source, "text") ?? ""),
    ];
}
