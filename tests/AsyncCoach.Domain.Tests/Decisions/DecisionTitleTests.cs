using AsyncCoach.Domain.Decisions;
using static AsyncCoach.Domain.Tests.Decisions.Somebody;

namespace AsyncCoach.Domain.Tests.Decisions;

public sealed class DecisionTitleTests
{
    [Theory]
    [InlineData(null, "Default rate limit 600.", "Default rate limit 600.")]
    [InlineData(null, "\r\n  Rate limit\t600.  \nBecause of Sunday.", "Rate limit 600.")]
    [InlineData(null, "\u001b[31mred\u0007", "[31mred")]
    [InlineData(null, "", "")]
    [InlineData("Limit  requests\u0000 per\nminute", "We go with 600.", "Limit requests per minute")]
    [InlineData("制限 🙂", "We go with 600.", "制限 🙂")]
    public void A_title_is_one_line_from_its_file_or_the_first_line_of_what_was_typed(string? title, string what, string expected) =>
        Assert.Equal(expected, DecisionTitle.Of(Open with { Text = Open.Text with { Title = title, What = what } }));

    [Fact]
    public void A_record_from_a_file_that_names_nobody_is_open_to_nobody()
    {
        var imported = Open with { Recorder = null, Decider = null, Origin = new Origin("0001-limit.md", "1f") };
        Assert.Empty(DecisionRules.OpenTo(imported, Priya, Noon));
        Assert.Empty(imported.Audience.Named);
        Assert.Equal(Payments, imported.Audience.Channel);
    }

    [Fact]
    public void Whoever_edits_a_record_from_a_file_keeps_what_no_form_asks_for()
    {
        var text = Open.Text with { Title = "Limit", Consequences = "Partners wait.", More = "## Links\nnone" };
        var edited = Accepted(DecisionRules.Edit(Open with { Text = text }, Draft, Priya, Noon, Today));
        Assert.Equal(text, edited.Text);
    }
}
