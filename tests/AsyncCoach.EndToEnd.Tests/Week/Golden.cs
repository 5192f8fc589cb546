using System.Runtime.CompilerServices;

namespace AsyncCoach.EndToEnd.Tests.Week;

/// <summary>A text that is compared with a file beside the tests; with <c>UPDATE_GOLDEN=1</c> it is written there. A changed one is read as a person would read it.</summary>
internal static class Golden
{
    public static void Is(string name, string text, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, $"{name}.golden.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(file, text);
        Assert.True(File.Exists(file), $"{file} does not exist; UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(file), text);
    }
}
