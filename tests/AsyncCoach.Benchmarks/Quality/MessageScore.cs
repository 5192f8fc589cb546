using System.Diagnostics;
using System.Globalization;
using AsyncCoach.Domain.Decisions.Listening;
using AsyncCoach.Quality;

namespace AsyncCoach.Benchmarks.Quality;

/// <summary>The listener on one set: what it must reach, what it heard differently, and what a message costs. On a log that nobody has marked: how often it asks.</summary>
internal static class MessageScore
{
    private const double LeastPrecision = 0.85;
    private const double LeastRecall = 0.5;
    private const double MostMicros = 20;
    private const int MostAsks = 2_000;

    public static bool Print(string file)
    {
        var set = MessageSet.Read(file);
        var micros = Micros(set.Messages);
        var met = micros < MostMicros && (set.Decisions > 0 ? Mixed(file, set) : Log(file, set));
        foreach (var difference in set.Differences())
            Console.WriteLine($"       {difference}");
        Say($"       {micros:0.0} µs a message");
        return met;
    }

    private static bool Mixed(string file, MessageSet set)
    {
        var met = set.Precision >= LeastPrecision && set.Recall >= LeastRecall;
        Say($"{(met ? "met   " : "MISSED")} {file}: {set.Messages.Count} messages, {set.Decisions} decisions; precision {set.Precision:P1} (≥ 85 %), recall {set.Recall:P1} (≥ 50 %)");
        return met;
    }

    /// <summary>Those asked about are printed, since some are decisions: only reading tells how many asks are false.</summary>
    private static bool Log(string file, MessageSet set)
    {
        var asked = set.Asked.Count();
        var met = asked * MostAsks <= set.Messages.Count;
        Say($"{(met ? "met   " : "MISSED")} {file}: {set.Messages.Count} messages, asked about {asked}: one in {set.Messages.Count / Math.Max(asked, 1)} (2,000 or more)");
        return met;
    }

    private static double Micros(IReadOnlyList<MessageSet.Labelled> messages)
    {
        const int Rounds = 20;
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            foreach (var message in messages)
                Listener.Hear(message.Text, message.Before);
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMicroseconds / messages.Count);
        }
        return best;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
