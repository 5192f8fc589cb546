using System.Text.Json;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions.Coaching;

namespace AsyncCoach.Host.Verbs;

/// <summary>
/// A draft as a line of JSON: <c>{"id","what","why_now","who_decides","definition_of_done"}</c>. An answer that is left out or null was not given; the id
/// is text or a number and is printed as it was read; what else stands in the line is nobody's business.
/// </summary>
/// <param name="Id">The id's JSON text.</param>
internal sealed record DraftLine(string Id, DraftAnswers Draft)
{
    private static readonly string[] Names = ["what", "why_now", "who_decides", "definition_of_done"];

    public static Answer<DraftLine> Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return new Refusal("is no JSON object");
            if (!json.RootElement.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
                return new Refusal("has no id");
            var answers = Names.Select(name => Text(json.RootElement, name)).ToList();
            return answers.IndexOf(null) is >= 0 and var missing
                ? new Refusal($"wants text in {Names[missing]}")
                : new DraftLine(id.GetRawText(), new DraftAnswers(answers[0]!, answers[1]!, answers[2]!, answers[3]!));
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair, escaped, is JSON but no text.
            return new Refusal("is no JSON");
        }
    }

    private static string? Text(JsonElement line, string name) => !line.TryGetProperty(name, out var text) || text.ValueKind == JsonValueKind.Null
        ? ""
        : text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
