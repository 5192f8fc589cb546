using AsyncCoach.Bot.Tests.Commitments;

namespace AsyncCoach.Bot.Tests.Handoffs;

public sealed class BetweenTwoTests
{
    [Fact]
    public async Task In_a_channel_that_both_read_it_is_posted_there()
    {
        await using var office = await Relay.Open();
        var form = (await office.Hoa.Types("/handoff <@U0TOM|tom> Payment retries")).Form;
        Assert.Contains("Payment retries", form.Text, StringComparison.Ordinal);
        await office.Hoa.Submits(form);
        await office.Quiet();
        Golden.Is("handoff-card-between-two", Assert.Single(office.InChannel()).Message);
        Assert.Contains("Hoa left you this on Tue 5 May:\n1. Payment retries", Assert.Single(office.Told(office.Tom)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Else_it_stays_between_the_two_and_nobody_else_finds_it()
    {
        await using var office = await Relay.Open();
        var form = (await office.Priya.Types("/handoff <@U0TOM|tom>", Office.Payments)).Form;
        Assert.Contains("Only you and Tom will be able to read this", form.Text, StringComparison.Ordinal);
        await office.Priya.Submits(form, ("left", "Payment retries"));
        await office.Quiet();
        Assert.Empty(office.InChannel());
        Assert.Contains("Payment retries", Assert.Single(office.Told(office.Priya)).Text, StringComparison.Ordinal);
        var told = Assert.Single(office.Told(office.Tom));
        var items = (await office.Tom.Presses("Items…", told)).Form;
        await office.Tom.Submits((await office.Tom.Presses("Ask back", items)).Form, ("question", "Which batch?"));
        await office.Quiet();
        Assert.Contains("Payment retries", Words.Of((await office.Tom.Types("/handoffs")).Message), StringComparison.Ordinal);
        Assert.DoesNotContain("Payment retries", (await office.Hoa.Types("/handoffs priya")).Text, StringComparison.Ordinal);
        var answer = (await office.Priya.Presses("Answer", office.Told(office.Priya)[^1])).Form;
        await office.Priya.Submits(answer, ("question", "The nightly one."));
        await office.Quiet();
        Assert.Contains("The nightly one.", office.Told(office.Tom)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_hands_off_to_themselves_to_an_app_or_to_somebody_who_left()
    {
        await using var office = await Relay.Open();
        Assert.Contains("That is you", (await office.Tom.Types("/handoff <@U0TOM>")).Text, StringComparison.Ordinal);
        Assert.Contains("An app cannot take it", (await office.Tom.Types($"/handoff <@{Office.BotUser}>")).Text, StringComparison.Ordinal);
    }
}
