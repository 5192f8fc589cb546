using System.Globalization;

namespace AsyncCoach.Benchmarks.Acknowledge;

/// <summary>What is sent, how, and what is expected of it.</summary>
internal sealed record LoadOptions
{
    public const string Usage = """
        load: signed requests as Slack sends them, against servers on loopback, in interleaved rounds.

          --target NAME=URL[#PID]   repeatable
          --kind event|help|form|record
                                    a message that concerns nobody (default), '/decide help', '/decide', a decision recorded
          --template FILE           an own body (JSON, or a form when it does not begin with a brace);
                                    __ID__ becomes a distinct id, __TS__ the time in seconds
          --rate N                  open loop, N a second at random gaps; without it closed loop
          --connections N           default 32
          --count N                 requests measured a round, default 8000
          --warmup N                requests before each round, default 500
          --rounds N                default 5
          --expect OURS/THEIRS:FIGURE>=N   or <=N; figures: rate, cpu, p50, p99; repeatable

        The signing secret is read from SLACK_SIGNING_SECRET.
        """;

    public List<Target> Targets { get; } = [];

    public List<Expectation> Expectations { get; } = [];

    public string Secret { get; } = Environment.GetEnvironmentVariable("SLACK_SIGNING_SECRET") ?? "";

    public string Kind { get; private set; } = "event";

    public string? Template { get; private set; }

    public int Rate { get; private set; }

    public int Connections { get; private set; } = 32;

    public int Count { get; private set; } = 8000;

    public int Warmup { get; private set; } = 500;

    public int Rounds { get; private set; } = 5;

    public static LoadOptions Parse(IReadOnlyList<string> args)
    {
        var options = new LoadOptions();
        if (args.Count == 0 || args.Count % 2 != 0)
            throw new FormatException("Options come in pairs.");
        for (var i = 0; i < args.Count; i += 2)
            options.Set(args[i], args[i + 1]);
        if (options.Targets.Count == 0 || options.Secret.Length == 0)
            throw new FormatException("A --target and SLACK_SIGNING_SECRET are needed.");
        foreach (var name in options.Expectations.SelectMany(expected => new[] { expected.Ours, expected.Theirs }))
        {
            if (!options.Targets.Exists(target => target.Name == name))
                throw new FormatException($"There is no target {name} to expect something of.");
        }
        return options;
    }

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "--target": Targets.Add(Target.Parse(value)); break;
            case "--expect": Expectations.Add(Expectation.Parse(value)); break;
            case "--kind": Kind = value; break;
            case "--template": Template = File.ReadAllText(value).Trim(); break;
            case "--rate": Rate = Number(value, 1, 100_000); break;
            case "--connections": Connections = Number(value, 1, 512); break;
            case "--count": Count = Number(value, 1, 200_000); break;
            case "--warmup": Warmup = Number(value, 0, 200_000); break;
            case "--rounds": Rounds = Number(value, 1, 50); break;
            default: throw new FormatException($"There is no option {name}.");
        }
    }

    private static int Number(string value, int least, int most) => Math.Clamp(int.Parse(value, CultureInfo.InvariantCulture), least, most);
}
