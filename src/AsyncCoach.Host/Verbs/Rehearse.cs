using System.Globalization;
using System.Text;
using AsyncCoach.Domain.Decisions.Listening;

namespace AsyncCoach.Host.Verbs;

/// <summary>
/// Shows what the listener would make of messages, as a JSON object a line; of a Slack export, what AsyncCoach would have done with it, as a report. It needs neither settings nor a
/// store, keeps nothing and sends nothing anywhere.
/// </summary>
internal static class Rehearse
{
    private const string StandardInput = "-";

    /// <param name="file">JSON lines, or a <c>.zip</c>; <c>-</c> is standard input, of lines.</param>
    /// <param name="reportFile">Where the report goes; null: standard output.</param>
    public static async Task<int> Run(Desk desk, string file, string? reportFile, CancellationToken cancellation)
    {
        var isExport = file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        if (reportFile is not null && !isExport)
            return await desk.Fail(CommandLine.Misuse, "--out is for the report on a Slack export (.zip).");
        try
        {
            await using var stream = file == StandardInput ? Console.OpenStandardInput() : File.OpenRead(file);
            return isExport ? await RehearseExport.Run(desk, stream, reportFile, cancellation) : await Lines(desk, stream, file == StandardInput ? "line" : $"{file}, line", cancellation);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return await desk.Fail(CommandLine.Misuse, File.Exists(file) && reportFile is not null ? $"{reportFile} cannot be written." : $"{file} cannot be read.");
        }
    }

    private static async Task<int> Lines(Desk desk, Stream stream, string where, CancellationToken cancellation)
    {
        var code = CommandLine.Done;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (var number = 1; await reader.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var read = MessageLine.Read(line);
            if (read.Refused)
                code = await desk.Fail(CommandLine.Wrong, string.Create(CultureInfo.InvariantCulture, $"{where} {number} {read.Refusals[0].Sentence}; it is left out."));
            else
                await desk.Output.WriteLineAsync(Json(read.Value.Id, Listener.Hear(read.Value.Text, read.Value.Before)));
        }
        return code;
    }

    private static string Json(string id, Heard heard) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("id");
        json.WriteRawValue(id);
        json.WriteNumber("score", Math.Round(heard.Score, 3));
        json.WriteBoolean("decision", heard.IsDecision);
        json.WriteEndObject();
    });
}
