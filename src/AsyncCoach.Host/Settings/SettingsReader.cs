using System.Globalization;

namespace AsyncCoach.Host.Settings;

/// <summary>
/// Reads configuration key by key. Each read declares its key and default, so that afterwards it is known which keys exist, and what is
/// left over is a key that nobody knows. A problem is one sentence that begins with its key; no value is ever repeated in it.
/// </summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _problems = [];
    private readonly Dictionary<string, string?> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _lists = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Every key that was asked for, with its default as a settings file writes it (null: none).</summary>
    public IReadOnlyDictionary<string, string?> Known => _known;

    public string Text(string key, string fallback) => Ask(key, fallback) ?? fallback;

    public string? OptionalText(string key) => Ask(key, null) is { Length: > 0 } text ? text : null;

    /// <summary>A number within its range; out of it, or no number at all, is a problem and reads as the default.</summary>
    public double Number(string key, double fallback, double least, double most, string unit) =>
        Within(key, Ask(key, Written(fallback)), least, most, unit) ?? fallback;

    public double? OptionalNumber(string key, double least, double most, string unit) => Within(key, Ask(key, null), least, most, unit);

    /// <summary>One of a few words, in any case; the first is the default.</summary>
    public T OneOf<T>(string key, params IReadOnlyList<(string Word, T Means)> choices)
    {
        var asked = Ask(key, choices[0].Word) ?? choices[0].Word;
        foreach (var (word, means) in choices)
        {
            if (string.Equals(word, asked, StringComparison.OrdinalIgnoreCase))
                return means;
        }
        Problem(key, $"wants {(choices.Count == 1 ? "" : "one of ")}{string.Join(", ", choices.Select(choice => choice.Word))}.");
        return choices[0].Means;
    }

    /// <summary>A list of texts; empty by default.</summary>
    public IReadOnlyList<string> List(string key)
    {
        // A file's empty list reads as an empty text at the key itself.
        _known[key] = "";
        _lists.Add(key);
        var section = configuration.GetSection(key);
        if (section.Value is { Length: > 0 })
            Problem(key, "wants a list, such as [\"U012ABC\"] in a file or " + key.Replace(":", "__", StringComparison.Ordinal) + "__0 in the environment.");
        return [.. section.GetChildren().Select(child => child.Value).OfType<string>().Where(text => text.Length > 0)];
    }

    /// <summary>A list of objects; empty by default. The keys of its members, such as <c>Teams:0</c>, in the file's order.</summary>
    public IReadOnlyList<string> Items(string key)
    {
        _known[key] = "";
        var section = configuration.GetSection(key);
        var items = section.GetChildren().ToList();
        if (section.Value is { Length: > 0 } || items.Exists(item => item.Value is { Length: > 0 }))
            Problem(key, "wants a list of objects, such as [{ … }].");
        return [.. items.Where(item => item.Value is null).Select(item => item.Path)];
    }

    public void Problem(string key, string sentence) => _problems.Add($"{key} {sentence}");

    public void AddProblems(IEnumerable<string> sentences) => _problems.AddRange(sentences);

    /// <summary>Reports what stands below the sections and was never asked for: a misspelt key must not pass for a default.</summary>
    public void FindUnknown(IReadOnlyList<string> sections)
    {
        foreach (var section in sections)
        {
            foreach (var (key, value) in configuration.GetSection(section).AsEnumerable())
            {
                var isList = key.LastIndexOf(':') is > 0 and var at && _lists.Contains(key[..at]);
                if (value is not null && !_known.ContainsKey(key) && !isList && !IsParent(key))
                    Problem(key, "is not a setting; appsettings.example.json shows all there are.");
            }
        }
    }

    // An empty object in a file reads as an empty text at its key.
    private bool IsParent(string key) => _known.Keys.Any(known => known.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));

    private string? Ask(string key, string? fallback)
    {
        _known[key] = fallback;
        return configuration[key];
    }

    private double? Within(string key, string? text, double least, double most, string unit)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Problem(key, $"wants a number of {unit} from {Written(least)} to {Written(most)}.");
        return null;
    }

    private static string Written(double number) => number.ToString(CultureInfo.InvariantCulture);
}
