using System.CommandLine;
using NodaTime.Text;

namespace AsyncCoach.Host.Verbs;

/// <summary>
/// The verbs. Exit codes: 0 done, 1 something is wrong, 2 asked in a way that cannot be done. What was asked for goes to standard output, what is wrong to
/// standard error in one sentence.
/// </summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Wrong = 1;
    public const int Misuse = 2;

    public static async Task<int> Run(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        var root = Root(output, error);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await error.WriteLineAsync($"{parsed.Errors[0].Message} (--help shows what there is)");
            return Misuse;
        }
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null }, cancellation);
    }

    private static RootCommand Root(TextWriter output, TextWriter error)
    {
        var settings = new Option<string?>("--settings")
        {
            Description = "The settings file; without it appsettings.json in the current folder, if there is one.",
            HelpName = "FILE",
            Recursive = true,
        };
        var workspace = new Option<string?>("--workspace")
        {
            Description = "The workspace's id; needed where the store does not hold exactly one.",
            HelpName = "T…",
        };
        Desk Desk(ParseResult parsed) => new(parsed.GetValue(settings), parsed.GetValue(workspace), output, error);

        var serve = new Command("serve", "Serve until told to stop. The default.");
        serve.SetAction((parsed, cancellation) => Serve.Run(Desk(parsed), cancellation));
        var root = new RootCommand("AsyncCoach: a self-hosted Slack app that helps distributed teams work in writing.")
        {
            settings, serve, Health(Desk), Doctor(Desk), Backup(Desk), Decisions(Desk, workspace), Handoffs(Desk, workspace), Calendar(Desk), Rehearse(Desk), Manifest(Desk), Move(Desk), Erase(Desk, workspace),
        };
        root.SetAction((parsed, cancellation) => Serve.Run(Desk(parsed), cancellation));
        return root;
    }

    private static Command Health(Func<ParseResult, Desk> desk)
    {
        var command = new Command("health", "Ask the process that serves here how it is; what a container's probe runs.");
        command.SetAction((parsed, cancellation) => Verbs.Health.Run(desk(parsed), cancellation));
        return command;
    }

    private static Command Doctor(Func<ParseResult, Desk> desk)
    {
        var command = new Command("doctor", "Check settings, store, token, scopes and clock: a line each.");
        command.SetAction((parsed, cancellation) => Verbs.Doctor.Run(desk(parsed), cancellation));
        return command;
    }

    private static Command Backup(Func<ParseResult, Desk> desk)
    {
        var file = new Argument<string>("FILE") { Description = "A file that does not exist yet." };
        var command = new Command("backup", "Write a complete, checked copy of the store, also while it is served.") { file };
        command.SetAction((parsed, cancellation) => Verbs.Backup.Run(desk(parsed), parsed.GetRequiredValue(file), cancellation));
        return command;
    }

    private static Command Decisions(Func<ParseResult, Desk> desk, Option<string?> workspace)
    {
        var words = new Argument<string>("WORDS") { Description = "What to find, as in Slack: words, \"phrases\", -not, from:@tom, in:#payments, last month, or a number such as D-12." };
        var limit = new Option<int>("--limit") { Description = "How many hits at most, 1 to 100.", DefaultValueFactory = _ => 10 };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100)
                result.AddError("--limit wants a number from 1 to 100.");
        });
        var json = new Option<bool>("--json") { Description = "A JSON object a line." };
        var search = new Command("search", "Search the decision log, best hits first.") { words, limit, json, workspace };
        search.SetAction((parsed, cancellation) => DecisionsSearch.Run(
            desk(parsed), parsed.GetRequiredValue(words), parsed.GetValue(limit), parsed.GetValue(json), cancellation));
        return new Command("decisions", "Look into the decision log, as the store's operator, and move records in and out.")
        {
            search, DecisionsLint(desk), MovingDecisions.Import(desk, workspace), MovingDecisions.Export(desk, workspace),
        };
    }

    private static Command DecisionsLint(Func<ParseResult, Desk> desk)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Drafts as JSON lines, {\"id\",\"what\",\"why_now\",\"who_decides\",\"definition_of_done\"}; Markdown files with a decision each (MADR and others), or a folder of them; - or none: JSON lines from standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var explain = new Option<bool>("--explain") { Description = "Say of each fault what would mend it, where possible with an example." };
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 when there is a fault; otherwise only when a line or a named file cannot be read." };
        var command = new Command("lint", "Name what is weak in drafts of decisions: a line a draft, {\"id\",\"faults\"}.") { files, explain, strict };
        command.SetAction((parsed, cancellation) => Verbs.DecisionsLint.Run(
            desk(parsed), parsed.GetValue(files) ?? [], parsed.GetValue(explain), parsed.GetValue(strict), cancellation));
        return command;
    }

    private static Command Calendar(Func<ParseResult, Desk> desk)
    {
        var zone = new Option<string>("--zone") { Description = "A name of the time zone database.", HelpName = "Europe/London", Required = true };
        var days = new Option<string>("--days") { Description = "Working days: mon-fri, sun-thu, sun,mon,wed.", DefaultValueFactory = _ => "mon-fri" };
        var hours = new Option<string>("--hours") { Description = "Working hours: 09:00-12:30,13:30-18:00 or 22:00-06:00.", DefaultValueFactory = _ => "09:00-17:30" };
        var lead = new Option<int>("--lead") { Description = "Minutes before its end at which a shift is asked, 0 to 1440.", DefaultValueFactory = _ => 30 };
        lead.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > NodaTime.NodaConstants.MinutesPerDay)
                result.AddError("--lead wants minutes from 0 to 1440.");
        });
        var from = new Option<string>("--from") { Description = "The first date.", HelpName = "2026-03-01", Required = true };
        var to = new Option<string>("--to") { Description = "The last date.", HelpName = "2026-04-10", Required = true };
        var json = new Option<bool>("--json") { Description = "A JSON object a line, with UTC instants." };
        var holidays = new Option<FileInfo[]>("--holidays") { Description = "An iCalendar file whose all-day events are not worked; may come again.", HelpName = "FILE.ics" };
        var command = new Command("calendar", "Look ahead: the shifts of a working week, and when each is asked for its handoff.")
        {
            zone, days, hours, lead, from, to, json, holidays,
        };
        command.SetAction(parsed => LookingAhead.Run(desk(parsed), new AheadQuestion(
            parsed.GetRequiredValue(zone), parsed.GetRequiredValue(days), parsed.GetRequiredValue(hours), parsed.GetValue(lead),
            parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), parsed.GetValue(json), parsed.GetValue(holidays) ?? [])));
        return command;
    }

    private static Command Rehearse(Func<ParseResult, Desk> desk)
    {
        var file = new Argument<string>("FILE") { Description = "Messages as JSON lines: {\"id\",\"text\",\"context\"}, context may be left out; - for standard input. Or a Slack export (.zip)." };
        var report = new Option<string?>("--out") { Description = "Where the report on a Slack export goes, instead of standard output.", HelpName = "FILE.md" };
        var command = new Command("rehearse", "Show which messages the listener would ask about: {\"id\",\"score\",\"decision\"} a line; of a Slack export, a report. Nothing is sent anywhere.") { file, report };
        command.SetAction((parsed, cancellation) => Verbs.Rehearse.Run(desk(parsed), parsed.GetRequiredValue(file), parsed.GetValue(report), cancellation));
        return command;
    }

    private static Command Handoffs(Func<ParseResult, Desk> desk, Option<string?> workspace)
    {
        var since = new Option<string?>("--since") { Description = "Only handoffs of shifts from this date on.", HelpName = "2026-05-01" };
        since.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !LocalDatePattern.Iso.Parse(text).Success)
                result.AddError("--since wants a date such as 2026-05-01.");
        });
        var json = new Option<bool>("--json") { Description = "A JSON object a line, with all items." };
        var export = new Command("export", "Write handoffs down, oldest first, a line each.") { since, json, workspace };
        export.SetAction((parsed, cancellation) => HandoffsExport.Run(
            desk(parsed), parsed.GetValue(since) is { } first ? LocalDatePattern.Iso.Parse(first).Value : null, parsed.GetValue(json), cancellation));
        return new Command("handoffs", "Look at handoffs, as the store's operator.") { export };
    }

    private static Command Manifest(Func<ParseResult, Desk> desk)
    {
        var url = new Option<string?>("--url") { Description = "Where Slack delivers over HTTP.", HelpName = "https://…" };
        var socket = new Option<bool>("--socket-mode") { Description = "Deliveries over Socket Mode (the default)." };
        var command = new Command("manifest", "Print the app's manifest for Slack.") { url, socket };
        command.Validators.Add(result =>
        {
            if (result.GetValue(url) is not null && result.GetValue(socket))
                result.AddError("Say --url or --socket-mode, not both.");
        });
        command.SetAction(parsed => Verbs.Manifest.Run(desk(parsed), parsed.GetValue(url)));
        return command;
    }

    private static Command Move(Func<ParseResult, Desk> desk)
    {
        var from = new Option<string>("--from") { Description = $"What is moved: {Verbs.Move.Places}.", HelpName = "PLACE", Required = true };
        var to = new Option<string>("--to") { Description = "Where to, said in the same way; nothing may be there yet.", HelpName = "PLACE", Required = true };
        var command = new Command("move", "Copy a whole store to another place and compare the two; may be broken off and run again.") { from, to };
        command.SetAction((parsed, cancellation) => Verbs.Move.Run(desk(parsed), parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), cancellation));
        return command;
    }

    private static Command Erase(Func<ParseResult, Desk> desk, Option<string?> workspace)
    {
        var person = new Option<string?>("--person") { Description = "Only this person's records in the workspace.", HelpName = "U…" };
        var sure = new Option<bool>("--yes") { Description = "Do it: what is erased does not come back." };
        var command = new Command("erase", "Remove a workspace, or one person's records in it, from the store.") { person, sure, workspace };
        command.SetAction((parsed, cancellation) =>
            Verbs.Erase.Run(desk(parsed), parsed.GetValue(person), parsed.GetValue(sure), cancellation));
        return command;
    }
}
