using NodaTime;

namespace AsyncCoach.Bot.Tests.Decisions;

public sealed class HomeTests
{
    [Fact]
    public async Task Home_shows_what_waits_for_this_person_and_for_nobody_else()
    {
        await using var office = await Office.Open();
        await office.OpensHome(office.Hoa);
        Assert.Contains("Nothing waits for you.", Words.Of(office.Slack.Homes["U0HOA"]), StringComparison.Ordinal);

        await office.Priya.Records("For Hoa.", office.Hoa);
        await office.Priya.Records("For Tom.", office.Tom);
        await office.Priya.Records("Decided already.");
        await office.OpensHome(office.Hoa);
        Golden.Is("home", office.Slack.Homes["U0HOA"]);
        var shown = Words.Of(office.Slack.Homes["U0HOA"]);
        Assert.Contains("For Hoa.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("For Tom.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Decided already.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_in_a_channel_that_one_has_left_is_not_on_Home()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("For Hoa.", office.Hoa, Office.Payments);
        office.Passes(Duration.FromMinutes(1));
        await office.Hoa.Leaves(Office.Payments);
        await office.OpensHome(office.Hoa);
        Assert.DoesNotContain("For Hoa.", Words.Of(office.Slack.Homes["U0HOA"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_twenty_are_cut_and_said_to_be()
    {
        await using var office = await Office.Open();
        for (var i = 0; i < 21; i++)
            await office.Priya.Submits((await office.Priya.Types("/decide")).Form, Colleague.Answers($"Matter {i}", office.Hoa));
        await office.OpensHome(office.Hoa);
        Assert.Contains("These are the oldest 20 of 21.", Words.Of(office.Slack.Homes["U0HOA"]), StringComparison.Ordinal);
    }
}
