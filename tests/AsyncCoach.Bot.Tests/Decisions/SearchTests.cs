using AsyncCoach.Domain.Decisions;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Decisions;

public sealed class SearchTests
{
    [Fact]
    public async Task A_word_finds_a_decision_a_month_later_by_its_stem()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Retries stop after five tries.");
        await office.Priya.Records("Certificates renew on Mondays.");
        office.Passes(Duration.FromDays(30));
        await office.RunStanding("housekeeping");
        var found = await office.Tom.Types("/decisions retry");
        Golden.Is("results-one", found.Message);
        Assert.StartsWith("One decision for retry", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Certificates", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_words_it_shows_what_is_in_force_here_and_nothing_else()
    {
        await using var office = await Office.Open();
        Assert.StartsWith("Nothing is in force in this channel yet.", (await office.Priya.Types("/decisions")).Text, StringComparison.Ordinal);
        await office.Priya.Records("Decided here.");
        await office.Priya.Records("Open here.", office.Hoa);
        await office.Priya.Records("Decided elsewhere.", channel: Office.Payments);
        var here = (await office.Priya.Types("/decisions")).Text;
        Assert.Contains("Decided here.", here, StringComparison.Ordinal);
        Assert.StartsWith("One decision in force here", here, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status:open", "B")]
    [InlineData("status:inforce", "A C")]
    [InlineData("by:<@U0HOA|hoa>", "B")]
    [InlineData("by:<@U0PRIYA>", "A B C")]
    [InlineData("in:<#C0PAYMENTS|payments>", "C")]
    [InlineData("from:<@U0HOA|hoa>", "B")]
    [InlineData("by <@U0HOA|hoa>", "B")]
    [InlineData("what did <@U0HOA> decide?", "B")]
    [InlineData("from:Hoa", "B")]
    [InlineData("limit in <#C0PAYMENTS|payments>", "C")]
    [InlineData("in:#payments", "C")]
    [InlineData("limit yesterday", "")]
    [InlineData("limit today", "C")]
    [InlineData("limits since yesterday", "C")]
    [InlineData("limit -b", "A C")]
    [InlineData("\"limit c\"", "C")]
    [InlineData("limti b", "B")]
    [InlineData("what is the limit of B?", "B")]
    [InlineData("area:search", "A")]
    [InlineData("area:r&amp;d", "C")]
    [InlineData("area:SEARCH", "A")]
    [InlineData("since:1d", "C")]
    [InlineData("until:2026-05-06", "A B")]
    [InlineData("status:declined", "")]
    [InlineData("limit area:search", "A")]
    [InlineData("limit in:<#C0PAYMENTS|payments> status:open", "")]
    public async Task Conditions_narrow_it(string text, string expected)
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Limit A", area: "search");
        await office.Priya.Records("Limit B", office.Hoa);
        office.Passes(Duration.FromDays(3));
        await office.Priya.Records("Limit C", channel: Office.Payments, area: "r&d");
        var found = (await office.Priya.Types($"/decisions {text}")).Text.Replace("*", "", StringComparison.Ordinal);
        Assert.Equal(expected, string.Join(' ', "ABC".Where(letter => found.Contains($"Limit {letter}", StringComparison.Ordinal))));
        Assert.Equal(expected.Length == 0, found.StartsWith("I found nothing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_condition_that_cannot_be_read_is_answered_with_what_would_be_right()
    {
        await using var office = await Office.Open();
        var told = await office.Priya.Types("/decisions by:<#C0PAYMENTS|payments> since:whenever");
        Assert.Equal(
            "by: takes a person, such as by:@tom. Pick the name from the list that Slack offers.\n"
            + "since: takes days back (30d), weeks (2w), a date (2026-05-01) or a word such as yesterday or March.",
            told.Text);
    }

    [Theory]
    [InlineData("by:nobody")]
    [InlineData("in:#nowhere limit")]
    public async Task A_name_that_nobody_bears_is_answered_with_how_to_name_them(string text)
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Limit A");
        Assert.EndsWith(
            "Pick people and channels from the list that Slack offers while you type.", (await office.Priya.Types($"/decisions {text}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_superseded_hit_names_the_one_that_stands_at_the_end()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Limit 600.");
        foreach (var (old, next) in new[] { ("600", "Limit 900."), ("900", "Quota 1200.") })
        {
            var card = (await office.Priya.Presses("Details", (await office.Priya.Types($"/decisions {old}")).Message, Office.General)).Form;
            await office.Priya.Submits((await office.Priya.Presses("Replace with another", card)).Form, ("what", next));
            await office.Quiet();
        }

        var found = (await office.Tom.Types("/decisions 600")).Text;
        Assert.Contains("Superseded by D-3: Quota 1200.", found, StringComparison.Ordinal);
        Assert.DoesNotContain("900", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_exist_and_what_may_not_be_seen_read_the_same()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("A secret matter.", channel: Office.Secret);
        var hidden = await office.Tom.Types("/decisions D-1");
        var missing = await office.Tom.Types("/decisions D-99");
        Assert.Equal(missing.Message, hidden.Message);
        Assert.Equal(
            Words.Of((await office.Tom.Types("/decisions matter")).Message).Replace("matter", "", StringComparison.Ordinal),
            Words.Of((await office.Tom.Types("/decisions nonsense")).Message).Replace("nonsense", "", StringComparison.Ordinal));
        Golden.Is("detail", (await office.Hoa.Types("/decisions D-1")).Message);
    }

    [Fact]
    public async Task Five_a_page_frozen_and_checked_anew_for_whose_eyes_they_are()
    {
        await using var office = await Office.Open();
        for (var i = 1; i <= 7; i++)
            await office.Priya.Records($"*Limit* number {i}", channel: i == 6 ? Office.Payments : Office.General);
        var first = await office.Hoa.Types("/decisions limit");
        Golden.Is("results-page", first.Message);
        Assert.Contains("Showing 1–5 of 7 for limit", first.Text, StringComparison.Ordinal);

        // Meanwhile there is an eighth, and Hoa leaves the channel of the sixth.
        await office.Priya.Records("Limit limit limit number 8");
        await office.Hoa.Leaves(Office.Payments);
        var second = await office.Hoa.Presses("Next", first.Message);
        Assert.True(Assert.Single(second.Responses).ReplaceOriginal);
        var all = first.Text + second.Text;
        Assert.Contains("*Limit* number 5", first.Text, StringComparison.Ordinal);
        Assert.Contains("*Limit* number 7", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("number 8", all, StringComparison.Ordinal);
        Assert.Contains("Showing 6–7 of 7 for limit", second.Text, StringComparison.Ordinal);

        var back = await office.Hoa.Presses("Previous", second.Message);
        Assert.Contains("Showing 1–5 of 7 for limit", back.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("*Limit* number 6", second.Text + back.Text, StringComparison.Ordinal);
        Assert.Contains("One or more of these can no longer be seen by you.", second.Text + back.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decision.page:next")]
    [InlineData("decision.share")]
    public async Task A_page_of_an_older_version_is_answered_with_a_sentence(string actionId)
    {
        await using var office = await Office.Open();
        Assert.EndsWith("Please search again.", (await office.Priya.Presses(actionId, "{", Office.General)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_in_another_script_do_not_outgrow_what_a_button_may_carry()
    {
        await using var office = await Office.Open();
        for (var i = 1; i <= 7; i++)
            await office.Priya.Records($"\u0930\u0947\u091F \u0932\u093F\u092E\u093F\u091F {i}");
        var words = string.Join(' ', Enumerable.Repeat("\u0930\u0947\u091F", 700));
        var found = await office.Priya.Types($"/decisions {words}");
        Assert.Contains("of 7 for", found.Text, StringComparison.Ordinal);
        Assert.Contains("Showing 6–7 of 7", (await office.Priya.Presses("Next", found.Message)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hit_replaced_by_something_hidden_is_only_no_longer_in_force()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Limit 600.");
        var replacement = (await office.Priya.Presses("Replace with another", (await office.Priya.Presses("Details", office.Card(Office.General))).Form)).Form;
        // As if it had been opened in the private channel.
        replacement.View = replacement.View with
        {
            PrivateMetadata = replacement.View.PrivateMetadata!.Replace(Office.General, Office.Secret, StringComparison.Ordinal),
        };
        await office.Priya.Submits(replacement, ("what", "Limit 900."));
        await office.Quiet();
        var seen = (await office.Tom.Types("/decisions limit")).Text;
        Assert.Contains("No longer in force.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("D-2", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("900", seen, StringComparison.Ordinal);
        Assert.Contains("Superseded by D-2: Limit 900.", (await office.Hoa.Types("/decisions limit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shared_with_a_channel_goes_what_everybody_there_may_see()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Limit for payments.", channel: Office.Payments);
        await office.Priya.Records("Limit in secret.", channel: Office.Secret);
        office.Slack.Messages.Clear();
        var found = await office.Priya.Types("/decisions limit");
        Assert.Contains("*Limit* in secret.", found.Text, StringComparison.Ordinal);
        var told = await office.Priya.Presses("Share here", found.Message, Office.General);
        Assert.Equal("I share 1 of 2: the others are not for everybody here.", told.Text);
        await office.Quiet();
        var shared = office.Card(Office.General);
        Golden.Is("shared", shared.Message);
        Assert.DoesNotContain("secret", shared.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_guest_present_only_the_channel_s_own_records_are_shared()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Limit for payments.", channel: Office.Payments);
        var found = await office.Priya.Types("/decisions limit", Office.Partners);
        Assert.Equal("None of these may be shown to everybody in this channel.", (await office.Priya.Presses("Share here", found.Message, Office.Partners)).Text);

        await office.Priya.Records("Limit for partners.", channel: Office.Partners);
        office.Slack.Messages.Clear();
        await office.Priya.Presses("Share here", (await office.Priya.Types("/decisions partners", Office.Partners)).Message, Office.Partners);
        await office.Quiet();
        Assert.Contains("Limit for *partners*.", office.Card(Office.Partners).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_who_comes_between_the_press_and_the_post_stops_it()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Limit for payments.", channel: Office.Payments);
        office.Slack.Messages.Clear();
        await office.Priya.Presses("Share here", (await office.Priya.Types("/decisions limit")).Message, Office.General);
        await office.Gus.Joins(Office.General);
        await office.Quiet();
        Assert.Empty(office.Slack.Messages);
    }

    [Fact]
    public async Task Where_AsyncCoach_is_not_nothing_is_shared_and_the_person_learns_why()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Limit.");
        var told = await office.Priya.Presses("Share here", (await office.Priya.Types("/decisions limit", Office.Away)).Message, Office.Away);
        Assert.StartsWith("I am not in this channel, so I cannot tell who would read it.", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_channel_s_records_are_hidden_once_the_list_of_members_is_too_old()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("A secret matter.", channel: Office.Secret);
        Assert.Contains("secret *matter*", (await office.Hoa.Types("/decisions matter")).Text, StringComparison.Ordinal);
        office.Wire.Passes(Duration.FromHours(27));
        Assert.StartsWith("I found nothing", (await office.Hoa.Types("/decisions matter")).Text, StringComparison.Ordinal);
        await office.RunStanding("directory");
        await office.Quiet();
        Assert.Contains("secret *matter*", (await office.Hoa.Types("/decisions matter")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_says_what_is_not_confirmed()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.RecordsMessage("We go with 600.", office.Hoa)).Form;
        await office.Priya.Submits(form, ("why_now", "Search was down."), ("done", "Request 601 gets a 429."));
        Assert.Contains("not confirmed", (await office.Tom.Types("/decisions 600")).Text, StringComparison.Ordinal);
        Assert.Equal(DecisionState.Open, (await office.Decision(1)).State);
    }
}
