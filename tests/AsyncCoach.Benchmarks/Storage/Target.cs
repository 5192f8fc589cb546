using System.Globalization;

namespace AsyncCoach.Benchmarks.Storage;

/// <summary>A ratio to the bare engine and what it must reach.</summary>
internal sealed record Target(string What, double Ratio, double Bound, bool AtLeast)
{
    public bool Met => AtLeast ? Ratio >= Bound : Ratio <= Bound;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Met ? "met   " : "MISSED")} {What}: {Ratio:0.00} (at {(AtLeast ? "least" : "most")} {Bound:0.0})");

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    public static double Percentile(List<double> values, double share)
    {
        values.Sort();
        return values[Math.Min(values.Count - 1, (int)(values.Count * share))];
    }
}
