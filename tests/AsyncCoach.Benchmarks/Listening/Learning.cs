namespace AsyncCoach.Benchmarks.Listening;

/// <summary>
/// Learns weights by logistic regression. Of a message its weightiest sentence counts: the one that could be the decision. FTRL-proximal, so that a clue which does not earn its
/// keep weighs nothing. The same examples give the same weights.
/// </summary>
internal sealed class Learning
{
    private const double L1 = 0.5;
    private const double L2 = 3;
    private const double Rate = 0.4;
    private const int Rounds = 8;

    private readonly Dictionary<ulong, (double Z, double N)> _state = [];

    public IEnumerable<KeyValuePair<ulong, double>> Weights =>
        _state.Select(entry => KeyValuePair.Create(entry.Key, Weight(entry.Value))).Where(entry => entry.Value != 0);

    public static Learning From(IReadOnlyList<Example> examples)
    {
        var learning = new Learning();
        var random = new Random(6);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
                learning.Learn(examples[i]);
        }
        return learning;
    }

    public double Score(Example message) => message.Sentences.Length == 0 ? double.NegativeInfinity : message.Sentences.Max(Sum);

    private void Learn(Example message)
    {
        if (message.Sentences.Length == 0)
            return;
        var sentence = message.Sentences.MaxBy(Sum)!;
        var error = (1 / (1 + Math.Exp(-Sum(sentence)))) - (message.IsDecision == true ? 1 : 0);
        // A log holds real decisions too, and nobody has marked them: what looks much like one is let be.
        var slope = message.IsDecision is null ? 4 * error * error * (1 - error) : error;
        if (Math.Abs(slope) < 1e-4)
            return;
        foreach (var clue in sentence)
        {
            var (z, n) = _state.GetValueOrDefault(clue);
            var sigma = (Math.Sqrt(n + (slope * slope)) - Math.Sqrt(n)) / Rate;
            _state[clue] = (z + slope - (sigma * Weight((z, n))), n + (slope * slope));
        }
    }

    private double Sum(ulong[] clues)
    {
        var sum = 0d;
        foreach (var clue in clues)
        {
            if (_state.TryGetValue(clue, out var state))
                sum += Weight(state);
        }
        return sum;
    }

    private static double Weight((double Z, double N) state) =>
        Math.Abs(state.Z) <= L1 ? 0 : -(state.Z - (Math.Sign(state.Z) * L1)) / (((1 + Math.Sqrt(state.N)) / Rate) + L2);
}
