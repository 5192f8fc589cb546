using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Tests.BlockKit;

/// <summary>Forms filled in as the control API does it, and what Slack's client says before it submits them.</summary>
internal static class Filling
{
    public static (string Values, IReadOnlyList<InputProblem> Problems) Untouched(JsonElement view) =>
        Looked(view, FormState.Of(Blocks(view)));

    /// <param name="view">The view; what is typed goes into its first element that keeps a value.</param>
    /// <param name="typed">What is typed or chosen.</param>
    public static (string Values, IReadOnlyList<InputProblem> Problems) Typed(JsonElement view, JsonElement typed)
    {
        var state = FormState.Of(Blocks(view));
        var placed = Interactive.In(Blocks(view)).First(placed => placed.Stateful is not null);
        state.Set(placed, placed.Stateful!.LeafWith(Answers.Read(placed.Stateful, typed)));
        return Looked(view, state);
    }

    private static JsonArray Blocks(JsonElement view) => JsonArray.Create(view.GetProperty("blocks"))!;

    private static (string Values, IReadOnlyList<InputProblem> Problems) Looked(JsonElement view, FormState state)
    {
        var values = state.ToJson()["values"]!;
        return (values.ToJsonString(), ViewInputs.Check(view, JsonSerializer.SerializeToElement(values)));
    }
}
