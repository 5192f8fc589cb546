using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>What a message is to say: read from a call's arguments or from a JSON body, checked as Slack checks it.</summary>
internal sealed record Content(string Text, JsonArray? Blocks, JsonArray? Attachments, IReadOnlyList<string> Warnings)
{
    public static JsonObject? Read(ApiCall call, out Content content)
    {
        content = new Content("", null, null, []);
        if (!call.Json("blocks", out var blocks) || blocks is not (null or JsonArray))
        {
            return Answers.Error("invalid_blocks_format");
        }

        if (!call.Json("attachments", out var attachments) || attachments is not (null or JsonArray))
        {
            return Answers.Error("invalid_attachments");
        }

        return Check(call.Text("text"), call.Text("markdown_text"), blocks as JsonArray, attachments as JsonArray, out content);
    }

    public static JsonObject? Check(string? text, string? markdown, JsonArray? blocks, JsonArray? attachments, out Content content)
    {
        content = new Content("", null, null, []);
        if (markdown is not null && (text is not null || blocks is { Count: > 0 }))
        {
            return Answers.Error("markdown_text_conflict");
        }

        if (markdown is not null && Texts.CodePoints(markdown) > Limits.MarkdownInMessage)
        {
            return Answers.Error("msg_too_long");
        }

        if (attachments?.Count > Limits.AttachmentsInMessage)
        {
            return Answers.Error("too_many_attachments");
        }

        if ((text ?? markdown) is null && blocks is not { Count: > 0 } && attachments is not { Count: > 0 })
        {
            return Answers.Error("no_text");
        }

        if (blocks is { Count: > 0 } && BlockValidation.Message(JsonSerializer.SerializeToElement(blocks)) is { Count: > 0 } problems)
        {
            return Refused(problems);
        }

        content = Cut(text ?? markdown, blocks, attachments);
        return null;
    }

    /// <summary>Metadata as sent; null for none, and for the empty object that clears it.</summary>
    public static JsonObject? Metadata(ApiCall call, out JsonObject? metadata)
    {
        metadata = null;
        if (!call.Written("metadata", out var written))
        {
            return Answers.Error("invalid_metadata_format");
        }

        if (JsonReading.Node(written) is not { } given || given is JsonObject { Count: 0 })
        {
            return null;
        }

        if (given is not JsonObject whole || whole.Text("event_type").Length == 0 || whole["event_payload"] is not JsonObject)
        {
            return Answers.Error("invalid_metadata_format");
        }

        metadata = whole;
        return JsonMarshal.GetRawUtf8Value(written).Length > Limits.MetadataBytes ? Answers.Error("metadata_too_large") : null;
    }

    /// <summary>The text of the message: where none was sent, what its blocks say to nobody in particular.</summary>
    public string Words(Workspace workspace) => Text.Length > 0 ? Text : new Rendering(workspace, reader: null).Of("", Blocks);

    /// <summary>The refusal of chat methods: each problem in <c>errors</c> and in <c>response_metadata.messages</c>.</summary>
    public static JsonObject Refused(IReadOnlyList<BlockProblem> problems)
    {
        var answer = Answers.Error("invalid_blocks");
        answer["errors"] = JsonReading.Strings(problems.Select(Written));
        answer["response_metadata"] = new JsonObject { ["messages"] = JsonReading.Strings(problems.Select(p => "[ERROR] " + Written(p))) };
        return answer;
    }

    public static string Written(BlockProblem problem) =>
        problem.Pointer.Length == 0 ? problem.Text : $"{problem.Text} [json-pointer:{problem.Pointer}]";

    private static Content Cut(string? text, JsonArray? blocks, JsonArray? attachments)
    {
        var warnings = new List<string>();
        if (text is null && blocks is { Count: > 0 })
        {
            warnings.Add("missing_text_in_message");
        }

        if (text is not null && Texts.First(text, Limits.TextInMessage) is var cut && cut.Length < text.Length)
        {
            warnings.Add("message_truncated");
            text = cut;
        }

        var named = blocks is { Count: > 0 } ? Interactive.Named(blocks, Workspace.NextBlockId) : null;
        return new Content(text ?? "", named, attachments is { Count: > 0 } ? (JsonArray)attachments.DeepClone() : null, warnings);
    }
}
