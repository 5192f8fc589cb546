using System.Text.Json;
using AsyncCoach.Domain.Decisions.Coaching;

namespace AsyncCoach.Quality;

/// <summary>Drafts with the faults that a person sees in them, and how far the coach sees the same.</summary>
internal sealed class DraftSet
{
    private readonly IReadOnlyList<Labelled> _drafts;

    private DraftSet(IReadOnlyList<Labelled> drafts) => _drafts = drafts;

    private sealed record Labelled(string Id, DraftAnswers Draft, IReadOnlySet<string> Faults, IReadOnlySet<string> Named);

    public IReadOnlyList<DraftAnswers> Drafts => [.. _drafts.Select(labelled => labelled.Draft)];

    /// <summary>The share of good drafts that nothing is said about.</summary>
    public double GoodUnflagged => Share(_drafts.Where(draft => draft.Faults.Count == 0).Select(draft => draft.Named.Count == 0));

    /// <summary>The share of faults that are named.</summary>
    public double FaultsNamed => Share(_drafts.SelectMany(draft => draft.Faults.Select(draft.Named.Contains)));

    public int Count => _drafts.Count;

    /// <summary>JSON lines as <c>decisions lint</c> reads them, with <c>faults</c>.</summary>
    public static DraftSet Read(string file) => new([.. File.ReadLines(file).Where(line => line.Length > 0).Select(Line)]);

    /// <summary>Of each fault: how many there are, how many of them are named, and how many good drafts it is said of.</summary>
    public IEnumerable<(string Fault, int Those, int Named, int Wrongly)> ByFault() =>
        from fault in Enum.GetValues<Fault>().Select(fault => fault.Name())
        select (
            fault,
            _drafts.Count(draft => draft.Faults.Contains(fault)),
            _drafts.Count(draft => draft.Faults.Contains(fault) && draft.Named.Contains(fault)),
            _drafts.Count(draft => draft.Faults.Count == 0 && draft.Named.Contains(fault)));

    /// <summary>Each draft that the coach saw differently, and how.</summary>
    public IEnumerable<string> Differences() =>
        from draft in _drafts
        let missed = draft.Faults.Except(draft.Named).Select(fault => $"missed {fault}")
        let wrong = draft.Faults.Count == 0 ? draft.Named.Select(fault => $"wrongly {fault}") : []
        from difference in missed.Concat(wrong)
        select $"{draft.Id}: {difference}";

    private static Labelled Line(string line)
    {
        using var json = JsonDocument.Parse(line);
        string Text(string name) => json.RootElement.GetProperty(name).GetString()!;
        var answers = new DraftAnswers(Text("what"), Text("why_now"), Text("who_decides"), Text("definition_of_done"));
        return new Labelled(
            Text("id"),
            answers,
            json.RootElement.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()!).ToHashSet(StringComparer.Ordinal),
            DraftCoach.Read(answers).Select(weakness => weakness.Fault.Name()).ToHashSet(StringComparer.Ordinal));
    }

    private static double Share(IEnumerable<bool> answers)
    {
        var all = answers.ToList();
        return all.Count == 0 ? 1 : (double)all.Count(answer => answer) / all.Count;
    }
}
