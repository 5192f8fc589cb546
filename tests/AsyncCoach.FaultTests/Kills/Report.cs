using System.Globalization;
using AsyncCoach.FaultTests.Ledgers;

namespace AsyncCoach.FaultTests.Kills;

/// <summary>The last lines of a run, and its exit code.</summary>
internal static class Report
{
    private const int MostExamples = 10;

    public static async Task<int> Write(
        TextWriter output, RunOptions options, Ledger ledger, Findings findings, IReadOnlyCollection<string> complaints, IReadOnlyCollection<string> thrown, Killing killing)
    {
        foreach (var (what, sentences) in new[]
        {
            ("lost", findings.Lost), ("twice", findings.Twice), ("outside working time", findings.OutsideWorkingTime), ("complaint", [.. complaints]), ("thrown", [.. thrown]),
        })
        {
            foreach (var sentence in sentences)
                ledger.Note(what, sentence);
            foreach (var sentence in sentences.Take(MostExamples))
                await output.WriteLineAsync($"{what}: {sentence}");
        }
        var recoveries = killing.Recoveries.Order().ToList();
        string[] lines =
        [
            $"seed                  {options.Seed}",
            $"kills                 {killing.Times} ({string.Join(", ", killing.Kills.Select(one => $"{one.Value} {one.Key}"))})",
            $"acknowledged records  {ledger.Acknowledged}, of {ledger.Entries.Count} decisions that were begun",
            $"messages              {findings.Posts}, of them {findings.Directly} to people; {findings.BriefsExpected} briefs were owed",
            $"lost                  {findings.Lost.Count}",
            $"twice                 {findings.Twice.Count}",
            $"outside working time  {findings.OutsideWorkingTime.Count}",
            $"copies taken back     {findings.Removed}",
            $"complaints            {complaints.Count}, exceptions in the log {thrown.Count}",
            Invariant($"recovery              p50 {At(recoveries, 0.5):0.00} s, p95 {At(recoveries, 0.95):0.00} s, longest {At(recoveries, 1):0.00} s"),
        ];
        foreach (var line in lines)
        {
            ledger.Note("report", line);
            await output.WriteLineAsync(line);
        }
        return findings.AreNone && complaints.Count == 0 && thrown.Count == 0 && ledger.Acknowledged > 0 && killing.Times > 0 ? 0 : 1;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static double At(List<double> ordered, double share) => ordered.Count == 0 ? 0 : ordered[(int)Math.Min(ordered.Count - 1, share * ordered.Count)];
}
