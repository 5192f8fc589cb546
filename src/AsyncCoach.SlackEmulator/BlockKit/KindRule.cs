using System.Text.Json;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>One thing of Block Kit, told from others by its <c>type</c>, and the surfaces that take it.</summary>
internal sealed record Kind(string Name, Rule Shape, Surface Where)
{
    public Kind On(Surface surfaces) => this with { Where = surfaces };

    public Kind Checked(Check check) => this with { Shape = new CheckedRule(Shape, check) };
}

/// <summary>One of several kinds.</summary>
internal sealed class KindRule(Kind[] kinds) : Rule
{
    public override void Check(JsonElement value, Walk walk)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            walk.Problem("must provide an object");
        }
        else if (!value.TryGetProperty("type"u8, out var type))
        {
            walk.Problem("missing required field: type");
        }
        else if (type.ValueKind != JsonValueKind.String)
        {
            walk.Problem("must provide a string", "type");
        }
        else if (kinds.FirstOrDefault(kind => type.ValueEquals(kind.Name) && kind.Where.HasFlag(walk.Surface)) is { } found)
        {
            found.Shape.Check(value, walk);
        }
        else
        {
            walk.Problem($"unsupported type: {type.GetString()}", "type");
        }
    }
}

/// <summary>A block: the room within which action ids are unique.</summary>
internal sealed class BlockRule(Rule kinds) : Rule
{
    public override void Check(JsonElement value, Walk walk) => walk.Block(value, kinds);
}
