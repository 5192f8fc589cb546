using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>The upload in three steps, and files.info.</summary>
internal sealed class FileMethods(Files files)
{
    private static readonly string[] Write = ["files:write"];

    public IEnumerable<ApiMethod> All =>
    [
        new("files.getUploadURLExternal", 4, Write, false, UploadUrl),
        new("files.completeUploadExternal", 4, Write, true, Complete),
        new("files.info", 4, ["files:read"], false, About),
    ];

    private JsonObject UploadUrl(ApiCall call)
    {
        if (call.Text("filename") is not { } name || call.Number("length", 0) is < 1)
        {
            return Answers.Error("missing_argument");
        }

        var file = files.Announce(name, call.Number("length", 0));
        return Answers.Ok(("upload_url", $"{call.Workspace.ResponseUrls.Base}upload/v1/{file.Id}"), ("file_id", file.Id));
    }

    private JsonObject Complete(ApiCall call)
    {
        if (!call.Json("files", out var node) || node is not JsonArray { Count: > 0 } listed)
        {
            return Answers.Missing("files");
        }

        var named = listed.OfType<JsonObject>().Select(f => (File: files.Find(f.Text("id")), Title: f.TextOrNull("title"))).ToList();
        if (named.Exists(f => f.File?.Bytes is null))
        {
            return Answers.Error("file_not_found");
        }

        foreach (var (file, title) in named)
        {
            (file!.Complete, file.Title) = (true, title ?? file.Name);
        }

        var json = new JsonArray([.. named.Select(f => (JsonNode)f.File!.ToJson(call.Workspace))]);
        return Share(call, json) ?? Answers.Ok(("files", json));
    }

    private static JsonObject? Share(ApiCall call, JsonArray shared)
    {
        if (call.Text("channel_id") is null)
        {
            return null;
        }

        if (call.MemberChannel(out var channel, "channel_id") is { } refused)
        {
            return refused;
        }

        call.Workspace.Messages.Add(channel, call.Workspace.Bot, ts => new Message(ts, channel, call.Workspace.Bot)
        {
            Text = call.Text("initial_comment") ?? "",
            ThreadTs = call.Text("thread_ts"),
            Subtype = "file_share",
            Files = (JsonArray)shared.DeepClone(),
            AppId = call.Workspace.App.AppId,
        });
        return null;
    }

    private JsonObject About(ApiCall call) =>
        files.Find(call.Text("file")) is { Complete: true } file
            ? Answers.Ok(("file", file.ToJson(call.Workspace)))
            : Answers.Error("file_not_found");
}
