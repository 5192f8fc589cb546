using System.Globalization;
using System.Text;
using AsyncCoach.Bot.Decisions;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Files.Decisions;
using AsyncCoach.Storage;

namespace AsyncCoach.Host.Verbs;

/// <summary>Writes decisions down as the store's operator: all that are on record, of every channel, in the order of their numbers.</summary>
internal static class DecisionsExport
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task<int> Run(Desk desk, string format, string? target, CancellationToken cancellation)
    {
        if (format == "madr" && target is null)
            return await desk.Fail(CommandLine.Misuse, "--format madr writes a file a decision: say with --out which folder they go into.");
        return await desk.WithWorkspace(
            writes: false,
            async (store, workspace) =>
            {
                try
                {
                    return format == "madr"
                        ? await Files(desk, store, workspace, target!, cancellation)
                        : await Lines(desk, store, workspace, format == "csv", target, cancellation);
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    return await desk.Fail(CommandLine.Wrong, $"{target} cannot be written: {failure.Message}");
                }
            },
            cancellation);
    }

    private static async Task<int> Lines(Desk desk, IStore store, WorkspaceId workspace, bool csv, string? target, CancellationToken cancellation)
    {
        await using var file = target is null ? null : new StreamWriter(target, append: false, Utf8);
        var output = file ?? desk.Output;
        if (csv)
            await output.WriteAsync($"{DecisionCsv.Header}\r\n");
        await foreach (var one in WrittenDecisions.All(store, workspace, Viewer.All, cancellation))
            await output.WriteAsync(csv ? $"{one.Csv}\r\n" : $"{one.Json}\n");
        return CommandLine.Done;
    }

    private static async Task<int> Files(Desk desk, IStore store, WorkspaceId workspace, string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var (written, refused) = (0, 0);
        await foreach (var one in WrittenDecisions.All(store, workspace, Viewer.All, cancellation))
        {
            var name = one.FileName;
            var path = Path.Combine(folder, name);
            // Somebody else's file is not overwritten.
            if (File.Exists(path) && !DecisionFile.Read(await File.ReadAllTextAsync(path, cancellation), name).IsOf(one.Decision.Id))
            {
                refused++;
                await desk.Fail(CommandLine.Wrong, $"{name}: There is a file of that name already, and it is not this decision's.");
                continue;
            }

            await File.WriteAllTextAsync(path, one.Madr, Utf8, cancellation);
            written++;
        }

        await desk.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{written} written to {folder}{(refused > 0 ? $", {refused} not" : "")}."));
        return refused > 0 ? CommandLine.Wrong : CommandLine.Done;
    }

    private static bool IsOf(this Answer<DecisionRecord> read, DecisionId id) => !read.Refused && read.Value.Kept?.Id == id;
}
