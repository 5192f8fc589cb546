using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests;

/// <summary>Readers of a record are the present members of its channel, on every surface.</summary>
public sealed class WhoMayRead
{
    [Fact]
    public async Task A_private_channels_record_is_for_its_members_and_for_nobody_once_they_have_left()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Offer Ben the lead role", "priya", "#leads");
        await world.Room("leads").Shows("D-1 · Decided");
        await world.Tom.Finds("D-1", "lead role", "#platform");
        await world.Hoa.FindsNothing("lead role", "#payments");

        var asked = await world.Tom.Says("@asynccoach what did we decide about the lead role?", "#payments");
        await world.Payments.Shows("I found nothing on record about lead role that everybody here may see.", asked.Ts);

        await world.Tom.Does(tom => tom.Leaves("#leads"));
        await world.Control.UntilDelivered("member_left_channel");
        await world.Tom.FindsNothing("lead role", "#platform");
    }

    [Fact]
    public async Task Where_a_guest_is_present_only_that_channels_own_records_are_shown()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Retry at most three times", "priya", "#payments");
        await world.Priya.Records("Retry the agency uploads nightly", "priya", "#agency");
        await world.Room("agency").Shows("D-2 · Decided");
        var asked = await world.Lena.Says("@asynccoach what did we decide about retry?", "#agency");
        var answer = await world.Room("agency").Shows("On record about retry", asked.Ts);
        Assert.Contains("D-2", answer.Rendered, StringComparison.Ordinal);
        Assert.DoesNotContain("D-1", answer.Rendered, StringComparison.Ordinal);

        var hers = (await world.Lena.Asks("/decisions retry", "#agency")).Rendered;
        Assert.Contains("D-2", hers, StringComparison.Ordinal);
        Assert.DoesNotContain("D-1", hers, StringComparison.Ordinal);

        var page = await world.Priya.Asks("/decisions retry", "#agency");
        await world.Priya.Presses("Share here", page);
        await world.Priya.IsTold("I share 1 of 2: the others are not for everybody here.");
        var shared = await world.Room("agency").Shows("Priya shares a decision");
        Assert.DoesNotContain("D-1", shared.Rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_of_another_organisation_get_one_private_sentence()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Share the test account", "tom", "#partners");
        var card = await world.Room("partners").Shows("D-1 · Open");
        await world.Zoe.Presses("Decide", card);
        await world.Zoe.IsTold("AsyncCoach works for the other organisation in this channel.");
        await world.Zoe.Says("@asynccoach what did we decide about the test account?", "#partners");
        Assert.Equal(2, (await world.Zoe.Whispers()).Count);
        Assert.Empty(await world.Zoe.Client.Views());
        await world.Zoe.Says("Decision: we use the staging account", "#partners");
        Assert.Equal(2, (await world.Zoe.Whispers()).Count);
        Assert.Single(await world.Room("partners").Said());
    }

    [Fact]
    public async Task Where_the_bot_is_not_the_form_says_who_reads_it_and_it_is_posted_once_invited()
    {
        await using var world = await World.Opens();
        var watercooler = world.Room("watercooler");
        await world.Priya.Types("/decide Fridays without meetings", "#watercooler");
        var form = await world.Priya.Sees("if I am not in it, only you and the people you name here will be able to read this");
        Assert.Contains("Fridays without meetings", form.Rendered, StringComparison.Ordinal);
        Assert.Empty(await world.Priya.Submits(new { why_now = "We are tired", who_decides = "priya", done = "Free Fridays" }));
        var told = await world.Priya.ReadsDirectly("D-1 is on record. I am not in #watercooler");
        await world.Tom.FindsNothing("meetings", "#payments");

        await world.Priya.Presses("Invite me, then post", told);
        await world.Priya.IsTold("I am not in #watercooler yet.");
        await world.Quiet();
        var calls = (await world.Control.Calls()).Max(call => call.Number);
        await world.Priya.Does(priya => priya.Invites(Company.Bot, "#watercooler"));
        await world.Priya.IsTold("I am here now.");
        await world.Control.UntilCalled("conversations.members", calls);
        await world.Quiet();
        Assert.DoesNotContain(await world.Tom.Whispers(), message => message.Rendered.Contains("I am here now", StringComparison.Ordinal));

        await world.Priya.Presses("Invite me, then post", told);
        await watercooler.Shows("D-1 · Decided");
        await world.Priya.ReadsDirectly("D-1 goes to #watercooler now.");
        await world.Tom.Finds("D-1", "meetings", "#payments");
        await watercooler.ShowsOnce("D-1 · Decided");
    }

    [Fact]
    public async Task In_a_direct_message_with_the_bot_only_those_named_read_it()
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/decide Ask Ana to join the payments team", $"@{Company.Bot}");
        await world.Priya.Sees("This is a direct message: only you and the people you name here will be able to read");
        Assert.Empty(await world.Priya.Submits(new { why_now = "She asked", who_decides = "tom", done = "Her badge opens our door" }));
        await world.Priya.ReadsDirectly("D-1 · Open");
        await world.Tom.Finds("D-1", "payments team", "#payments");
        await world.Ana.FindsNothing("payments team", "#platform");
    }

    [Fact]
    public async Task In_a_direct_message_between_two_people_only_those_named_read_it()
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/decide Swap our on-call weeks", "@tom");
        await world.Priya.Sees("This is a direct message: only you and the people you name here will be able to read");
        Assert.Empty(await world.Priya.Submits(new { why_now = "I travel", who_decides = "tom", done = "The rota says so" }));
        await world.Priya.ReadsDirectly("D-1");
        await world.Tom.Finds("D-1", "on-call", "#payments");
        await world.Hoa.FindsNothing("on-call", "#payments");
    }

    [Fact]
    public async Task Somebody_who_has_left_the_workspace_cannot_be_named_to_decide()
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/decide Rotate the keys", "#payments");
        await world.Priya.Sees("Rotate the keys");
        await world.Hoa.Does(hoa => hoa.IsDeactivated());
        await world.Control.UntilDelivered("user_change");
        var errors = await world.Priya.Submits(new { why_now = "An audit", who_decides = "hoa", done = "New keys everywhere" });
        Assert.Equal("This person has left the workspace. Name somebody who can decide.", errors["who_decides"]);
        errors = await world.Priya.Submits(new { who_decides = Company.Bot });
        Assert.Equal("An app cannot decide. Name one person.", errors["who_decides"]);
    }

    [Fact]
    public async Task In_a_group_message_only_those_named_read_it()
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/decide Swap our on-call weeks", $"@tom,@hoa,@{Company.Bot}");
        await world.Priya.Sees("only you and the people you name here will be able to read");
        await world.Control.UntilCalled("conversations.info", after: (await world.Control.Calls("views.open"))[^1].Number - 1);
        await world.Quiet();
        Assert.Empty(await world.Priya.Submits(new { why_now = "I travel", who_decides = "tom", done = "The rota says so" }));
        await world.Priya.ReadsDirectly("D-1 · Open");
        await world.Tom.Finds("D-1", "on-call", "#payments");
        await world.Hoa.FindsNothing("on-call", "#payments");
    }
}
