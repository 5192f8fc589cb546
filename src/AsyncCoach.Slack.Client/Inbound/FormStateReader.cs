using System.Globalization;
using System.Text.Json;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>The <c>state.values</c> of a view or message: by block, then by action, then a leaf whose members depend on its type.</summary>
internal static class FormStateReader
{
    public static FormState Read(JsonElement state)
    {
        if (state.At("values"u8) is not { ValueKind: JsonValueKind.Object } values)
            return FormState.Empty;
        var fields = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var block in values.EnumerateObject())
        {
            if (block.Value.ValueKind != JsonValueKind.Object)
                continue;
            var isOnly = block.Value.GetPropertyCount() == 1;
            foreach (var action in block.Value.EnumerateObject())
                fields[isOnly ? block.Name : $"{block.Name}/{action.Name}"] = Leaf(action.Value);
        }
        return new FormState(fields);
    }

    /// <summary>One field's value; a leaf of a type that nobody here knows is empty.</summary>
    public static FieldValue Leaf(JsonElement leaf) => new(leaf.Word("value"u8), [.. Choices(leaf)]);

    private static IEnumerable<string> Choices(JsonElement leaf)
    {
        if (leaf.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var member in leaf.EnumerateObject())
        {
            if (!member.Name.StartsWith("selected_", StringComparison.Ordinal))
                continue;
            var chosen = member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().AsEnumerable() : [member.Value];
            foreach (var choice in chosen)
            {
                if (Choice(choice) is { } text)
                    yield return text;
            }
        }
    }

    /// <summary>An id, date or time as text, an option by its value, a moment in unix seconds.</summary>
    private static string? Choice(JsonElement choice) => choice.ValueKind switch
    {
        JsonValueKind.String => choice.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Object => choice.Word("value"u8),
        JsonValueKind.Number when choice.TryGetInt64(out var seconds) => seconds.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
