namespace AsyncCoach.Benchmarks.Acknowledge;

/// <summary>What one round against one target showed; times in milliseconds, the server's own CPU time in microseconds a request.</summary>
internal sealed record RoundResult(
    double Rate, double P50, double P99, double Longest, int Bad, double ServerMicroseconds, double ServerMegabytes, double ClientCores, double OtherCores)
{
    /// <summary>Something else kept the machine busy: this round says little.</summary>
    public bool IsNoisy => OtherCores > 0.2;

    /// <summary>Of the quiet rounds, unless fewer than three were.</summary>
    public static RoundResult Median(IReadOnlyList<RoundResult> all)
    {
        RoundResult[] quiet = [.. all.Where(result => !result.IsNoisy)];
        if (quiet.Length < Math.Min(3, all.Count))
            quiet = [.. all];
        return new(
            Middle(result => result.Rate), Middle(result => result.P50), Middle(result => result.P99), quiet.Max(result => result.Longest),
            all.Sum(result => result.Bad), Middle(result => result.ServerMicroseconds), Middle(result => result.ServerMegabytes),
            Middle(result => result.ClientCores), Middle(result => result.OtherCores));

        double Middle(Func<RoundResult, double> figure)
        {
            double[] sorted = [.. quiet.Select(figure).Order()];
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    public void Print(string name, string round) => Console.WriteLine(FormattableString.Invariant(
        $"{name,-10} {round,6} {Rate,9:0} {P50,9:0.000} {P99,9:0.000} {Longest,9:0.0} {Bad,5} {ServerMicroseconds,9:0.0} {ServerMegabytes,7:0} {ClientCores,7:0.00} {OtherCores,6:0.00}{(IsNoisy ? " noisy" : "")}"));

    public static void PrintHead() =>
        Console.WriteLine("target      round     req/s    p50 ms    p99 ms    max ms   bad    us/req  RSS MB  client  other");
}
