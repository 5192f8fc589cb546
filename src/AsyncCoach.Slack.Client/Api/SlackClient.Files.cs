using System.Globalization;
using AsyncCoach.Slack.Api;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>Files, in the three steps that Slack asks for: an address, the bytes, and who is to see them.</summary>
internal sealed partial class SlackClient
{
    public async Task<SlackResult<UploadedFile>> Upload(string workspace, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var body = CallBody.Form(("filename", name), ("length", content.Length.ToString(CultureInfo.InvariantCulture)));
        var asked = (await calls.Call(SlackMethod.UploadAddress, workspace, body, cancellation)).Read(answer =>
            answer.Word("upload_url"u8) is { } url && answer.Word("file_id"u8) is { } id ? new Address(url, id) : null);
        if (!asked.Ok)
            return new(Harmless(asked.Failure));
        var sent = await uploads.Send(asked.Value.Url, content, cancellation);
        return sent.Ok ? new(new UploadedFile(asked.Value.File)) : new(Harmless(sent.Failure));
    }

    public async Task<SlackResult<Nothing>> ShareFile(
        string workspace, string file, string title, string channel, string comment, CancellationToken cancellation)
    {
        var body = CallBody.Json(json =>
        {
            json.WriteStartArray("files"u8);
            json.WriteStartObject();
            json.WriteString("id"u8, file);
            json.WriteString("title"u8, title);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("channel_id"u8, channel);
            json.WriteString("initial_comment"u8, comment);
        });
        return Done(await calls.Call(SlackMethod.CompleteUpload, workspace, body, cancellation));
    }

    /// <summary>Whatever became of bytes that nobody sees, they may be sent again.</summary>
    private static SlackFailure Harmless(SlackFailure failure) => failure is SlackFailure.Unknown(var reason) ? new SlackFailure.Unreachable(reason) : failure;

    private sealed record Address(string Url, string File);
}
