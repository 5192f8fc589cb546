namespace AsyncCoach.Files.Decisions;

/// <summary>
/// A file's sections, gathered under the parts of a record that their headings announce. What stands under a heading that no part has, and every heading
/// that says more than its part, stays with its heading.
/// </summary>
internal sealed class Parts
{
    /// <summary>Under these a heading may begin a part of its own: MADR puts the consequences under the outcome.</summary>
    private static bool MayHold(Part over) => over is Part.More or Part.What;

    private readonly Dictionary<Part, List<string>> _texts = [];
    private readonly HashSet<Part> _plain;

    private Parts(IEnumerable<Section> sections) => _plain = [.. sections.Select(section => PartNames.Of(section.Heading).Part)];

    /// <param name="sections">Those below the title.</param>
    public static Parts Of(IReadOnlyList<Section> sections)
    {
        var parts = new Parts(sections);
        var open = new Stack<(int Level, Part Part)>();
        foreach (var section in sections)
        {
            while (open.TryPeek(out var last) && last.Level >= section.Level)
                open.Pop();
            var over = open.TryPeek(out var parent) ? parent.Part : Part.More;
            open.Push((section.Level, parts.Take(section, over)));
        }

        return parts;
    }

    /// <summary>Empty where nothing of it is there.</summary>
    public string this[Part part] => _texts.TryGetValue(part, out var texts) ? string.Join("\n\n", texts) : "";

    public void Add(Part part, string text)
    {
        if (text.Length > 0)
            List(part).Add(text);
    }

    private Part Take(Section section, Part over)
    {
        var (part, plain) = Meaning(section);
        if (!MayHold(over) || part == Part.More)
        {
            Add(over, Headed(section, section.Level));
            return over;
        }

        if (plain || PartNames.IsMeta(part))
            Add(part, section.Body);
        else
            Add(part, Headed(section, Math.Max(section.Level, part is Part.Why or Part.Options ? 2 : 3)));
        return part;
    }

    private (Part Part, bool IsPlain) Meaning(Section section)
    {
        var (part, plain) = PartNames.Of(section.Heading);
        if (part != Part.More)
            return (part, plain);
        var makeshift = PartNames.MakeshiftOf(section.Heading);
        return makeshift != Part.More && !_plain.Contains(makeshift) ? (makeshift, !_texts.ContainsKey(makeshift)) : (Part.More, false);
    }

    private static string Headed(Section section, int level)
    {
        var heading = $"{new string('#', level)} {section.Line}";
        return section.Body.Length == 0 ? heading : $"{heading}\n\n{section.Body}";
    }

    private List<string> List(Part part)
    {
        if (!_texts.TryGetValue(part, out var texts))
            _texts[part] = texts = [];
        return texts;
    }
}
