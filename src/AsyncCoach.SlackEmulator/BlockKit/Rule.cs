using System.Text.Json;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>What one JSON value must look like. Rules are immutable, shared, and say what is wrong to the walk.</summary>
internal abstract class Rule
{
    public abstract void Check(JsonElement value, Walk walk);
}

/// <summary>What cannot be said by the vocabulary: looked at only where everything inside is already right.</summary>
internal delegate void Check(JsonElement value, Walk walk);

/// <summary>A rule and something more that must hold.</summary>
internal sealed class CheckedRule(Rule rule, Check check) : Rule
{
    public override void Check(JsonElement value, Walk walk)
    {
        var before = walk.Count;
        rule.Check(value, walk);
        if (walk.Count == before)
        {
            check(value, walk);
        }
    }
}

internal sealed class FlagRule : Rule
{
    public override void Check(JsonElement value, Walk walk)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            walk.Problem("must provide a boolean");
        }
    }
}

internal sealed class EnumRule(string[] values) : Rule
{
    public override void Check(JsonElement value, Walk walk)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            walk.Problem("must provide a string");
        }
        else if (!values.Any(one => value.ValueEquals(one)))
        {
            walk.Problem("must be a valid enum value");
        }
    }
}

internal sealed class WholeRule(long min, long max) : Rule
{
    public override void Check(JsonElement value, Walk walk)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number))
        {
            walk.Problem("must provide an integer");
        }
        else if (number < min || number > max)
        {
            walk.Problem(number < min ? $"must be greater than {min - 1}" : $"must be less than {max + 1}");
        }
    }
}

internal sealed class NumberRule(double? moreThan) : Rule
{
    public override void Check(JsonElement value, Walk walk)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number) || !double.IsFinite(number))
        {
            walk.Problem("must provide a number");
        }
        else if (number <= moreThan)
        {
            walk.Problem($"must be greater than {moreThan}");
        }
    }
}
