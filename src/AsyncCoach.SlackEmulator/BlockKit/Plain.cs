using System.Text.Json;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>The smallest readings of Block Kit JSON: what is missing reads as nothing.</summary>
internal static class Plain
{
    /// <summary>A text object: mrkdwn is read, plain text is taken as it stands.</summary>
    public static string Words(JsonElement text, Viewer viewer) => Texts.Of(text, "type") is "mrkdwn"
        ? Mrkdwn.Read(Texts.Of(text, "text") ?? "", viewer)
        : Mrkdwn.Unescaped(Texts.Of(text, "text") ?? "");

    /// <summary>The text object, or the bare text, under that name; empty where there is none.</summary>
    public static string Part(JsonElement owner, string name, Viewer viewer) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var text)
            ? text.ValueKind == JsonValueKind.Object ? Words(text, viewer) : Texts.Of(owner, name) ?? ""
            : "";

    public static IEnumerable<JsonElement> Each(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];
}
