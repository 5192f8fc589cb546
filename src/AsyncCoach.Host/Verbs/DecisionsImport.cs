using System.Globalization;
using AsyncCoach.Domain;
using AsyncCoach.Files.Decisions;
using AsyncCoach.Storage;

namespace AsyncCoach.Host.Verbs;

/// <summary>
/// Puts the decisions of a folder of Markdown files, or of a file of JSON Lines, on record in a channel. What cannot be read is listed on standard error with its
/// reason and stops nothing.
/// </summary>
internal static class DecisionsImport
{
    public static async Task<int> Run(Desk desk, string target, string? channel, bool dryRun, CancellationToken cancellation)
    {
        if (!File.Exists(target) && !Directory.Exists(target))
            return await desk.Fail(CommandLine.Misuse, $"There is no file or folder {target}.");
        return await desk.WithWorkspaceOrNew(
            writes: !dryRun,
            (store, workspace) => Import(desk, store, workspace, target, channel is null ? null : new ChannelId(channel), dryRun, cancellation),
            cancellation);
    }

    private static async Task<int> Import(
        Desk desk, IStore? store, WorkspaceId workspace, string target, ChannelId? channel, bool dryRun, CancellationToken cancellation)
    {
        var into = new ImportWriter(store, workspace, channel, Desk.Clocks.Now, dryRun, desk.Output, desk.Error);
        try
        {
            await (IsLines(target) ? Lines(target, into, cancellation) : Files(target, workspace, channel, into, cancellation));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return await desk.Fail(CommandLine.Wrong, $"{target} cannot be read: {failure.Message}");
        }

        await desk.Output.WriteLineAsync(into.Summary);
        return into.HasFailed || (into.Read == 0 && into.Refused > 0) ? CommandLine.Wrong : CommandLine.Done;
    }

    private static bool IsLines(string target) => target.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) && File.Exists(target);

    private static async Task Lines(string target, ImportWriter into, CancellationToken cancellation)
    {
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(target, cancellation))
        {
            number++;
            if (line.Length == 0)
                continue;
            var where = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(target)}:{number}");
            var read = DecisionLines.Read(line);
            if (read.Refused)
                await into.Refuse(where, read.Refusals[0].Sentence);
            else
                await into.Take(where, read.Value, cancellation);
        }

        await into.Finish([], cancellation);
    }

    /// <summary>Each file twice: once for who takes whose place, which the last file may say of the first, and once to be kept. So no text waits in memory.</summary>
    private static async Task Files(string target, WorkspaceId workspace, ChannelId? channel, ImportWriter into, CancellationToken cancellation)
    {
        var plan = new ImportPlan(workspace, channel);
        var paths = new List<string>();
        foreach (var path in DecisionFolder.Paths(target))
        {
            cancellation.ThrowIfCancellationRequested();
            var file = DecisionFolder.Read(target, path);
            var read = file.Reason is { } reason ? new Refusal(reason) : DecisionFile.Read(file.Text, path);
            var refused = read.Refused ? read.Refusals[0].Sentence
                : channel is null && read.Value.Kept?.Channel is null ? "Say with --channel where it belongs."
                : plan.Add(path, read.Value);
            if (refused is not null)
            {
                await into.Refuse(path, refused);
                continue;
            }

            paths.Add(path);
            foreach (var note in read.Value!.Notes)
                await into.Note(path, note);
        }

        plan.Link();
        await into.CheckElsewhere(plan, cancellation);
        foreach (var path in paths)
            await into.Take(DecisionFolder.Read(target, path), plan, cancellation);
        await into.Finish(plan.Elsewhere.Select(id => (id, plan.Supersedes(id), plan.SupersededBy(id))), cancellation);
    }
}
