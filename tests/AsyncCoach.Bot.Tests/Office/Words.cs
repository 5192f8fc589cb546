using System.Text.Json;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Tests;

/// <summary>What people read: every text of a message or form, a line each.</summary>
internal static class Words
{
    public static string Of(Message message) => string.Join('\n', All(Json(message)));

    public static string Of(View view) => string.Join('\n', All(Json(view)));

    public static JsonElement Json(Message message) => JsonSerializer.SerializeToElement(message, SlackJson.Default.Message);

    public static JsonElement Json(View view) => JsonSerializer.SerializeToElement(view, SlackJson.Default.View);

    public static IEnumerable<string> All(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member =>
            member is { Name: "text" or "initial_value", Value.ValueKind: JsonValueKind.String } ? [member.Value.GetString()!] : All(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(All),
        _ => [],
    };

    public static IEnumerable<Button> Buttons(IReadOnlyList<Block>? blocks) => (blocks ?? []).SelectMany(block => block switch
    {
        Actions actions => actions.Elements.OfType<Button>(),
        Section { Accessory: Button button } => [button],
        _ => [],
    });

    public static Button Button(IReadOnlyList<Block>? blocks, string label) =>
        Buttons(blocks).FirstOrDefault(button => button.Text.Value == label)
        ?? throw new InvalidOperationException($"No button says {label}; there are: {string.Join(", ", Buttons(blocks).Select(button => button.Text.Value))}.");
}
