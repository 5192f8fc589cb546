using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AsyncCoach.Files.Decisions;

/// <summary>
/// The block between two lines of three dashes that a file may begin with: its keys, each with the texts that stand there. Read event by event, so that
/// nothing is built that a file asks for; aliases and what lies deeper than a list are left out.
/// </summary>
internal static class FrontMatter
{
    private const int Longest = 65_536;

    /// <summary>The file's text after it, and what it holds; none: the whole text and nothing.</summary>
    public static (string Body, IReadOnlyDictionary<string, IReadOnlyList<string>> Keys) Split(string text)
    {
        var none = (text, (IReadOnlyDictionary<string, IReadOnlyList<string>>)new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase));
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            return none;
        var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        var after = end < 0 ? -1 : text.IndexOf('\n', end + 1);
        if (end < 0 || end > Longest || text[(end + 4)..(after < 0 ? text.Length : after)].Trim().Length > 0)
            return none;
        var yaml = end < 4 ? "" : text[4..end];
        return (after < 0 ? "" : text[after..], Read(yaml) ?? ByLines(yaml));
    }

    /// <summary>Null where it is not YAML.</summary>
    private static Dictionary<string, IReadOnlyList<string>>? Read(string yaml)
    {
        var keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _))
                return keys;
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>().Value.Trim();
                keys.TryAdd(key, Values(parser));
            }

            return keys;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static List<string> Values(Parser parser)
    {
        List<string> values = [];
        if (parser.TryConsume<Scalar>(out var only))
            values.Add(only.Value);
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                if (parser.TryConsume<Scalar>(out var one))
                    values.Add(one.Value);
                else
                    parser.SkipThisAndNestedEvents();
            }
        }
        else
        {
            parser.SkipThisAndNestedEvents();
        }

        return values;
    }

    /// <summary>Much front matter is no YAML (<c>deciders: @ana</c>): then its simple lines are taken as they stand.</summary>
    private static Dictionary<string, IReadOnlyList<string>> ByLines(string yaml)
    {
        var keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in yaml.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]) && line[0] is not ('#' or '-'))
                keys.TryAdd(line[..colon].Trim(), [line[(colon + 1)..].Trim().Trim('"', '\'')]);
        }

        return keys;
    }
}
