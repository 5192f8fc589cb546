using System.Globalization;

namespace AsyncCoach.Benchmarks.Storage;

/// <summary>
/// <c>storage [--rounds N] [--decisions N] [--postgres CONNECTION]</c>: recording and searching through the store against the bare engine doing the same, in
/// interleaved rounds of one run; with a connection on that server instead of in files. Prints medians and ratios with their targets; 1 when one is missed.
/// </summary>
internal static class StorageBenchmark
{
    public static async Task<int> Run(IReadOnlyList<string> arguments)
    {
        var rounds = Number(arguments, "--rounds", 5);
        var decisions = Number(arguments, "--decisions", 100_000);
        var folder = Directory.CreateTempSubdirectory("asynccoach-bench-").FullName;
        try
        {
            var targets = new List<Target>();
            if (Text(arguments, "--postgres") is { } server)
            {
                targets.AddRange(await PostgresBenchmark.Run(server, rounds, decisions));
            }
            else
            {
                targets.AddRange(await Recording.Measure(folder, rounds));
                targets.AddRange(await Searching.Measure(folder, decisions, rounds));
            }

            foreach (var target in targets)
                Console.WriteLine(target);
            return targets.TrueForAll(target => target.Met) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Number(IReadOnlyList<string> arguments, string name, int otherwise) =>
        Text(arguments, name) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : otherwise;

    private static string? Text(IReadOnlyList<string> arguments, string name)
    {
        for (var at = 0; at + 1 < arguments.Count; at++)
        {
            if (arguments[at] == name)
                return arguments[at + 1];
        }

        return null;
    }
}
