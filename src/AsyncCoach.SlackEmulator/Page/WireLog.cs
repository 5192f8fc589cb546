using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;
using AsyncCoach.SlackEmulator.WebApi;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>What went between Slack and the app, newest first. Hold the workspace's gate.</summary>
internal sealed class WireLog(Courier courier, CallLog calls, Faults faults)
{
    private const int Shown = 60;

    // Indented JSON is read by people; the page encodes it once more, for itself.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="open">The key of what is unfolded.</param>
    /// <param name="reader">In whose zone the times are.</param>
    public WireSight Sight(string? open, Reader reader) => new(
        [
            .. courier.Log.TakeLast(Shown).Select(d => Of(d, open, reader))
                .Concat(calls.Calls.TakeLast(Shown).Select(c => Of(c, open, reader)))
                .OrderByDescending(e => e.At)
                .Take(Shown),
        ],
        [.. faults.Active.Select(Of)]);

    private static WireEntry Of(Delivery delivery, string? open, Reader reader)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"d{delivery.Number}");
        var last = delivery.Attempts.Count > 0 ? delivery.Attempts[^1] : null;
        var again = delivery.Attempts.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", attempt {delivery.Attempts.Count}") : "";
        var verdict = last?.Answer switch
        {
            null => "under way",
            { Failure: { } failure } => failure + again,
            { Status: var status } => string.Create(CultureInfo.InvariantCulture, $"{status}{again}"),
        };
        return new WireEntry(
            key,
            true,
            reader.Local(delivery.At),
            $"{delivery.Kind} {delivery.What}",
            verdict,
            last?.Answer is { Ok: false },
            last?.Answer is null ? "" : Milliseconds(last.Milliseconds),
            string.Equals(open, key, StringComparison.Ordinal)
                ? [("Sent", Text(delivery.Payload)), ("Answered", Answered(last?.Answer?.Body))]
                : []);
    }

    private static WireEntry Of(LoggedCall call, string? open, Reader reader)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"c{call.Number}");
        var ok = call.Fault is null && call.Status == 200 && call.Answer is not JsonObject { } answer || (call.Answer as JsonObject)?.Flag("ok") is true;
        var verdict = (call.Fault, ok, call.Answer as JsonObject) switch
        {
            ({ } fault, _, _) => string.Create(CultureInfo.InvariantCulture, $"{call.Status}, fault {fault}"),
            (_, true, _) => "ok",
            (_, _, { } refused) => refused.Text("error"),
            _ => call.Status.ToString(CultureInfo.InvariantCulture),
        };
        return new WireEntry(
            key,
            false,
            reader.Local(call.At),
            call.Method,
            verdict,
            !ok || call.Fault is not null,
            Milliseconds(call.Milliseconds),
            string.Equals(open, key, StringComparison.Ordinal) ? [("Called with", Text(call.Args)), ("Answered", Text(call.Answer))] : []);
    }

    private static string Of(Fault fault)
    {
        var what = fault.Api?.ToString() ?? fault.Delivery?.ToString() ?? "";
        var times = fault.Times is { } left ? string.Create(CultureInfo.InvariantCulture, $"{left} more") : "until switched off";
        return $"{what} on {(fault.Api is null ? $"{fault.Of} deliveries" : fault.Method is "*" ? "every method" : fault.Method)}, {times}";
    }

    private static string Milliseconds(double ms) => string.Create(CultureInfo.InvariantCulture, $"{ms:0.#} ms");

    private static string Answered(string? body) =>
        body is null ? "nothing" : body.Length == 0 ? "(empty)" : JsonReading.ObjectOrNull(body) is { } json ? Text(json) : body;

    private static string Text(JsonNode? json)
    {
        if (json is null)
        {
            return "nothing";
        }

        using var written = new MemoryStream();
        using (var writer = new Utf8JsonWriter(written, Readable))
        {
            json.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(written.ToArray());
    }
}
