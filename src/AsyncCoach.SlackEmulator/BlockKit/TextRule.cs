using System.Text.Json;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>A string of so many code points. Slack does not document its unit; code points are what live tests of others suggest.</summary>
internal sealed class TextRule(int min, int max, Format? format = null) : Rule
{
    public override void Check(JsonElement value, Walk walk)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            walk.Problem("must provide a string");
            return;
        }

        var length = Texts.CodePoints(value);
        if (length > max)
        {
            walk.Problem($"must be less than {max + 1} characters");
        }
        else if (length < min)
        {
            walk.Problem($"must be more than {min - 1} characters");
        }
        else if (format is not null && !format.Fits(value.GetString()!))
        {
            walk.Problem(format.Complaint);
        }
    }
}
