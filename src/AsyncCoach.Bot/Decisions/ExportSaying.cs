using System.IO.Compression;
using System.Text;
using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Files.Decisions;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>What <c>/decisions export</c> is answered with: a file to whoever asked, with what they may see when it is sent.</summary>
internal sealed class ExportSaying(IStore store) : ISay
{
    public const string Kind = "decision.export";
    public const string Csv = "csv";
    public const string Json = "jsonl";
    public const string Madr = "madr";

    /// <summary>A file is made in memory: beyond this the operator's verb is the way.</summary>
    private const int MostBytes = 16 * 1024 * 1024;

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        var viewer = new Viewer.Person(PersonId.Parse(intent.Receiver));
        using var file = new MemoryStream();
        var (count, isWhole) = intent.Detail == Madr
            ? await Zip(file, turn.Workspace, viewer, cancellation)
            : await Lines(file, intent.Detail == Json, turn.Workspace, viewer, cancellation);
        if (count == 0)
            return new Saying.Once(new Message("There is no decision on record yet that you may see."));
        var holds = $"{(count == 1 ? "One decision" : $"{count} decisions")}, {(isWhole ? "all" : "the first of those")} that you may see.";
        var rest = isWhole ? "" : " For all of them ask whoever runs AsyncCoach for `decisions export`.";
        var name = intent.Detail == Madr ? "decisions-madr.zip" : $"decisions.{intent.Detail}";
        return new Saying.File(name, file.ToArray(), $"{holds}{rest} Some may be from private channels: share the file with care.");
    }

    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(PersonId.Parse(intent.Receiver));

    private async Task<(int Count, bool IsWhole)> Lines(MemoryStream file, bool json, WorkspaceId workspace, Viewer viewer, CancellationToken cancellation)
    {
        // Excel takes a CSV without this mark for the alphabet of its own machine.
        await using var lines = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: !json), leaveOpen: true);
        if (!json)
            await lines.WriteAsync($"{DecisionCsv.Header}\r\n");
        var count = 0;
        await foreach (var one in WrittenDecisions.All(store, workspace, viewer, cancellation))
        {
            if (file.Length > MostBytes)
                return (count, false);
            await lines.WriteAsync(json ? $"{one.Json}\n" : $"{one.Csv}\r\n");
            count++;
        }
        return (count, true);
    }

    private async Task<(int Count, bool IsWhole)> Zip(MemoryStream file, WorkspaceId workspace, Viewer viewer, CancellationToken cancellation)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        var count = 0;
        await foreach (var one in WrittenDecisions.All(store, workspace, viewer, cancellation))
        {
            if (file.Length > MostBytes)
                return (count, false);
            await using var entry = zip.CreateEntry(one.FileName).Open();
            await entry.WriteAsync(Encoding.UTF8.GetBytes(one.Madr), cancellation);
            count++;
        }
        return (count, true);
    }
}
