using System.Text.Json;

namespace AsyncCoach.SlackEmulator.BlockKit;

internal sealed class ListRule(int min, int max, Rule of) : Rule
{
    public override void Check(JsonElement value, Walk walk)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            walk.Problem("must provide an array");
            return;
        }

        var count = value.GetArrayLength();
        if (count > max)
        {
            // Slack reads no further: a list of thousands would otherwise be answered with thousands of lines.
            walk.Problem($"no more than {max} items allowed");
            return;
        }

        if (count < min)
        {
            walk.Problem($"must provide at least {min} items");
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            walk.Into(index++, item, of);
        }
    }
}

/// <summary>A list may skip a place with null; anything else obeys the rule.</summary>
internal sealed class NullOrRule(Rule rule) : Rule
{
    public override void Check(JsonElement value, Walk walk)
    {
        if (value.ValueKind != JsonValueKind.Null)
        {
            rule.Check(value, walk);
        }
    }
}
