using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests;

/// <summary>The ground moves between a form's opening and its sending, or under a card.</summary>
public sealed class ChannelsThatChange
{
    [Fact]
    public async Task The_channel_was_archived_meanwhile_so_the_record_is_kept_and_its_recorder_told()
    {
        await using var world = await World.Opens();
        world.Expects("is_archived");
        await world.Priya.Types("/decide Rotate the keys", "#payments");
        await world.Priya.Sees("Rotate the keys");
        await world.Tom.Does(tom => tom.Archives("#payments"));
        await world.Quiet();
        Assert.Empty(await world.Priya.Submits(new { why_now = "An audit", who_decides = "hoa", done = "New keys everywhere" }));
        var told = await world.Priya.ReadsDirectly("I could not post something in #payments: the channel is archived.");
        Assert.DoesNotContain("Rotate", told.Rendered, StringComparison.Ordinal);
        await world.Priya.Finds("D-1 · Open", "D-1", "#platform");
    }

    [Fact]
    public async Task The_bot_was_removed_meanwhile_so_the_recorder_is_told_how_to_have_it_posted()
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/decide Rotate the keys", "#payments");
        await world.Priya.Sees("Rotate the keys");
        var calls = (await world.Control.Calls()).Max(call => call.Number);
        await world.Tom.Does(tom => tom.Removes(Company.Bot, "#payments"));
        await world.Control.UntilCalled("conversations.info", calls);
        await world.Quiet();
        Assert.Empty(await world.Priya.Submits(new { why_now = "An audit", who_decides = "hoa", done = "New keys everywhere" }));
        await world.Priya.ReadsDirectly("I am not in #payments");
        await world.Payments.ShowsNothingOf("D-1");
        await world.Hoa.Finds("D-1 · Open", "D-1", "#watercooler");
        await world.Tom.Finds("There is no such decision", "D-1", "#watercooler");
    }

    [Fact]
    public async Task Removed_before_the_bot_has_heard_of_it_the_recorder_is_told_all_the_same()
    {
        await using var world = await World.Opens();
        world.Expects("not_in_channel");
        // Nothing of what happens in the channel reaches the bot from here on; its calls meet what is true.
        await world.Control.Fault("dropped", "conversations.info", times: 1000);
        await world.Control.Fault("dropped", "conversations.members", times: 1000);
        await world.Priya.Types("/decide Rotate the keys", "#payments");
        await world.Priya.Sees("Rotate the keys");
        await world.Tom.Does(tom => tom.Removes(Company.Bot, "#payments"));
        await world.Quiet();
        Assert.Empty(await world.Priya.Submits(new { why_now = "An audit", who_decides = "hoa", done = "New keys everywhere" }));
        await world.Priya.ReadsDirectly("I could not post something in #payments: I am not in that channel.");
        await world.Control.NoFaults();
    }

    [Fact]
    public async Task The_card_was_deleted_so_a_new_one_says_how_it_stands()
    {
        await using var world = await World.Opens();
        world.Expects("message_not_found");
        await world.Priya.Records("Rotate the keys", "hoa", "#payments");
        var card = await world.Payments.Shows("D-1 · Open");
        await world.Priya.Does(priya => priya.Deletes("#payments", card.Ts));
        var detail = await world.Hoa.Asks("/decisions D-1", "#payments");
        Assert.Empty(await world.Hoa.Answers(detail, "Decide", new { act = "Decide" }));
        var anew = await world.Payments.ShowsOnce("D-1 · Decided");
        Assert.NotEqual(card.Ts, anew.Ts);
        Assert.Empty(await world.Hoa.Answers(anew, "Mark done"));
        Assert.Equal(anew.Ts, (await world.Payments.ShowsOnce("D-1 · Done")).Ts);
    }

    [Fact]
    public async Task Invited_the_bot_tells_its_inviter_alone_and_asks_who_is_there()
    {
        await using var world = await World.Opens();
        await world.Ana.Does(ana => ana.Invites(Company.Bot, "#watercooler"));
        await world.Ana.IsTold("what is not put on record is forgotten at once");
        Assert.Empty(await world.Priya.Whispers());
        await world.Room("watercooler").ShowsNothingOf("I am here now");
        await world.Tom.Does(tom => tom.Invites("lena", "#payments"));
        await world.Quiet();
        Assert.Empty(await world.Tom.Whispers());
    }

    [Fact]
    public async Task What_its_author_cannot_mend_is_told_to_the_first_admin_who_opened_Home()
    {
        await using var world = await World.Opens();
        world.Expects("is_archived");
        await world.Priya.Does(priya => priya.OpensHome());
        await world.Control.UntilDelivered("app_home_opened");
        await world.Control.Fault("rate_limited", "chat.postMessage", retryAfter: 40);
        await world.Tom.Says("@asynccoach decide Rotate the keys", "#payments");
        var limited = await world.Control.UntilCalled("chat.postMessage");
        await world.Tom.Does(tom => tom.Archives("#payments"));
        await world.WirePassesUntil(wait => world.Control.UntilCalled("chat.postMessage", limited.Number, wait));
        await world.Quiet();
        // At whatever hour this runs: it was not her own act, so she hears of it when she works, such as at eleven of a working day in Bengaluru.
        var eleven = world.Time.GetUtcNow().Date.AddDays(1) + new TimeSpan(5, 30, 0);
        while (eleven.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            eleven = eleven.AddDays(1);
        world.Time.Forward(new DateTimeOffset(eleven, TimeSpan.Zero) - world.Time.GetUtcNow());
        var told = await world.WirePassesUntil(wait =>
            world.Control.UntilMessage($"@{Company.Bot}", "I could not post something in #payments", timeoutMs: wait, user: "priya"));
        Assert.DoesNotContain("Rotate", told.Rendered, StringComparison.Ordinal);
    }
}
