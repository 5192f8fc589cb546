using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AsyncCoach.Domain.Decisions;

namespace AsyncCoach.Files.Decisions;

/// <summary>
/// The line of front matter in which AsyncCoach leaves what Markdown has no place for: people's ids, instants, and answers that would not be read again as
/// they are. It holds while nobody has changed the rest of the file; afterwards it says only which record that is.
/// </summary>
internal static class KeptRecord
{
    public const string Key = "asynccoach";

    private const string Start = Key + ": '";

    // All of it ASCII and none of it a control character, so that it is one line of any YAML.
    private static readonly JsonWriterOptions Ascii = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The file with its line in place of <paramref name="place"/>.</summary>
    public static string Written(string file, string place, Decision decision)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Ascii))
            JsonSerializer.Serialize(json, decision, DecisionJson.Default.Decision);
        var text = Encoding.ASCII.GetString(stream.GetBuffer(), 0, (int)stream.Length).Replace("'", "''", StringComparison.Ordinal);
        return file.Replace(place, $"{Start}{Digest(file.Replace(place, "", StringComparison.Ordinal))} {text}'\n", StringComparison.Ordinal);
    }

    /// <summary>What the line's value holds, and whether the file is as it was written; null where it holds no record.</summary>
    /// <param name="file">The whole file, with line feeds alone.</param>
    public static (Decision Decision, bool IsAsWritten)? Read(string value, string file)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            return null;
        try
        {
            if (JsonSerializer.Deserialize(value[(space + 1)..], DecisionJson.Default.Decision) is not { } decision || !IsWhole(decision))
                return null;
            return (decision, string.Equals(value[..space], Digest(Without(file)), StringComparison.Ordinal));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A record that may be kept: on record, and without a null where none can be, which JSON allows.</summary>
    public static bool IsWhole(Decision decision) =>
        decision is { State: not (DecisionState.Draft or DecisionState.Undone), Consulted: not null, Note: not null }
        && decision.Text is { What: not null, WhyNow: not null, Done: not null, Area: not null, Options: not null, Links: not null, Consequences: not null, More: not null }
        && (decision.Origin is not { } origin || (origin is { Path: not null, Digest: not null, Status: not null, Deciders: not null, Consulted: not null, Informed: not null }
            && origin.Deciders.Concat(origin.Consulted).Concat(origin.Informed).All(name => name is not null)));

    private static string Without(string file)
    {
        var start = file.IndexOf('\n' + Start, StringComparison.Ordinal);
        var end = start < 0 ? -1 : file.IndexOf('\n', start + 1);
        return end < 0 ? file : file.Remove(start + 1, end - start);
    }

    private static string Digest(string file) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)))[..32];
}
