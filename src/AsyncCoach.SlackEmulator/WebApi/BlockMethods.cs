using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>blocks.validate: exactly one of blocks, message, view; needs no token.</summary>
internal static class BlockMethods
{
    private static readonly string[] Kinds = ["blocks", "message", "view"];

    public static IEnumerable<ApiMethod> All => [new("blocks.validate", 0, [], true, Validate, TokenKind.None)];

    private static JsonObject Validate(ApiCall call)
    {
        var given = Kinds.Where(k => call.Args[k] is not null).ToList();
        if (given.Count != 1)
        {
            return Answers.Invalid("[ERROR] provide exactly one of `blocks`, `message`, `view`");
        }

        var error = $"invalid_{given[0]}";
        if (!call.Written(given[0], out var written))
        {
            return Answers.Error(error);
        }

        var problems = (given[0], written.ValueKind) switch
        {
            ("blocks", JsonValueKind.Array) => BlockValidation.Message(written),
            ("message", JsonValueKind.Object) when written.TryGetProperty("blocks", out var b) && b.ValueKind is JsonValueKind.Array =>
                BlockValidation.Message(b),
            ("message", JsonValueKind.Object) => [],
            ("view", JsonValueKind.Object) => BlockValidation.View(written),
            _ => null,
        };
        return problems switch { null => Answers.Error(error), [] => Answers.Ok(), _ => Refused(error, problems) };
    }

    private static JsonObject Refused(string error, IReadOnlyList<BlockProblem> problems)
    {
        var answer = Answers.Error(error);
        answer["errors"] = new JsonArray([.. problems.Select(p => (JsonNode)new JsonObject
        {
            ["code"] = p.Text.StartsWith("missing required field", StringComparison.Ordinal) ? "missing_field" : "invalid_value",
            ["message"] = p.Text,
            ["field"] = p.Pointer.Split('/')[^1],
            ["pointer"] = p.Pointer,
        })]);
        return answer;
    }
}
