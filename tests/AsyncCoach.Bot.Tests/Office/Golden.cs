using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Tests;

/// <summary>
/// Compares what is shown with the file that was agreed on, in <c>Golden/</c>. With <c>UPDATE_GOLDEN=1</c> in the environment the file is
/// written instead: then the change is reviewed as a design.
/// </summary>
internal static partial class Golden
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Files => System.IO.Directory.EnumerateFiles(Folder(AppContext.BaseDirectory), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Folder(AppContext.BaseDirectory), file));

    public static void Is(string name, Message message) => Is(name, Words.Json(message));

    public static void Is(string name, View view) => Is(name, Words.Json(view));

    private static void Is(string name, JsonElement shown)
    {
        var file = Path.Combine(Folder(AppContext.BaseDirectory), $"{name}.json");
        var text = MadeId().Replace(JsonSerializer.Serialize(shown, Pretty), "(id)").ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(file, text);
        Assert.True(File.Exists(file), $"There is no golden file {name}.json: run once with UPDATE_GOLDEN=1 and look at it.");
        Assert.Equal(File.ReadAllText(file), text, ignoreLineEndingDifferences: true);
    }

    private static string Folder(string from) => File.Exists(Path.Combine(from, "AsyncCoach.sln"))
        ? Path.Combine(from, "tests", "AsyncCoach.Bot.Tests", "Golden")
        : Folder(Path.GetDirectoryName(from) ?? throw new InvalidOperationException("These tests run from within the repository."));

    /// <summary>Decisions are named anew in every run.</summary>
    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex MadeId();
}
