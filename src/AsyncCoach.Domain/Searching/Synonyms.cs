namespace AsyncCoach.Domain.Searching;

/// <summary>
/// Other names that software people give the same thing: abbreviations and full names, spellings of two countries, and words that one may say and
/// another write. A small table of what holds everywhere; what a team calls its own things it has written in its records.
/// </summary>
public static class Synonyms
{
    private const double SameThing = 0.8;
    private const double Akin = 0.4;

    private static readonly Dictionary<string, List<Sense>> Table = Read();

    /// <summary>What else a word may be called; nothing for most words.</summary>
    public static IReadOnlyList<Sense> Of(string word)
    {
        var folded = TextWords.Folded(word);
        return Table.GetValueOrDefault(folded) ?? Table.GetValueOrDefault("~" + Stem.Of(folded)) ?? [];
    }

    /// <summary>Only names of the very same thing.</summary>
    public static IEnumerable<Sense> SameAs(string word) => Of(word).Where(sense => sense.Weight >= SameThing);

    private static Dictionary<string, List<Sense>> Read()
    {
        var table = new Dictionary<string, List<Sense>>(StringComparer.Ordinal);
        Add("same-names.txt", SameThing);
        Add("related-words.txt", Akin);
        return table;

        void Add(string resource, double weight)
        {
            foreach (var line in Resource.Lines(resource))
            {
                var names = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                foreach (var name in names.Where(name => !name.Contains(' ', StringComparison.Ordinal)))
                {
                    var others = names.Where(other => !string.Equals(other, name, StringComparison.Ordinal)).Select(other => new Sense(other.Split(' '), weight)).ToList();
                    Put(name, others);
                    Put("~" + Stem.Of(name), others);
                }
            }
        }

        void Put(string name, List<Sense> others)
        {
            if (!table.TryGetValue(name, out var senses))
                table[name] = senses = [];
            senses.AddRange(others.Where(other => !senses.Exists(known => known.Words.SequenceEqual(other.Words, StringComparer.Ordinal))));
        }
    }
}
