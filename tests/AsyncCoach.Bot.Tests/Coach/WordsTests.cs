using AsyncCoach.Slack.Inbound;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Coach;

/// <summary>Words that people type to AsyncCoach, in their direct message with it.</summary>
public sealed class WordsTests
{
    [Fact]
    public async Task Hello_is_answered_with_what_can_be_done()
    {
        await using var office = await Office.Open();
        var answer = await Answer(office, "Hello!");
        Assert.StartsWith("Hello. This is what I can do for you.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Put a decision on record.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_understood_is_said_to_be_and_followed_by_help()
    {
        await using var office = await Office.Open();
        var answer = await Answer(office, "Could you book a room for <tomorrow>?");
        Assert.StartsWith("I understand only a few words here", answer.Text, StringComparison.Ordinal);
        Assert.Contains("/decisions [words or a question]", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("room", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what about D-12?", "`/decisions D-12` shows D-12 with its history")]
    [InlineData("d-0012", "`/decisions D-12` shows D-12")]
    [InlineData("how do I find a decision about retries", "There is a command for that: `/decisions`. Find decisions.")]
    [InlineData("the overlap with london please", "There is a command for that: `/coach overlap`.")]
    [InlineData("Thank you", "Gladly.")]
    [InlineData("tell me a joke", "I understand only a few words here")]
    public async Task A_few_words_are_understood(string typed, string answer)
    {
        await using var office = await Office.Open();
        Assert.StartsWith(answer, (await Answer(office, typed)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_is_told_only_as_far_as_they_may_read_it()
    {
        await using var office = await Office.Open();
        Assert.Equal("Nothing waits for you.", (await Answer(office, "what waits for me?")).Text);
        await office.Hoa.Records("Retries stop after <@U0TOM>.", office.Priya);
        office.Passes(Duration.FromMinutes(1));
        await office.Hoa.Records("Cert renewal by script.", office.Priya, Office.Payments);
        await office.Hoa.Records("For Tom.", office.Tom);
        office.Passes(Duration.FromMinutes(1));
        await office.Priya.Leaves(Office.Payments);
        var told = await Answer(office, "brief please", "1777970005.000100");
        Golden.Is("words-waiting", told.Message);
        Assert.DoesNotContain("Cert", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("For Tom", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_the_first_twelve_are_told()
    {
        await using var office = await Office.Open();
        for (var number = 1; number <= 20; number++)
            await office.Hoa.Records($"Matter {number}", office.Priya);
        Assert.Contains("…and eight more on Home.", (await Answer(office, "open?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_answered_once_also_when_it_comes_twice_or_is_changed_and_a_thread_once()
    {
        await using var office = await Office.Open();
        await office.Priya.Writes("hello");
        await office.Priya.Writes("hello");
        await Writes(office, "hello again", "1777970000.000100", null, isEdit: true);
        await office.Quiet();
        Assert.Single(office.Slack.Messages);
        await Writes(office, "help", "1777970009.000100", "1777970001.000100");
        await Writes(office, "help", "1777970010.000100", "1777970001.000100");
        await office.Quiet();
        Assert.Equal(2, office.Slack.Messages.Count);
        Assert.Equal("1777970001.000100", office.Slack.Messages[1].ThreadTs);
    }

    [Fact]
    public async Task Words_in_channels_and_group_messages_are_not_answered()
    {
        await using var office = await Office.Open();
        await office.Priya.Says("help");
        await office.Deliver(new MessagePosted("G0GROUP", "mpim", "1777970000.000100", null, "help", new Actor(Office.Acme, "U0PRIYA"), false, "1777970000.000100")
        {
            Workspace = Office.Acme,
            Receipt = office.Receipt(),
        });
        await office.Quiet();
        Assert.Empty(office.Slack.Messages);
    }

    [Fact]
    public async Task Help_lists_every_command_that_is_registered()
    {
        await using var office = await Office.Open(new BotSettings { Commands = new Dictionary<string, string>(StringComparer.Ordinal) { ["/decide"] = "/record" } });
        var help = await office.Priya.Types("/coach help");
        Assert.Contains("`/record [what is to be decided]`", help.Text, StringComparison.Ordinal);
        Assert.Contains("*Record as decision*", help.Text, StringComparison.Ordinal);
        Assert.Equal(help.Text, (await office.Priya.Types("/coach nonsense")).Text);
    }

    [Fact]
    public async Task The_help_card_is_short()
    {
        await using var office = await Office.Open();
        Golden.Is("coach-help", (await office.Priya.Types("/coach help")).Message);
    }

    private static async Task<Posted> Answer(Office office, string typed, string ts = "1777970000.000100")
    {
        office.Slack.Messages.Clear();
        Assert.Empty((await office.Priya.Writes(typed, ts)).Said);
        await office.Quiet();
        var answer = Assert.Single(office.Slack.Messages);
        Assert.Equal(Office.Direct, answer.Channel);
        return answer;
    }

    private static Task<Answered> Writes(Office office, string text, string ts, string? thread, bool isEdit = false) => office.Deliver(
        new MessagePosted(Office.Direct, "im", ts, thread, text, new Actor(Office.Acme, "U0PRIYA"), isEdit, ts) { Workspace = Office.Acme, Receipt = office.Receipt() });
}
