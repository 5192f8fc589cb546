using System.Collections.Frozen;

namespace AsyncCoach.Domain.Decisions.Listening;

/// <summary>
/// The words that the listener tells apart, from <c>lexicon.txt</c>: each stands for a symbol, and every word that is not there for <see cref="Other"/>. So what it learns
/// is how decisions are worded, and not what they are about.
/// </summary>
internal static class Lexicon
{
    private static readonly List<string> Names = [];
    private static readonly Dictionary<string, ushort> Numbers = new(StringComparer.Ordinal);
    private static readonly HashSet<ushort> Telling = [];
    private static readonly Dictionary<ushort, ushort> Groups = [];
    private static readonly Dictionary<string, ushort[]> Expansions = new(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> Words = Read();
    private static readonly Dictionary<string, ushort[]>.AlternateLookup<ReadOnlySpan<char>> Expanded = Expansions.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Symbols that are read off a word's shape, or off what stands between words.</summary>
    public static readonly ushort
        None = Number("-"), Start = Number("^"), End = Number("$"), EndAsked = Number("$?"), EndCut = Number("$:"),
        Other = Number("X"), OtherIng = Number("Xing"), OtherEd = Number("Xed"), Named = Number("NAMED"), Code = Number("CODE"), Quoted = Number("QUOTED"),
        Count = Number("NUM"), Year = Number("YEAR"), Time = Number("TIME"), Version = Number("VER"), Ticket = Number("TICKET"),
        Comma = Number(","), Colon = Number(":"), Arrow = Number("->"), Ellipsis = Number("ELLIPSIS"), Vote = Number("+1"),
        Not = Number("NOT"), Will = Number("WILL"), Be = Number("BE"), Have = Number("HAVE"), Would = Number("WOULD"), OfS = Number("'s"),
        Article = Number("ARTICLE"), Foreign = Number("FOREIGN");

    public static bool TryFind(ReadOnlySpan<char> lowered, out ushort symbol) => Words.TryGetValue(lowered, out symbol);

    private static readonly ushort[] GroupOfSymbol = [.. Enumerable.Range(0, Names.Count).Select(symbol => Groups.GetValueOrDefault((ushort)symbol))];

    /// <summary>A word that is read as several: <em>won't</em> as <em>will not</em>.</summary>
    public static bool TryExpand(ReadOnlySpan<char> lowered, out ushort[] symbols) => Expanded.TryGetValue(lowered, out symbols!);

    /// <summary>Counts for a sentence when it stands in another of the same message.</summary>
    public static bool IsTelling(ushort symbol) => Telling.Contains(symbol);

    /// <summary>What a symbol has in common with others; <see cref="None"/> where it has nothing.</summary>
    public static ushort GroupOf(ushort symbol) => GroupOfSymbol[symbol];

    public static string NameOf(ushort symbol) => Names[symbol];

    public static bool TryNumber(string name, out ushort symbol) => Numbers.TryGetValue(name, out symbol);

    public static ushort Number(string name)
    {
        if (Numbers.TryGetValue(name, out var known))
            return known;
        Names.Add(name);
        return Numbers[name] = (ushort)(Names.Count - 1);
    }

    private static FrozenDictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        Number("-");
        foreach (var shape in (ReadOnlySpan<string>)["NAMED", "CODE", "QUOTED", "YEAR", "TIME", "TICKET", ":", "->", ","])
            Number(shape);
        var words = new Dictionary<string, ushort>(StringComparer.Ordinal);
        foreach (var line in Resource.Lines("lexicon.txt"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts[0] == "@")
                Gather(parts[1], parts.Skip(2));
            else if (parts[0] == "!")
                Telling.UnionWith(parts.Skip(1).Select(Number));
            else if (parts[0] == ">")
                Expansions.Add(parts[1], [.. parts.Skip(2).Select(part => words.GetValueOrDefault(part, Number("X")))]);
            else
                Learn(words, parts[0], parts.Skip(1));
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static void Gather(string group, IEnumerable<string> symbols)
    {
        foreach (var symbol in symbols)
        {
            foreach (var form in (ReadOnlySpan<string>)["", "-ing", "-ed"])
            {
                if (Numbers.TryGetValue(symbol + form, out var number))
                    Groups.TryAdd(number, Number($"@{group}{form}"));
            }
        }
    }

    private static void Learn(Dictionary<string, ushort> words, string symbol, IEnumerable<string> learned)
    {
        foreach (var word in learned)
        {
            if (symbol == "=")
                words.TryAdd(word, Number(word));
            else if (symbol.EndsWith('~'))
                Inflect(words, symbol[..^1], word);
            else
                words.TryAdd(word, Number(symbol));
        }
    }

    /// <summary>A verb's forms: <c>base</c> where it is regular, else <c>base:ing:past:past</c>.</summary>
    private static void Inflect(Dictionary<string, ushort> words, string symbol, string verb)
    {
        var forms = verb.Split(':');
        var stem = forms[0];
        var cut = stem.EndsWith('e') && !stem.EndsWith("ee", StringComparison.Ordinal) ? stem[..^1] : stem;
        var past = stem.EndsWith('y') && !"aeiou".Contains(stem[^2], StringComparison.Ordinal) ? stem[..^1] + "ied" : cut + "ed";
        words.TryAdd(stem, Number(symbol));
        words.TryAdd(past.EndsWith("ied", StringComparison.Ordinal) ? stem[..^1] + "ies" : stem + (stem[^1] is 's' or 'h' or 'x' or 'z' ? "es" : "s"), Number(symbol));
        words.TryAdd(forms.Length > 1 ? forms[1] : cut + "ing", Number($"{symbol}-ing"));
        foreach (var form in forms.Length > 2 ? forms[2..] : [past])
            words.TryAdd(form, Number($"{symbol}-ed"));
    }
}
