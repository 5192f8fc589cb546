using System.Globalization;

namespace AsyncCoach.Benchmarks.Acknowledge;

/// <summary>A ratio that has to hold between two targets of one run, such as <c>bot/bolt:rate&gt;=2.5</c> (rate, cpu, p50 or p99).</summary>
internal sealed record Expectation(string Ours, string Theirs, string Figure, bool AtLeast, double Limit)
{
    public static Expectation Parse(string text)
    {
        var atLeast = text.Contains(">=", StringComparison.Ordinal);
        if (text.Split(atLeast ? ">=" : "<=") is [var left, var limit] && left.Split(':') is [var names, var figure] && names.Split('/') is [var ours, var theirs]
            && figure is "rate" or "cpu" or "p50" or "p99")
            return new(ours, theirs, figure, atLeast, double.Parse(limit, CultureInfo.InvariantCulture));
        throw new FormatException($"'{text}' is no expectation: OURS/THEIRS:rate|cpu|p50|p99>=|<=NUMBER");
    }

    /// <summary>Says how it went; false when it was missed, or could not be told.</summary>
    public bool Check(IReadOnlyDictionary<string, RoundResult> medians)
    {
        var ratio = Of(medians[Ours]) / Of(medians[Theirs]);
        var met = AtLeast ? ratio >= Limit : ratio <= Limit;
        Console.WriteLine(FormattableString.Invariant(
            $"{(met ? "met   " : "MISSED")} {Ours}/{Theirs} {Figure} {ratio:0.00}, wanted {(AtLeast ? "at least" : "at most")} {Limit:0.##}"));
        return met;
    }

    private double Of(RoundResult result) => Figure switch
    {
        "rate" => result.Rate,
        "cpu" => result.ServerMicroseconds,
        "p50" => result.P50,
        _ => result.P99,
    };
}
