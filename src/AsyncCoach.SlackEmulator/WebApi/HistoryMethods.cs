using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>conversations.history and conversations.replies.</summary>
internal static class HistoryMethods
{
    private static readonly string[] Read = ["channels:history", "groups:history", "im:history", "mpim:history"];

    public static IEnumerable<ApiMethod> All =>
    [
        new("conversations.history", 3, Read, false, History),
        new("conversations.replies", 3, Read, false, Replies),
    ];

    private static JsonObject History(ApiCall call)
    {
        if (Room(call, out var channel) is { } refused)
        {
            return refused;
        }

        if (Range(call, out var inRange) is { } bad)
        {
            return bad;
        }

        // Newest first; replies show only where they were broadcast.
        var all = channel.Messages.Where(m => (!m.IsReply || m.Broadcast) && inRange(m)).Reverse().ToList();
        return Answer(call, all, 999);
    }

    private static JsonObject Replies(ApiCall call)
    {
        if (Room(call, out var channel) is { } refused)
        {
            return refused;
        }

        if (call.Text("ts") is not { } ts)
        {
            return Answers.Missing("ts");
        }

        if (Range(call, out var inRange) is { } bad)
        {
            return bad;
        }

        if (channel.Find(ts) is not { } found)
        {
            return Answers.Error("thread_not_found");
        }

        var parent = found.IsReply ? channel.Find(found.ThreadTs) ?? found : found;
        return Answer(call, [parent, .. channel.Replies(parent.Ts).Where(inRange)], 1000);
    }

    private static JsonObject? Room(ApiCall call, out Channel channel)
    {
        if (call.Channel(out channel) is { } nowhere)
        {
            return nowhere;
        }

        return call.NeedScope(channel, "history") ?? (channel.Has(call.Workspace.Bot.Id) ? null : Answers.Error("not_in_channel"));
    }

    private static JsonObject? Range(ApiCall call, out Func<Message, bool> inRange)
    {
        var oldest = Timestamps.Read(call.Text("oldest") ?? "0");
        var latest = call.Text("latest") is { } given ? Timestamps.Read(given) : DateTimeOffset.MaxValue;
        var inclusive = call.Flag("inclusive");
        inRange = m => Timestamps.Read(m.Ts) is var at && (inclusive ? at >= oldest && at <= latest : at > oldest && at < latest);
        return oldest is null ? Answers.Error("invalid_ts_oldest") : latest is null ? Answers.Error("invalid_ts_latest") : null;
    }

    private static JsonObject Answer(ApiCall call, List<Message> all, int most)
    {
        if (call.Page(all, most, out var page, out var next) is { } bad)
        {
            return bad;
        }

        var metadata = call.Flag("include_all_metadata");
        var answer = Answers.Ok(
            ("messages", new JsonArray([.. page.Select(m => (JsonNode)m.ToJson(call.Workspace.TeamId, metadata))])),
            ("has_more", next.Length > 0));
        if (next.Length > 0)
        {
            answer["response_metadata"] = Answers.NextCursor(next);
        }

        return answer;
    }
}
