using System.Globalization;
using AsyncCoach.Domain.Decisions.Listening;
using AsyncCoach.Quality;

namespace AsyncCoach.Benchmarks.Listening;

/// <summary>
/// <c>listener [CHAT…]</c>: learns the listener's weights from <c>tests/quality/messages/tuned.jsonl</c> and from public logs of technical chat (JSON lines with <c>id</c> and
/// <c>text</c>), says what cross-validation gives, and writes them where they are built in from.
/// </summary>
internal static class Training
{
    private const string Marked = "tests/quality/messages/tuned.jsonl";
    private const string Weights = "src/AsyncCoach.Domain/Decisions/Listening/weights.txt";
    private const int FromEachLog = 25_000;
    private const int Folds = 5;
    private const double LeastWeight = 0.01;

    /// <summary>How much surer than even odds the listener must be before it asks: a false ask costs more than a miss.</summary>
    private const double Caution = 1.2;

    public static Task<int> Run(IReadOnlyList<string> arguments)
    {
        var marked = MessageSet.Read(Marked).Messages.Select(Example.Of).ToList();
        var chat = arguments.SelectMany(file => MessageSet.Read(file).Messages.Take(FromEachLog)).Select(Example.Of).ToList();
        var known = Seen(marked);
        marked = [.. marked.Select(example => example.Only(known))];
        chat = [.. chat.Select(example => example.Only(known))];
        Validate(marked, chat);
        var weights = Learning.From([.. marked, .. chat]).Weights.Where(weight => Math.Abs(weight.Value) >= LeastWeight)
            .Select(weight => (Name: Clues.NameOf(weight.Key), weight.Value))
            .Select(weight => weight.Name == Clues.Bias ? weight with { Value = weight.Value - Caution } : weight)
            .OrderBy(weight => weight.Name, StringComparer.Ordinal)
            .Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Value:0.###}\t{weight.Name}"));
        File.WriteAllLines(Weights, ["# Learned from tests/quality/messages/tuned.jsonl and public logs, see tests/quality/README.md; not written by hand.", .. weights]);
        return Task.FromResult(0);
    }

    /// <summary>A clue that only one marked message has would be learned by heart.</summary>
    private static HashSet<ulong> Seen(IEnumerable<Example> marked) =>
        [.. marked.SelectMany(example => example.Sentences.SelectMany(clues => clues).Distinct()).CountBy(clue => clue).Where(count => count.Value > 1).Select(count => count.Key)];

    private static void Validate(List<Example> marked, List<Example> chat)
    {
        var order = marked.ToArray();
        new Random(1).Shuffle(order);
        var scored = Enumerable.Range(0, Folds).AsParallel().SelectMany(fold =>
        {
            var learned = Learning.From([.. order.Where((_, i) => i % Folds != fold), .. chat]);
            return order.Where((_, i) => i % Folds == fold).Select(example => (Score: learned.Score(example), Is: example.IsDecision == true)).ToList();
        }).ToList();
        foreach (var caution in (ReadOnlySpan<double>)[0, 0.5, 1, Caution, 1.5, 2])
        {
            var asked = scored.Where(message => message.Score >= caution).ToList();
            var right = asked.Count(message => message.Is);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"caution {caution:0.0}: precision {(double)right / asked.Count:P1}, recall {(double)right / scored.Count(message => message.Is):P1} (cross-validated)"));
        }
    }
}
