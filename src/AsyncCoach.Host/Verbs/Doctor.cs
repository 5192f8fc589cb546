using AsyncCoach.Bot.Routing;
using AsyncCoach.Host.Health;
using AsyncCoach.Host.Running;
using AsyncCoach.Host.Settings;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Client;
using AsyncCoach.Storage;

namespace AsyncCoach.Host.Verbs;

/// <summary>Looks at settings, store, token, scopes and clock, and changes nothing.</summary>
internal static class Doctor
{
    // Slack's signatures are good for five minutes either way; past half of that the clock wants setting.
    private static readonly TimeSpan MostApart = TimeSpan.FromSeconds(150);

    public static async Task<int> Run(Desk desk, CancellationToken cancellation)
    {
        var lines = new List<(string What, Part Part)>();
        if (desk.Problems.Count == 0)
            lines.Add(("settings", new Part(true, "nothing is missing or wrong")));
        lines.AddRange(desk.Problems.Select(problem => ("settings", new Part(false, problem))));
        lines.Add(("store", await Store(desk, cancellation)));
        if (!desk.Problems.Any(problem => problem.StartsWith("Slack:", StringComparison.OrdinalIgnoreCase)))
            lines.AddRange(await Slack(desk, cancellation));
        foreach (var (what, part) in lines)
            await desk.Output.WriteLineAsync($"{(part.Well ? "ok    " : "wrong ")} {what}: {part.Sentence}");
        return lines.TrueForAll(line => line.Part.Well) ? CommandLine.Done : CommandLine.Wrong;
    }

    private static async Task<Part> Store(Desk desk, CancellationToken cancellation)
    {
        var storage = desk.Settings.Storage;
        var folder = Path.GetDirectoryName(Path.GetFullPath(storage.File))!;
        if (storage.IsSqlite && !File.Exists(storage.File))
        {
            return Directory.Exists(folder)
                ? new Part(true, $"there is none yet; serve makes {storage.File}")
                : new Part(false, $"the folder of {storage.File} does not exist");
        }
        try
        {
            await using var store = StoreRegistration.Open(desk.Settings, Desk.Clocks, readOnly: true);
            await store.Prepare(cancellation);
            return new Part(true, $"{storage.Place} can be read and holds {Counted((await store.Workspaces(cancellation)).Count)}");
        }
        catch (StoreException trouble)
        {
            return new Part(false, trouble.Message);
        }
    }

    private static string Counted(int workspaces) => workspaces == 1 ? "1 workspace" : $"{workspaces} workspaces";

    private static async Task<IReadOnlyList<(string What, Part Part)>> Slack(Desk desk, CancellationToken cancellation)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddKeyedSingleton("wire", Desk.Clocks.Wire);
        services.AddSlackClient(desk.Settings.Slack);
        await using var provider = services.BuildServiceProvider();
        var answer = await provider.GetRequiredService<ISlackApi>().WhoAmI("", cancellation);
        if (!answer.Ok)
            return [("token", new Part(false, SlackSentences.Trouble(answer.Failure)))];
        return
        [
            ("token", new Part(true, $"installed in {answer.Value.TeamName} ({answer.Value.Team})")),
            ("scopes", Scopes(SettingsSections.Catalog(desk.Settings.Bot), answer.Value)),
            ("clock", Clock(answer.Value.Clock)),
        ];
    }

    private static Part Scopes(BotCatalog catalog, Identity identity)
    {
        var missing = catalog.Scopes.Where(scope => !identity.Scopes.Contains(scope.Key, StringComparer.Ordinal)).ToList();
        return missing.Count == 0
            ? new Part(true, "the token has all that is needed")
            : new Part(false, "missing " + string.Join("; ", missing.Select(scope => $"{scope.Key} ({scope.Value})")));
    }

    private static Part Clock(DateTimeOffset? slack)
    {
        if (slack is null)
            return new Part(true, "Slack did not say what time it is");
        var apart = Desk.Clocks.Wire.GetUtcNow() - slack.Value;
        var sentence = $"{Math.Abs(apart.TotalSeconds):0} s {(apart < TimeSpan.Zero ? "behind" : "ahead of")} Slack's";
        return apart.Duration() <= MostApart
            ? new Part(true, sentence)
            : new Part(false, sentence + "; past 300 s every delivery is refused, so set this machine's clock");
    }
}
