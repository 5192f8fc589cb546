using System.Diagnostics;
using System.Globalization;
using AsyncCoach.Domain.Decisions.Coaching;
using AsyncCoach.Quality;

namespace AsyncCoach.Benchmarks.Quality;

/// <summary>The draft coach on one set: what it must reach, each fault, what it saw differently, and what a draft costs.</summary>
internal static class DraftScore
{
    private const double LeastUnflagged = 0.9;
    private const double LeastNamed = 0.8;

    public static bool Print(string file)
    {
        var set = DraftSet.Read(file);
        var met = set.GoodUnflagged >= LeastUnflagged && set.FaultsNamed >= LeastNamed;
        Say($"{(met ? "met   " : "MISSED")} {file}: {set.Count} drafts, good ones unflagged {set.GoodUnflagged:P1} (≥ 90 %), faults named {set.FaultsNamed:P1} (≥ 80 %)");
        foreach (var (fault, those, named, wrongly) in set.ByFault())
            Say($"       {fault,-25} named {named} of {those}, said of {wrongly} good ones");
        foreach (var difference in set.Differences())
            Console.WriteLine($"       {difference}");
        Say($"       {Micros(set.Drafts):0.0} µs a draft");
        return met;
    }

    private static double Micros(IReadOnlyList<DraftAnswers> drafts)
    {
        const int Rounds = 20;
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            foreach (var draft in drafts)
                GC.KeepAlive(DraftCoach.Read(draft));
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMicroseconds / drafts.Count);
        }
        return best;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
