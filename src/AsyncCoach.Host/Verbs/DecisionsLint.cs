using System.Globalization;
using System.Text;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Decisions.Coaching;

namespace AsyncCoach.Host.Verbs;

/// <summary>Reads drafts of decisions and prints the faults of each, as a JSON object a line. It needs neither settings nor a store.</summary>
internal static class DecisionsLint
{
    private const string StandardInput = "-";

    /// <param name="files">JSON lines; <c>-</c>, or none at all, is standard input.</param>
    /// <param name="strict">A fault is something wrong.</param>
    public static async Task<int> Run(Desk desk, IReadOnlyList<string> files, bool explain, bool strict, CancellationToken cancellation)
    {
        var seen = new Seen();
        foreach (var file in files.Count > 0 ? files : [StandardInput])
        {
            try
            {
                await using var stream = file == StandardInput ? Console.OpenStandardInput() : File.OpenRead(file);
                await Read(desk, stream, file == StandardInput ? "line" : $"{file}, line", explain, seen, cancellation);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                return await desk.Fail(CommandLine.Misuse, $"{file} cannot be read.");
            }
        }
        return seen.Malformed || (strict && seen.Faults) ? CommandLine.Wrong : CommandLine.Done;
    }

    private static async Task Read(Desk desk, Stream stream, string where, bool explain, Seen seen, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (var number = 1; await reader.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var read = DraftLine.Read(line);
            if (read.Refused)
            {
                seen.Malformed = true;
                await desk.Fail(CommandLine.Wrong, string.Create(CultureInfo.InvariantCulture, $"{where} {number} {read.Refusals[0].Sentence}; it is left out."));
                continue;
            }
            var weak = DraftCoach.Read(read.Value.Draft);
            seen.Faults |= weak.Count > 0;
            await desk.Output.WriteLineAsync(Json(read.Value.Id, weak, explain));
        }
    }

    private static string Json(string id, IReadOnlyList<Weakness> weak, bool explain) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("id");
        json.WriteRawValue(id);
        json.WriteStartArray("faults");
        foreach (var fault in weak.Select(weakness => weakness.Fault).Distinct())
            json.WriteStringValue(fault.Name());
        json.WriteEndArray();
        if (explain)
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
        json.WriteEndObject();
    });

    private sealed class Seen
    {
        public bool Malformed { get; set; }

        public bool Faults { get; set; }
    }
}
