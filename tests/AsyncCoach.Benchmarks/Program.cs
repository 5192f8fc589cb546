using AsyncCoach.Benchmarks.Acknowledge;
using AsyncCoach.Benchmarks.Listening;
using AsyncCoach.Benchmarks.Nudging;
using AsyncCoach.Benchmarks.Quality;
using AsyncCoach.Benchmarks.Sending;
using AsyncCoach.Benchmarks.Storage;
using AsyncCoach.Benchmarks.WorkingTime;

// Each verb is one comparison with something that others can run too; its own file says what.
var verbs = new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>(StringComparer.Ordinal)
{
    ["burst"] = Burst.Run,
    ["nudges"] = NudgesBenchmark.Run,
    ["lost-answers"] = LostAnswers.Run,
    ["listener"] = Training.Run,
    ["calendar"] = CalendarBenchmark.Run,
    ["quality"] = QualityVerb.Run,
    ["storage"] = StorageBenchmark.Run,
    ["fill"] = Filling.Run,
    ["search"] = SearchScale.Run,
    ["load"] = LoadVerb.Run,
    ["api"] = QuietSlack.Run,
    ["storage-record"] = PowerCut.Record,
    ["storage-check"] = PowerCut.Check,
};

if (args.Length > 0 && verbs.TryGetValue(args[0], out var verb))
    return await verb(args[1..]);
Console.Error.WriteLine($"Name one of: {string.Join(", ", verbs.Keys)}");
return 2;
