using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class Messages
{
    [Fact]
    public async Task A_posted_message_is_seen_with_its_metadata_and_found_again_in_the_history()
    {
        await using var office = await Office.Open();
        var posted = await Post(
            office,
            new
            {
                channel = office.General,
                text = "D-1",
                metadata = new { event_type = "decision", event_payload = new { key = "k-1" } },
            });

        var without = await office.App.Asks("conversations.history", ("channel", office.General));
        var with = await office.App.Asks("conversations.history", ("channel", office.General), ("include_all_metadata", "true"));

        Assert.Equal("""{"event_type":"decision"}""", without["messages"]![0]!["metadata"]!.ToJsonString());
        Assert.Equal("k-1", (string?)with["messages"]![0]!["metadata"]!["event_payload"]!["key"]);
        Assert.Equal((string?)posted["ts"], (string?)with["messages"]![0]!["ts"]);
        Assert.Equal("D-1", (await office.Tom.Reads("#general"))[0].Text);
    }

    [Fact]
    public async Task Timestamps_grow_although_the_clock_stands_still()
    {
        await using var office = await Office.Open();
        var first = (string)(await Post(office, new { channel = office.General, text = "a" }))["ts"]!;
        var second = (string)(await Post(office, new { channel = office.General, text = "b" }))["ts"]!;

        Assert.Matches(@"^\d{10}\.\d{6}$", first);
        Assert.True(string.CompareOrdinal(second, first) > 0);
        Assert.StartsWith("1774688400.", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("random", "not_in_channel")]
    [InlineData("secret", "channel_not_found")]
    [InlineData("nowhere", "channel_not_found")]
    public async Task Where_the_bot_is_not_it_cannot_post(string channel, string error)
    {
        await using var office = await Office.Open();

        Assert.Equal(
            error,
            (string?)(await office.App.Calls("chat.postMessage", new { channel = await Id(office, channel), text = "x" }))["error"]);
    }

    [Fact]
    public async Task An_archived_channel_takes_no_message()
    {
        await using var office = await Office.Open();
        var id = await office.Control.AddChannel("old", ["priya", "asynccoach"]);
        await office.Priya.Archives("#old");

        Assert.Equal("is_archived", (string?)(await office.App.Calls("chat.postMessage", new { channel = id, text = "x" }))["error"]);
    }

    [Fact]
    public async Task Replies_live_in_threads_and_survive_their_parent_under_a_placeholder()
    {
        await using var office = await Office.Open();
        var parent = (string)(await Post(office, new { channel = office.General, text = "parent" }))["ts"]!;
        var reply = (await office.Tom.Types("reply", "#general", parent)).Message!.Ts;

        var replies = await office.App.Asks("conversations.replies", ("channel", office.General), ("ts", parent));
        Assert.Equal(1, (int)replies["messages"]![0]!["reply_count"]!);
        Assert.Equal(parent, (string?)replies["messages"]![1]!["thread_ts"]);
        Assert.Single(await office.Tom.Reads("#general"));
        await office.App.Calls("chat.delete", new { channel = office.General, ts = parent });
        Assert.Equal("tombstone", (await office.Tom.Reads("#general"))[0].Subtype);
        Assert.Equal(2, (await office.Tom.Reads("#general", parent)).Count);
        Assert.Equal(
            "cannot_reply_to_message",
            (string?)
                (
                    await office.App.Calls(
                        "chat.postMessage",
                        new
                        {
                            channel = office.General,
                            text = "x",
                            thread_ts = reply,
                        }))["error"]);
        Assert.Equal(
            "thread_not_found",
            (string?)
                (
                    await office.App.Calls(
                        "chat.postMessage",
                        new
                        {
                            channel = office.General,
                            text = "x",
                            thread_ts = "1.000000",
                        }))["error"]);
    }

    [Fact]
    public async Task Permalinks_of_replies_name_their_thread()
    {
        await using var office = await Office.Open();
        var parent = (await office.Tom.Types("parent", "#general")).Message!.Ts;
        var reply = (await office.Tom.Types("reply", "#general", parent)).Message!.Ts;

        var link = (string?)(await office.App.Asks("chat.getPermalink", ("channel", office.General), ("message_ts", reply)))["permalink"];

        Assert.Equal(
            $"https://emulated.slack.com/archives/{office.General}/p{reply.Replace(".", "", StringComparison.Ordinal)}?thread_ts={parent}"
                + $"&cid={office.General}",
            link);
    }

    [Fact]
    public async Task An_ephemeral_is_seen_by_its_reader_only_and_is_no_message()
    {
        await using var office = await Office.Open();
        var maya = await Id(office, "maya");
        var answer = await office.App.Calls("chat.postEphemeral", new { channel = office.General, user = maya, text = "psst" });

        Assert.Equal("psst", Assert.Single(await office.Control.As("maya").Ephemerals()).Text);
        Assert.Empty(await office.Priya.Ephemerals());
        Assert.Empty(await office.Priya.Reads("#general"));
        Assert.Equal(
            "message_not_found",
            (string?)
                (
                    await office.App.Calls(
                        "chat.update",
                        new
                        {
                            channel = office.General,
                            ts = (string?)answer["message_ts"],
                            text = "b",
                        }))["error"]);
        var zoe = await Id(office, "zoe");
        Assert.Equal(
            "user_not_in_channel",
            (string?)
                (
                    await office.App.Calls(
                        "chat.postEphemeral",
                        new
                        {
                            channel = office.General,
                            user = zoe,
                            text = "psst",
                        }))["error"]);
        await office.Control.As("maya").Reloads();
        Assert.Empty(await office.Control.As("maya").Ephemerals());
    }

    internal static async Task<JsonObject> Post(Office office, object message)
    {
        var answer = await office.App.Calls("chat.postMessage", message);
        Assert.True((bool)answer["ok"]!, answer.ToJsonString());
        return answer;
    }

    /// <summary>The id of a person or channel, or the name itself when there is no such.</summary>
    internal static async Task<string> Id(Office office, string name)
    {
        var workspace = await office.Control.Workspace();
        var found = workspace["users"]!
            .AsArray()
            .Concat(workspace["channels"]!.AsArray())
            .FirstOrDefault(x => name.Equals((string?)x!["name"], StringComparison.Ordinal));
        return (string?)found?["id"] ?? name;
    }
}
