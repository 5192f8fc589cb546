using System.CommandLine;
using AsyncCoach.FaultTests.BadDisk;
using AsyncCoach.FaultTests.BadSlack;
using AsyncCoach.FaultTests.Kills;
using AsyncCoach.FaultTests.Restarts;

namespace AsyncCoach.FaultTests;

/// <summary>The verbs. Exit codes: 0 every promise was kept, 1 one was not, 2 asked in a way that cannot be done.</summary>
internal static class CommandLine
{
    private const int Misuse = 2;

    private static readonly Option<double?> Minutes = new("--minutes") { Description = "Go on for at least so long.", HelpName = "10" };
    private static readonly Option<int?> Kills = new("--kills") { Description = "Go on until there were so many kills.", HelpName = "200" };
    private static readonly Option<int> Seed = new("--seed") { Description = "What chance is drawn from.", DefaultValueFactory = _ => 1 };
    private static readonly Option<FileInfo?> LedgerFile = new("--ledger") { Description = "Write what was acknowledged, killed and found there, a JSON object a line.", HelpName = "FILE" };
    private static readonly Option<bool> Sockets = new("--sockets") { Description = "Slack delivers over Socket Mode, and its sockets fail too." };

    private static readonly Option<int> Times = new("--times") { Description = "How often each.", DefaultValueFactory = _ => 9 };
    private static readonly Option<int> Hold = new("--hold") { Description = "How many seconds each trouble lasts.", DefaultValueFactory = _ => 60 };

    private static readonly Option<string?> Postgres = new("--postgres") { Description = "Two replicas on this database, in a schema that goes with the run; else one bot on SQLite.", HelpName = "CONNECTION" };

    private static readonly Option<DirectoryInfo?> Server = new("--server")
    {
        Description = "The database's folder, as tests/postgres.sh made it: the server is crashed and started, and its connections are cut. Run from the repository's root.",
        HelpName = "FOLDER",
    };

    public static async Task<int> Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var parsed = Root(output).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await error.WriteLineAsync($"{parsed.Errors[0].Message} (--help shows what there is)");
            return Misuse;
        }
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }

    private static RootCommand Root(TextWriter output)
    {
        Minutes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is <= 0 or > 10_000)
                result.AddError("--minutes wants a number above 0.");
        });
        Kills.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
                result.AddError("--kills wants a number from 1.");
        });
        var kills = new Command("kills", "Kill the bot while people work and nudges fall due.") { Minutes, Kills, Seed, LedgerFile, Postgres, Server };
        kills.SetAction((parsed, _) => KillsVerb.Run(Options(parsed), output));
        var slack = new Command("slack", "Let Slack behave badly in every way it has while people work.") { Minutes, Seed, LedgerFile, Sockets };
        slack.SetAction((parsed, _) => SlackVerb.Run(Options(parsed), parsed.GetValue(Sockets), output));
        var disk = new Command("disk", "Let the disk be full, the store locked and its files read-only while people work.") { Hold, Seed, LedgerFile };
        disk.SetAction((parsed, _) => DiskVerb.Run(Options(parsed), TimeSpan.FromSeconds(parsed.GetValue(Hold)), output));
        var restart = new Command("restart", "Measure how long a start takes after a kill, beside one after a clean stop.") { Times, Seed };
        restart.SetAction((parsed, _) => RestartVerb.Run(parsed.GetValue(Times), parsed.GetValue(Seed), output));
        return new RootCommand("Breaks things for real while an emulated company works, and lays what was acknowledged beside what Slack saw.") { kills, slack, disk, restart };
    }

    private static RunOptions Options(ParseResult parsed) =>
        new(parsed.GetValue(Minutes) ?? (parsed.GetValue(Kills) is null ? 1 : null), parsed.GetValue(Kills), parsed.GetValue(Seed), parsed.GetValue(LedgerFile), parsed.GetValue(Postgres), parsed.GetValue(Server));
}
