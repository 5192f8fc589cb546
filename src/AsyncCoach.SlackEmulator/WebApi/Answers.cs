using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>The shapes in which Slack answers.</summary>
internal static class Answers
{
    public static JsonObject Ok(params ReadOnlySpan<(string Key, JsonNode? Value)> members)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (key, value) in members)
        {
            answer[key] = value;
        }

        return answer;
    }

    public static JsonObject Error(string code) => new() { ["ok"] = false, ["error"] = code };

    public static JsonObject Missing(string argument) => Invalid($"[ERROR] missing required field: {argument}");

    public static JsonObject Invalid(params IEnumerable<string> messages)
    {
        var answer = Error("invalid_arguments");
        answer["response_metadata"] = new JsonObject { ["messages"] = JsonReading.Strings(messages) };
        return answer;
    }

    public static JsonObject MissingScope(string needed, IEnumerable<string> provided)
    {
        var answer = Error("missing_scope");
        answer["needed"] = needed;
        answer["provided"] = string.Join(',', provided);
        return answer;
    }

    public static JsonObject RateLimited() => Error("ratelimited");

    public static JsonObject NextCursor(string next) => new() { ["next_cursor"] = next };
}
