namespace AsyncCoach.Benchmarks.Quality;

/// <summary><c>quality NAME [FILE…]</c>: scores what has no single right answer on the sets of <c>tests/quality/NAME</c>, or on files in their form.</summary>
internal static class QualityVerb
{
    private static readonly Dictionary<string, Func<string, bool>> Scores = new(StringComparer.Ordinal)
    {
        ["drafts"] = DraftScore.Print,
        ["messages"] = MessageScore.Print,
    };

    public static Task<int> Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || !Scores.TryGetValue(arguments[0], out var score))
        {
            Console.Error.WriteLine($"Name one of: {string.Join(", ", Scores.Keys)}");
            return Task.FromResult(2);
        }
        var files = arguments.Count > 1 ? arguments.Skip(1) : Directory.EnumerateFiles(Path.Combine("tests/quality", arguments[0]), "*.jsonl").Order(StringComparer.Ordinal);
        var met = true;
        foreach (var file in files)
            met &= score(file);
        return Task.FromResult(met ? 0 : 1);
    }
}
