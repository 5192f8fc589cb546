using System.Globalization;
using System.Text.RegularExpressions;
using AsyncCoach.Bot.Routing;

namespace AsyncCoach.Bot.Coach;

/// <summary>What somebody seems to want who types words to AsyncCoach.</summary>
internal enum WordsKind
{
    /// <summary>Nothing that is understood.</summary>
    Unknown,
    Help,
    Hello,
    Thanks,

    /// <summary>What is open and theirs.</summary>
    Waiting,

    /// <summary>A decision by its number.</summary>
    Decision,

    /// <summary>Something that a command does.</summary>
    Command,
}

/// <summary>Understands a few words and claims no more: a number like D-12, what waits, and the names of commands.</summary>
/// <param name="About">The number, or the command as people type it here; empty otherwise.</param>
internal sealed partial record WordsAsked(WordsKind Kind, string About)
{
    private const int ShortestWord = 4;
    private static readonly string[] Thanks = ["thanks", "thank", "thx", "cheers", "ty"];
    private static readonly string[] Waiting = ["waiting", "waits", "wait", "brief", "open", "todo", "owe", "due", "pending"];
    private static readonly string[] Hello = ["hello", "hi", "hey", "morning", "namaste", "hola", "ola", "hallo"];
    private static readonly string[] Help = ["help"];

    public static WordsAsked Read(string text, BotCatalog catalog)
    {
        if (Number().Match(text) is { Success: true } number)
            return new WordsAsked(WordsKind.Decision, $"D-{long.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}");
        var words = Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();
        if (words.Exists(word => Waiting.Contains(word, StringComparer.Ordinal)))
            return new WordsAsked(WordsKind.Waiting, "");
        if (Command(words, catalog) is { } command)
            return new WordsAsked(WordsKind.Command, command);
        return new WordsAsked(
            Any(words, Thanks) ? WordsKind.Thanks : words is ["?"] || Any(words, Help) ? WordsKind.Help : Any(words, Hello) ? WordsKind.Hello : WordsKind.Unknown, "");
    }

    private static bool Any(List<string> words, string[] known) => words.Exists(word => known.Contains(word, StringComparer.Ordinal));

    /// <summary>A command by its name, or one of its first words; short ones only when nothing else was typed, since they stand in other sentences too.</summary>
    private static string? Command(List<string> words, BotCatalog catalog)
    {
        bool Said(string name) => name.Length > 0 && words.Exists(word => Same(word, name)) && (name.Length >= ShortestWord || words.Count == 1);
        foreach (var entry in catalog.AllCommands)
        {
            if (Said(entry.Name.TrimStart('/')) || Said(entry.Typed.TrimStart('/')))
                return entry.Typed;
        }
        var first = catalog.Words.Keys.Where(key => key.Word != CoachCommand.Help && Said(key.Word)).OrderBy(key => key.Word, StringComparer.Ordinal).FirstOrDefault();
        return first.Word is { } word ? $"{catalog.AllCommands.First(entry => entry.Name == first.Command).Typed} {word}" : null;
    }

    /// <summary>One or several make no difference: <em>decision</em> is meant for <c>/decisions</c>.</summary>
    private static bool Same(string word, string name) => word == name || word + "s" == name || word == name + "s";

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[dD]-(?<number>[0-9]{1,9})(?![\p{L}\p{N}])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"[\p{L}\p{N}]+|\?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
