using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;

namespace AsyncCoach.Files.Decisions;

/// <summary>
/// Decisions as JSON Lines: an object a line, with names in snake case, instants in UTC, dates as <c>2026-05-05</c>, people as <c>workspace/user</c>, and states as words.
/// Members without a value are left out; texts stand as they were typed. What is written is read again without loss.
/// </summary>
public static class DecisionLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One decision, without a line break.</summary>
    public static string Line(Decision decision)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            JsonSerializer.Serialize(json, decision, DecisionJson.Default.Decision);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>The decision of a line, or one sentence on what is wrong with it.</summary>
    public static Answer<Decision> Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, DecisionJson.Default.Decision) is { } decision && KeptRecord.IsWhole(decision)
                ? decision
                : new Refusal("It is no decision that is on record.");
        }
        catch (JsonException broken)
        {
            return new Refusal($"It is no decision's JSON{(broken.Path is { Length: > 1 } path ? $" (at {path})" : "")}.");
        }
    }
}
