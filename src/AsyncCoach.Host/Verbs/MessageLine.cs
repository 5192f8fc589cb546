using System.Text.Json;
using AsyncCoach.Domain;

namespace AsyncCoach.Host.Verbs;

/// <summary>
/// A message as a line of JSON: <c>{"id","text","context"?}</c>. The context is what was said before it in its thread, oldest first: text, or a list of texts or of objects with
/// a <c>text</c>. The id is text or a number and is printed as it was read; what else stands in the line is nobody's business.
/// </summary>
/// <param name="Id">The id's JSON text.</param>
/// <param name="Before">The last message of the context; empty where there is none.</param>
internal sealed record MessageLine(string Id, string Text, string Before)
{
    public static Answer<MessageLine> Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return new Refusal("is no JSON object");
            if (!json.RootElement.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
                return new Refusal("has no id");
            if (!json.RootElement.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
                return new Refusal("wants text in text");
            return Last(json.RootElement) is { } before ? new MessageLine(id.GetRawText(), text.GetString()!, before) : new Refusal("wants text or a list of texts in context");
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair, escaped, is JSON but no text.
            return new Refusal("is no JSON");
        }
    }

    private static string? Last(JsonElement line)
    {
        if (!line.TryGetProperty("context", out var context) || context.ValueKind == JsonValueKind.Null)
            return "";
        var last = context.ValueKind == JsonValueKind.Array && context.GetArrayLength() > 0 ? context[context.GetArrayLength() - 1] : context;
        if (last.ValueKind == JsonValueKind.Object && last.TryGetProperty("text", out var text))
            last = text;
        return last.ValueKind switch
        {
            JsonValueKind.String => last.GetString(),
            JsonValueKind.Array when last.GetArrayLength() == 0 => "",
            _ => null,
        };
    }
}
