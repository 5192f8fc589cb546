using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;
using Microsoft.Net.Http.Headers;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>A request's arguments, read as Slack reads them, and the warnings or the error that reading gave.</summary>
internal sealed record RequestBody(JsonObject Args, string? Error, string? Warning, bool WasJson)
{
    /// <summary>A JSON body as it was written; undefined for others.</summary>
    public JsonElement Written { get; private init; }

    public static async Task<RequestBody> Read(HttpRequest request, CancellationToken cancellation)
    {
        var args = new JsonObject();
        foreach (var (key, value) in request.Query.Where(q => q.Key is not "token"))
        {
            args[key] = value.ToString();
        }

        if (HttpMethods.IsGet(request.Method) || (request.ContentLength is null or 0 && request.ContentType is null))
        {
            return new RequestBody(args, null, null, WasJson: false);
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return new RequestBody(args, request.ContentType is null ? "missing_post_type" : "invalid_post_type", null, WasJson: false);
        }

        var charset = type.Charset.ToString().Trim('"');
        if (charset.Length > 0
            && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            && !charset.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase))
        {
            return new RequestBody(args, "invalid_charset", null, WasJson: false);
        }

        return type.MediaType.ToString().ToUpperInvariant() switch
        {
            "APPLICATION/JSON" => await ReadJson(request, charset, cancellation),
            "APPLICATION/X-WWW-FORM-URLENCODED" or "MULTIPART/FORM-DATA" => await ReadForm(request, args, charset, cancellation),
            _ => new RequestBody(args, "invalid_post_type", null, WasJson: false),
        };
    }

    private static async Task<RequestBody> ReadJson(HttpRequest request, string charset, CancellationToken cancellation)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, JsonReading.Strict, cancellation);
            var written = document.RootElement.Clone();
            return JsonReading.Node(written) is JsonObject args
                ? new RequestBody(args, null, charset.Length == 0 ? "missing_charset" : null, WasJson: true) { Written = written }
                : new RequestBody([], "json_not_object", null, WasJson: true);
        }
        catch (JsonException)
        {
            return new RequestBody([], "invalid_json", null, WasJson: true);
        }
    }

    private static async Task<RequestBody> ReadForm(HttpRequest request, JsonObject args, string charset, CancellationToken cancellation)
    {
        try
        {
            foreach (var (key, value) in await request.ReadFormAsync(cancellation))
            {
                args[key] = value.ToString();
            }

            return new RequestBody(args, null, charset.Length > 0 ? "superfluous_charset" : null, WasJson: false);
        }
        catch (InvalidDataException)
        {
            return new RequestBody(args, "invalid_form_data", null, WasJson: false);
        }
    }
}
