using System.Text.Json;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>The port over HTTP: what each call says, and what its answer means.</summary>
internal sealed partial class SlackClient(Calls calls, ResponseUrls urls, UploadUrls uploads) : ISlackApi
{
    private readonly Pages _pages = new(calls);

    public async Task<SlackResult<PostedMessage>> Post(string workspace, Posting posting, CancellationToken cancellation)
    {
        var body = CallBody.Json(json =>
        {
            WritePost(json, posting.Channel, posting.Message, posting.ThreadTs);
            json.WriteBoolean("unfurl_links"u8, false);
            json.WriteBoolean("unfurl_media"u8, false);
            json.WriteStartObject("metadata"u8);
            json.WriteString("event_type"u8, FoundMessageReader.EventType);
            json.WriteStartObject("event_payload"u8);
            json.WriteString("attempt"u8, posting.Attempt);
            json.WriteEndObject();
            json.WriteEndObject();
        });
        return Posted(await calls.Call(SlackMethod.PostMessage, workspace, body, cancellation, posting.Channel));
    }

    public async Task<SlackResult<PostedMessage>> Update(
        string workspace, string channel, string ts, Message message, CancellationToken cancellation)
    {
        var body = CallBody.Json(json =>
        {
            WritePost(json, channel, message, threadTs: null);
            json.WriteString("ts"u8, ts);
        });
        return Posted(await calls.Call(SlackMethod.UpdateMessage, workspace, body, cancellation));
    }

    public async Task<SlackResult<Nothing>> Delete(string workspace, string channel, string ts, CancellationToken cancellation)
    {
        var body = CallBody.Json(json =>
        {
            json.WriteString("channel"u8, channel);
            json.WriteString("ts"u8, ts);
        });
        return Done(await calls.Call(SlackMethod.DeleteMessage, workspace, body, cancellation));
    }

    public async Task<SlackResult<Nothing>> PostEphemeral(
        string workspace, string channel, string user, Message message, string? threadTs, CancellationToken cancellation)
    {
        var body = CallBody.Json(json =>
        {
            WritePost(json, channel, message, threadTs);
            json.WriteString("user"u8, user);
        });
        return Done(await calls.Call(SlackMethod.PostEphemeral, workspace, body, cancellation));
    }

    public Task<SlackResult<Nothing>> Respond(string responseUrl, UrlResponse response, CancellationToken cancellation) =>
        urls.Respond(responseUrl, response, cancellation);

    public Task<SlackResult<OpenedView>> OpenView(string workspace, string triggerId, Modal view, CancellationToken cancellation) =>
        View(SlackMethod.OpenView, workspace, view, json => json.WriteString("trigger_id"u8, triggerId), cancellation);

    public Task<SlackResult<OpenedView>> PushView(string workspace, string triggerId, Modal view, CancellationToken cancellation) =>
        View(SlackMethod.PushView, workspace, view, json => json.WriteString("trigger_id"u8, triggerId), cancellation);

    public Task<SlackResult<OpenedView>> UpdateView(string workspace, string viewId, string? hash, Modal view, CancellationToken cancellation) =>
        View(SlackMethod.UpdateView, workspace, view, json =>
        {
            json.WriteString("view_id"u8, viewId);
            if (hash is not null)
                json.WriteString("hash"u8, hash);
        }, cancellation);

    public Task<SlackResult<OpenedView>> PublishHome(string workspace, string user, Home view, CancellationToken cancellation) =>
        View(SlackMethod.PublishView, workspace, view, json => json.WriteString("user_id"u8, user), cancellation);

    private async Task<SlackResult<OpenedView>> View(
        SlackMethod method, string workspace, View view, Action<Utf8JsonWriter> rest, CancellationToken cancellation)
    {
        var body = CallBody.Json(json =>
        {
            rest(json);
            json.WriteView(view);
        });
        return (await calls.Call(method, workspace, body, cancellation)).Read(answer =>
            answer.At("view"u8) is var opened && opened.Word("id"u8) is { } id ? new OpenedView(id, opened.Text("hash"u8)) : null);
    }

    /// <summary>No names or addresses are found in the text that we did not put there.</summary>
    private static void WritePost(Utf8JsonWriter json, string channel, Message message, string? threadTs)
    {
        json.WriteString("channel"u8, channel);
        json.WriteMessage(message);
        json.WriteString("parse"u8, "none"u8);
        if (threadTs is not null)
            json.WriteString("thread_ts"u8, threadTs);
    }

    private static SlackResult<PostedMessage> Posted(SlackResult<CallAnswer> result) => result.Read(answer =>
        answer.Word("channel"u8) is { } channel && answer.Word("ts"u8) is { } ts ? new PostedMessage(channel, ts) : null);

    private static SlackResult<Nothing> Done(SlackResult<CallAnswer> result) => result.Read(_ => Nothing.Instance);
}
