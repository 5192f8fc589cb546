using AsyncCoach.FaultTests.Ledgers;
using AsyncCoach.FaultTests.Load;
using AsyncCoach.FaultTests.Stage;

namespace AsyncCoach.FaultTests;

/// <summary>The last lines of a run, and its exit code.</summary>
internal static class Report
{
    private const int MostExamples = 10;

    /// <param name="broken">What was broken, a line each; none: nothing was, and then nothing is shown by it.</param>
    public static async Task<int> Write(TextWriter output, RunOptions options, Town town, Ledger ledger, Findings findings, Crowd crowd, IReadOnlyList<string> broken)
    {
        // What is given up because Slack no longer waits is no mistake; nor is a store that is away.
        var thrown = town.Log.Thrown.Where(line => !line.Contains("CanceledException", StringComparison.Ordinal) && !line.Contains("StoreException", StringComparison.Ordinal)).ToList();
        foreach (var (what, sentences) in new (string, IReadOnlyCollection<string>)[]
        {
            ("lost", findings.Lost), ("twice", findings.Twice), ("outside working time", findings.OutsideWorkingTime), ("complaint", crowd.Complaints), ("thrown", thrown),
        })
        {
            foreach (var sentence in sentences)
                ledger.Note(what, sentence);
            foreach (var sentence in sentences.Take(MostExamples))
                await output.WriteLineAsync($"{what}: {sentence}");
        }
        string[] lines =
        [
            $"seed                  {options.Seed}",
            .. broken,
            $"acknowledged records  {findings.Acknowledged}, of {ledger.Entries.Count} decisions that were begun and {ledger.Mentions.Count} messages to the bot",
            $"messages              {findings.Posts}, of them {findings.Directly} to people; {findings.BriefsExpected} briefs were owed",
            $"lost                  {findings.Lost.Count}",
            $"twice                 {findings.Twice.Count}",
            $"outside working time  {findings.OutsideWorkingTime.Count}",
            $"copies taken back     {findings.Removed}",
            $"complaints            {crowd.Complaints.Count}, exceptions in the log {thrown.Count}",
        ];
        foreach (var line in lines)
        {
            ledger.Note("report", line);
            await output.WriteLineAsync(line);
        }
        return findings.AreNone && crowd.Complaints.Count + thrown.Count == 0 && findings.Acknowledged > 0 && broken.Count > 0 ? 0 : 1;
    }
}
