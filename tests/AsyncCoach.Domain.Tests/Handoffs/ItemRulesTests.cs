using AsyncCoach.Domain.Handoffs;

namespace AsyncCoach.Domain.Tests.Handoffs;

public sealed class ItemRulesTests
{
    [Theory]
    [InlineData("https://github.com/acme/pay/pull/7")]
    [InlineData("<https://github.com/acme/pay/pull/7>")]
    [InlineData("  http://wiki/retries  ")]
    public void A_link_alone_is_no_item(string text) =>
        Assert.Equal(
            new Refusal("A link needs a sentence with it: what will they find there?", HandoffFields.Text), Assert.Single(ItemRules.Check(new ItemText(text)).Refusals));

    [Fact]
    public void A_link_with_a_word_beside_it_is_one() =>
        Assert.Equal("Retries: https://wiki/retries", ItemRules.Check(new ItemText(" Retries: https://wiki/retries ")).Value!.Text);

    [Fact]
    public void What_is_blocked_needs_a_next_step_and_nothing_else_does()
    {
        Assert.Equal(HandoffFields.NextStep, Assert.Single(ItemRules.Check(new ItemText("DNS", ItemState.Blocked)).Refusals).Field);
        Assert.False(ItemRules.Check(new ItemText("DNS", ItemState.Blocked, "Ask Priya.")).Refused);
        Assert.False(ItemRules.Check(new ItemText("DNS", ItemState.NeedsDecision)).Refused);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_each_at_its_field() => Assert.Equal(
        [HandoffFields.Text, HandoffFields.NextStep, HandoffFields.Link],
        ItemRules.Check(new ItemText(new string('x', 301), ItemState.Blocked, "", null, "the wiki")).Refusals.Select(refusal => refusal.Field));

    [Theory]
    [InlineData("- Payment retries", "Payment retries")]
    [InlineData("• Payment retries", "Payment retries")]
    [InlineData("12) Payment retries", "Payment retries")]
    [InlineData("1. Payment retries", "Payment retries")]
    [InlineData("3.5 hours of batch left", "3.5 hours of batch left")]
    [InlineData("404s on /pay", "404s on /pay")]
    public void Bullets_and_numbers_in_front_are_left_out(string line, string item) => Assert.Equal([item], ItemRules.Lines(line).Value!);

    [Fact]
    public void Empty_lines_are_no_items() => Assert.Equal(["a b", "c"], ItemRules.Lines("\n a b\r\n\n   \nc\n").Value!);

    [Fact]
    public void The_line_that_is_too_long_is_named()
    {
        var refusal = Assert.Single(ItemRules.Lines($"fine\n\n{new string('y', 412)}").Refusals);
        Assert.Equal(HandoffFields.Left, refusal.Field);
        Assert.StartsWith("Line 3 has 412 characters, and an item holds 300.", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_the_one_item_or_the_first_and_how_many_more()
    {
        Assert.Equal("Payment retries", ItemRules.Title(Drawn.Gathering().With("Payment retries").Items));
        Assert.Equal("Payment retries and 2 more", ItemRules.Title(Drawn.Gathering().With("Payment retries", "Cert", "DNS").Items));
    }
}
