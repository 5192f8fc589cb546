using System.Globalization;
using System.Text;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.People;
using AsyncCoach.Files.Decisions;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;

namespace AsyncCoach.Host.Verbs;

/// <summary>Writes decisions down as the store's operator: all that are on record, of every channel, in the order of their numbers.</summary>
internal static class DecisionsExport
{
    private const int PageSize = 200;

    private static readonly object?[] Recorded =
    [
        .. Enum.GetValues<DecisionState>().Where(state => state is not (DecisionState.Draft or DecisionState.Undone)).Select(DecisionMap.Stored),
    ];

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
        await foreach (var (decision, shown) in All(store, workspace, cancellation))
            await output.WriteAsync(csv ? $"{DecisionCsv.Line(decision, shown.Names, shown.NumberOf)}\r\n" : $"{DecisionLines.Line(decision)}\n");
        return CommandLine.Done;
    }

    private static async Task<int> Files(Desk desk, IStore store, WorkspaceId workspace, string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var (written, refused) = (0, 0);
        await foreach (var (decision, shown) in All(store, workspace, cancellation))
        {
            var name = MadrFile.NameOf(decision);
            var path = Path.Combine(folder, name);
            // Somebody else's file is not overwritten.
            if (File.Exists(path) && !DecisionFile.Read(await File.ReadAllTextAsync(path, cancellation), name).IsOf(decision.Id))
            {
                refused++;
                await desk.Fail(CommandLine.Wrong, $"{name}: There is a file of that name already, and it is not this decision's.");
                continue;
            }

            await File.WriteAllTextAsync(
                path, MadrFile.Write(decision, shown.Names, shown.FileOf(decision.Supersedes), shown.FileOf(decision.SupersededBy)), Utf8, cancellation);
            written++;
        }

        await desk.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{written} written to {folder}{(refused > 0 ? $", {refused} not" : "")}."));
        return refused > 0 ? CommandLine.Wrong : CommandLine.Done;
    }

    private static bool IsOf(this Answer<DecisionRecord> read, DecisionId id) => !read.Refused && read.Value.Kept?.Id == id;

    private static async IAsyncEnumerable<(Decision Decision, Shown Shown)> All(
        IStore store, WorkspaceId workspace, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var session = store.Open(workspace);
            var page = await session.List(
                Query<Decision>.Everything.Where(DecisionMap.State, Recorded).OrderedBy(DecisionMap.Number), Viewer.All, PageSize, after, cancellation);
            var people = page.Items.SelectMany(one => one.Consulted.Append(one.Decider ?? default)).Where(person => person != default).Distinct().Select(person => person.ToString()).ToList();
            var names = (await session.LoadMany<Person>(people, Viewer.All, cancellation)).Where(person => person.Name.Length > 0).ToDictionary(person => person.Id, person => person.Name);
            var linked = page.Items.SelectMany(one => new[] { one.Supersedes, one.SupersededBy }).OfType<DecisionId>().Distinct().Select(id => id.ToString()).ToList();
            var others = (await session.LoadMany<Decision>(linked, Viewer.All, cancellation)).ToDictionary(other => other.Id);
            foreach (var decision in page.Items)
                yield return (decision, new Shown(DecisionNames.Of(decision, person => names.GetValueOrDefault(person, person.User)), others));
            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>What a decision's lines say of others.</summary>
    private sealed record Shown(DecisionNames Names, IReadOnlyDictionary<DecisionId, Decision> Others)
    {
        public string NumberOf(DecisionId id) => Others.TryGetValue(id, out var other) ? FormattableString.Invariant($"D-{other.Number}") : "";

        public MadrFile.Neighbour? FileOf(DecisionId? id) => id is { } one && Others.TryGetValue(one, out var other) ? new MadrFile.Neighbour(MadrFile.NameOf(other)) : null;
    }
}
