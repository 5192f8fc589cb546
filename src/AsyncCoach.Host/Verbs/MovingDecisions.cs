using System.CommandLine;

namespace AsyncCoach.Host.Verbs;

/// <summary>The verbs that move decisions in and out: what they take.</summary>
internal static class MovingDecisions
{
    public static Command Import(Func<ParseResult, Desk> desk, Option<string?> workspace)
    {
        var target = new Argument<string>("DIR|FILE") { Description = "A folder of Markdown files (MADR, Nygard's form, log4brains and others), one of them, or a .jsonl of an export." };
        var channel = new Option<string?>("--channel")
        {
            Description = "The channel whose members may read them. Only files that export wrote know theirs.",
            HelpName = "C…",
        };
        channel.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } id && !(id.Length is > 1 and <= 32 && id[0] is 'C' or 'G' && id.All(char.IsAsciiLetterOrDigit)))
                result.AddError("--channel wants a channel's id such as C0123ABCD (in Slack at the end of About).");
        });
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would become of each file, and change nothing." };
        var command = new Command("import", "Put the decisions of Markdown files on record; again, it updates them.") { target, channel, dryRun, workspace };
        command.SetAction((parsed, cancellation) => DecisionsImport.Run(
            desk(parsed), parsed.GetRequiredValue(target), parsed.GetValue(channel), parsed.GetValue(dryRun), cancellation));
        return command;
    }

    public static Command Export(Func<ParseResult, Desk> desk, Option<string?> workspace)
    {
        var format = new Option<string>("--format") { Description = "madr (a Markdown file each), jsonl or csv.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("madr", "jsonl", "csv");
        var target = new Option<string?>("--out") { Description = "The folder for madr, else a file; without it standard output.", HelpName = "DIR|FILE" };
        target.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is "")
                result.AddError("--out wants a folder or a file.");
        });
        var command = new Command("export", "Write all decisions on record down, in the order of their numbers.") { format, target, workspace };
        command.SetAction((parsed, cancellation) => DecisionsExport.Run(
            desk(parsed), parsed.GetRequiredValue(format), parsed.GetValue(target), cancellation));
        return command;
    }
}
