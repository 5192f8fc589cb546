using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>The arguments of a call. Slack takes JSON for methods that write, and a form for all; reads get a form.</summary>
internal sealed record CallBody(ReadOnlyMemory<byte> Bytes, MediaTypeHeaderValue MediaType)
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");
    private static readonly MediaTypeHeaderValue FormType = new("application/x-www-form-urlencoded");

    public static CallBody Json(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return new(bytes.WrittenMemory, JsonType);
    }

    /// <summary>Fields without a value are left out.</summary>
    public static CallBody Form(params (string Name, string? Value)[] fields) =>
        new(
            Encoding.UTF8.GetBytes(string.Join('&', fields.Where(field => field.Value is not null)
                .Select(field => $"{field.Name}={WebUtility.UrlEncode(field.Value)}"))),
            FormType);

    /// <summary>A content to send, which serves once.</summary>
    public HttpContent Content()
    {
        var content = new ReadOnlyMemoryContent(Bytes);
        content.Headers.ContentType = MediaType;
        return content;
    }
}
