using System.Text.Json;

namespace AsyncCoach.Files.SlackExports;

/// <summary>Members of JSON that may be missing or of another kind.</summary>
internal static class Members
{
    public static string? Text(this JsonElement from, string name)
    {
        if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped, is JSON but no text.
            return null;
        }
    }

    public static bool Is(this JsonElement from, string name) => from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
