namespace AsyncCoach.Benchmarks.Acknowledge;

/// <summary>
/// <c>load</c>: how fast signed requests are acknowledged, ours beside others in the same run. Compare ratios of one run, never figures of two. Where
/// <c>client</c> nears 1.00, the client was the limit. Exit code 1: an expectation was missed, or a request was not answered 200.
/// </summary>
internal static class LoadVerb
{
    public static Task<int> Run(IReadOnlyList<string> args)
    {
        try
        {
            return Task.FromResult(Measure(LoadOptions.Parse(args)));
        }
        catch (Exception error) when (error is FormatException or IOException)
        {
            Console.Error.WriteLine($"{error.Message}\n\n{LoadOptions.Usage}");
            return Task.FromResult(2);
        }
    }

    private static int Measure(LoadOptions options)
    {
        var requests = new SignedRequests(options);
        var results = options.Targets.ToDictionary(target => target.Name, _ => new List<RoundResult>(), StringComparer.Ordinal);
        Console.WriteLine($"# {(options.Template is null ? options.Kind : "template")}, {(options.Rate > 0 ? $"{options.Rate}/s" : "closed loop")}, "
            + $"{options.Connections} connections, {options.Count} x {options.Rounds} rounds");
        RoundResult.PrintHead();
        for (var round = 1; round <= options.Rounds; round++)
        {
            // Every other round runs backwards, so that a drift of the machine favours nobody.
            foreach (var target in round % 2 == 1 ? options.Targets : options.Targets.AsEnumerable().Reverse())
                results[target.Name].Add(LoadRound.Run(options, target, requests));
        }
        var medians = results.ToDictionary(result => result.Key, result => RoundResult.Median(result.Value), StringComparer.Ordinal);
        foreach (var (name, median) in medians)
            median.Print(name, "median");
        var met = options.Expectations.Select(expected => expected.Check(medians)).ToList().TrueForAll(isMet => isMet);
        return met && medians.Values.All(median => median.Bad == 0) ? 0 : 1;
    }
}
