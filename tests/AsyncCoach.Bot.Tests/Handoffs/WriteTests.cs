using AsyncCoach.Bot.Tests.Commitments;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.Inbound;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Handoffs;

public sealed class WriteTests
{
    [Fact]
    public async Task Three_lines_are_a_handoff()
    {
        await using var office = await Relay.Open();
        await office.Until(Relay.Ask);
        var form = (await office.Ana.Presses("Write the handoff", Assert.Single(office.Told(office.Ana)))).Form;
        Golden.Is("handoff-form", form.View);
        await office.Ana.Submits(form, ("left", "- Payment retries\n- Cert renewal\n\nDNS for <api>"));
        await office.Quiet();
        Golden.Is("handoff-card", office.HandoffCard().Message);
        Assert.Empty(await office.OwedBy(office.Ana));
        Assert.Contains("Settled: ", Assert.Single(office.Told(office.Ana)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_is_refused_and_points_to_the_other_button()
    {
        await using var office = await Relay.Open();
        var form = (await office.Ana.Types("/handoff")).Form;
        Assert.Contains("Nothing to hand off", (await office.Ana.Submits(form, ("left", "  \n"))).Errors["left"], StringComparison.Ordinal);
        Assert.True(form.IsOpen);
    }

    [Theory]
    [InlineData("fine\nhttps://wiki/retries", "A link needs a sentence with it: what will they find there?")]
    [InlineData("fine\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "Line 2 has")]
    public async Task Bad_lines_are_refused_and_nothing_is_posted(string left, string sentence)
    {
        await using var office = await Relay.Open();
        var form = (await office.Ana.Types("/handoff")).Form;
        Assert.StartsWith(sentence, (await office.Ana.Submits(form, ("left", left))).Errors["left"], StringComparison.Ordinal);
        Assert.Empty((await office.Handoff()).Items);
    }

    [Fact]
    public async Task What_was_left_open_comes_into_the_next_form_and_an_edit_loses_nothing_that_was_typed()
    {
        await using var office = await Relay.Open();
        await office.AnaHandsOff("Payment retries\nCert renewal\nDNS");
        await office.Until(Relay.Ask + Duration.FromDays(1));
        var form = (await office.Ana.Types("/handoff")).Form;
        Golden.Is("handoff-form-carried", form.View);
        form.Typed["left"] = "Half a sentence that I am st";
        var item = (await office.Ana.Presses("Edit", form)).Form;
        Golden.Is("handoff-item-form", item.View);
        Assert.Contains("unblock", (await office.Ana.Submits(item, ("state", nameof(ItemState.Blocked)))).Errors["next_step"], StringComparison.Ordinal);
        await office.Ana.Submits(item, ("text", "Payment retries, second batch"), ("next_step", "Ask Priya for the key."), ("for_whom", "U0TOM"));
        Assert.Contains("1. Payment retries, second batch, blocked. Next: Ask Priya for the key. For Tom.", form.Text, StringComparison.Ordinal);
        Assert.Contains("Half a sentence that I am st", form.Text, StringComparison.Ordinal);

        await office.Ana.Presses("Remove", form);
        Assert.DoesNotContain("second batch", form.Text, StringComparison.Ordinal);
        Assert.Contains("Half a sentence that I am st", form.Text, StringComparison.Ordinal);
        await office.Ana.Submits(form);
        await office.Quiet();
        Assert.Equal(["Cert renewal", "DNS", "Half a sentence that I am st"], (await office.Handoff(6)).Items.Select(one => one.Text));
        Assert.False((await office.Handoff(5)).HasOpen);
    }

    [Fact]
    public async Task A_form_that_somebody_else_has_posted_meanwhile_adds_its_lines()
    {
        await using var office = await Relay.Open();
        var mine = (await office.Ana.Types("/handoff")).Form;
        var theirs = (await office.Hoa.Types("/handoff")).Form;
        await office.Hoa.Submits(theirs, ("left", "From Hoa"));
        await office.Ana.Submits(mine, ("left", "From Ana, too"));
        await office.Quiet();
        Assert.Equal(["From Hoa", "From Ana, too"], (await office.Handoff()).Items.Select(item => item.Text));
        Assert.Equal(office.Hoa.Id, (await office.Handoff()).Writer);
        var card = Assert.Single(office.InChannel());
        Assert.Contains("From Ana, too", card.Text, StringComparison.Ordinal);
        var again = (await office.Ana.Types("/handoff add one more")).Text;
        Assert.Contains("its card shows it", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifteen_items_stand_on_the_card_and_the_rest_in_its_thread()
    {
        await using var office = await Relay.Open();
        var card = await office.AnaHandsOff(string.Join('\n', Enumerable.Range(1, 18).Select(n => $"Item {n}")));
        Assert.Contains("3 items more in the thread.", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Item 16", card.Text, StringComparison.Ordinal);
        var rest = Assert.Single(office.InChannel(), message => message.ThreadTs == card.Ts);
        Assert.Contains("18. Item 18", rest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teammates_add_during_the_day_by_a_word_and_from_a_message()
    {
        await using var office = await Relay.Open();
        Assert.Contains("it has 1 item now", (await office.Hoa.Types("/handoff add Cert renewal &lt;soon&gt;")).Text, StringComparison.Ordinal);
        var form = (await office.Deliver(new MessageShortcut(
            "handoff.add_message", Office.General, "1777970000.000100", null, "The batch &amp; its retries hang.", new Actor(Office.Acme, "U0TOM"), new Actor(Office.Acme, "U0HOA"),
            new Openings("trigger-U0HOA", "https://hooks.slack.com/actions/U0HOA"))
        { Workspace = Office.Acme, Receipt = office.Receipt() })).Form;
        Golden.Is("handoff-add-form", form.View);
        await office.Hoa.Submits(form);
        await office.Until(Relay.Ask);
        Assert.Contains("2 items were added today.", Assert.Single(office.Told(office.Ana)).Text, StringComparison.Ordinal);
        var handoff = await office.Handoff();
        Assert.Equal(["Cert renewal <soon>", "The batch & its retries hang."], handoff.Items.Select(item => item.Text));
        Assert.StartsWith("https://acme.slack.com/archives/C0GENERAL/p1777970000000100", handoff.Items[1].Link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_a_line_is_given_back()
    {
        await using var office = await Relay.Open();
        var long_ = new string('x', 301);
        var answered = await office.Ana.Types($"/handoff add {long_}");
        Assert.Contains("301 characters", answered.Text, StringComparison.Ordinal);
        Assert.Contains(long_, answered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_writes_on_several_routes_chooses()
    {
        await using var office = await Relay.Open();
        await office.Do(turn =>
        {
            turn.Session.Store(office.Route() with { Id = new("dddddddddddddddddddddddddddddddd"), Channel = new(Office.Payments), Writers = Relay.Rota(office.Hoa) }, new(turn.Now, null, "made"));
            return Task.CompletedTask;
        });
        var choice = (await office.Hoa.Types("/handoff", Office.Direct)).Message;
        Assert.Equal(2, Words.Buttons(choice.Blocks).Count());
        Assert.Single((await office.Hoa.Presses("São Paulo → London", choice)).Forms);
        Assert.Single((await office.Hoa.Types("/handoff", Office.General)).Forms);
    }

    [Fact]
    public async Task Whoever_is_on_no_route_is_told_what_they_can_do()
    {
        await using var office = await Relay.Open();
        Assert.Contains("/handoff @tom", (await office.Gus.Types("/handoff")).Text, StringComparison.Ordinal);
        Assert.Contains("/handoff @tom", (await office.Tom.Types("/handoff")).Text, StringComparison.Ordinal);
        Golden.Is("handoff-help", (await office.Tom.Types("/handoff help")).Message);
    }

    [Fact]
    public async Task An_item_is_not_for_somebody_who_could_not_read_it()
    {
        await using var office = await Relay.Open();
        await office.Hoa.Types("/handoff add Cert renewal");
        var form = (await office.Ana.Types("/handoff")).Form;
        var item = (await office.Ana.Presses("Edit", form)).Form;
        Assert.Contains("not in #general", (await office.Ana.Submits(item, ("for_whom", "U0GUS"))).Errors["for_whom"], StringComparison.Ordinal);
    }
}
