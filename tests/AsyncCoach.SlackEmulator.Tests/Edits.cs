using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class Edits
{
    [Fact]
    public async Task An_app_edits_only_its_own_messages_and_only_while_the_window_is_open()
    {
        await using var office = await Office.Open(o => o with { EditWindow = TimeSpan.FromMinutes(5) });
        var mine = (string)(await Messages.Post(office, new { channel = office.General, text = "a" }))["ts"]!;
        var hers = (await office.Priya.Types("hers", "#general")).Message!.Ts;

        Assert.True(
            (bool)
                (
                    await office.App.Calls(
                        "chat.update",
                        new
                        {
                            channel = office.General,
                            ts = mine,
                            text = "b",
                        }))["ok"]!);
        Assert.Equal(
            "cant_update_message",
            (string?)
                (
                    await office.App.Calls(
                        "chat.update",
                        new
                        {
                            channel = office.General,
                            ts = hers,
                            text = "b",
                        }))["error"]);
        Assert.Equal(
            "message_not_found",
            (string?)
                (
                    await office.App.Calls(
                        "chat.update",
                        new
                        {
                            channel = office.General,
                            ts = "1.000000",
                            text = "b",
                        }))["error"]);
        office.Product.Move(TimeSpan.FromMinutes(6));
        Assert.Equal(
            "edit_window_closed",
            (string?)
                (
                    await office.App.Calls(
                        "chat.update",
                        new
                        {
                            channel = office.General,
                            ts = mine,
                            text = "c",
                        }))["error"]);
        Assert.Equal("b", (await office.Tom.Reads("#general"))[0].Text);
    }

    [Fact]
    public async Task Editing_keeps_metadata_unless_new_is_sent_and_text_alone_removes_blocks()
    {
        await using var office = await Office.Open();
        var ts = (string)
            (
                await Messages.Post(
                    office,
                    new
                    {
                        channel = office.General,
                        text = "a",
                        blocks = new[] { new { type = "divider" } },
                        metadata = new { event_type = "e", event_payload = new { k = 1 } },
                    }))["ts"]!;

        await office.App.Calls("chat.update", new { channel = office.General, ts, text = "b" });
        var kept = (await office.Tom.Reads("#general"))[0];
        await office.App.Calls("chat.update", new { channel = office.General, ts, text = "c", metadata = new { } });
        var cleared = (await office.Tom.Reads("#general"))[0];

        Assert.Null(kept.Blocks);
        Assert.Equal("e", kept.Metadata!.Value.GetProperty("event_type").GetString());
        Assert.Null(cleared.Metadata);
    }
}
