using System.Globalization;
using System.Text;
using System.Text.Json;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Decisions.Coaching;
using AsyncCoach.Files.Decisions;

namespace AsyncCoach.Host.Verbs;

/// <summary>
/// Reads drafts of decisions and prints the faults of each, as a JSON object a line: JSON lines, or Markdown files with a decision each, whose id is their
/// path. It needs neither settings nor a store.
/// </summary>
internal sealed class DecisionsLint(Desk desk, bool explain)
{
    private const string StandardInput = "-";

    private bool _unreadable;
    private bool _faults;

    /// <param name="paths">JSON lines, Markdown files, and folders of these; <c>-</c>, or none at all, is standard input.</param>
    /// <param name="strict">A fault is something wrong.</param>
    public static async Task<int> Run(Desk desk, IReadOnlyList<string> paths, bool explain, bool strict, CancellationToken cancellation)
    {
        var lint = new DecisionsLint(desk, explain);
        foreach (var path in paths.Count > 0 ? paths : [StandardInput])
        {
            try
            {
                await lint.Read(path, cancellation);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                return await desk.Fail(CommandLine.Misuse, $"{path} cannot be read.");
            }
        }
        return lint._unreadable || (strict && lint._faults) ? CommandLine.Wrong : CommandLine.Done;
    }

    private async Task Read(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
        {
            foreach (var file in Directory.EnumerateFiles(path, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                await Record(file, isMeant: false, cancellation);
        }
        else if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            await Record(path, isMeant: true, cancellation);
        else
        {
            await using var stream = path == StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
            await Lines(stream, path == StandardInput ? "line" : $"{path}, line", cancellation);
        }
    }

    /// <param name="isMeant">It was named: in a folder there may be other files than decisions.</param>
    private async Task Record(string path, bool isMeant, CancellationToken cancellation)
    {
        var read = DecisionFile.Read(await File.ReadAllTextAsync(path, cancellation), path);
        if (read.Refused)
        {
            _unreadable |= isMeant;
            await desk.Fail(CommandLine.Wrong, $"{path} is left out. {read.Refusals[0].Sentence}");
            return;
        }
        await Say(json => json.WriteStringValue(path), RecordLint.Of(read.Value));
    }

    private async Task Lines(Stream stream, string where, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (var number = 1; await reader.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var read = DraftLine.Read(line);
            if (read.Refused)
            {
                _unreadable = true;
                await desk.Fail(CommandLine.Wrong, string.Create(CultureInfo.InvariantCulture, $"{where} {number} {read.Refusals[0].Sentence}; it is left out."));
                continue;
            }
            await Say(json => json.WriteRawValue(read.Value.Id), DraftCoach.Read(read.Value.Draft));
        }
    }

    private async Task Say(Action<Utf8JsonWriter> id, IReadOnlyList<Weakness> weak)
    {
        _faults |= weak.Count > 0;
        await desk.Output.WriteLineAsync(JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            id(json);
            json.WriteStartArray("faults");
            foreach (var fault in weak.Select(weakness => weakness.Fault).Distinct())
                json.WriteStringValue(fault.Name());
            json.WriteEndArray();
            if (explain)
                Explain(json, weak);
            json.WriteEndObject();
        }));
    }

    private static void Explain(Utf8JsonWriter json, IReadOnlyList<Weakness> weak)
    {
        json.WriteStartArray("explained");
        foreach (var weakness in weak)
        {
            json.WriteStartObject();
            json.WriteString("fault", weakness.Fault.Name());
            json.WriteString("answer", weakness.Field == DecisionFields.Done ? "definition_of_done" : weakness.Field);
            json.WriteString("sentence", weakness.Sentence);
            if (weakness.Example.Length > 0)
                json.WriteString("example", weakness.Example);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
