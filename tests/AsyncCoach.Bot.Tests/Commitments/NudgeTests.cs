using AsyncCoach.Domain.Commitments;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Commitments;

/// <summary>Tom is in London, where it is British summer time: 09:00 is 08:00 UTC. The office's clock starts on Tuesday 5 May 2026, 09:00 UTC.</summary>
public sealed class NudgeTests
{
    private static readonly Instant WednesdayMorning = Instant.FromUtc(2026, 5, 6, 8, 0);

    private static readonly Course Urgent = new(true, Duration.FromMinutes(30), Duration.FromHours(1));

    [Fact]
    public async Task What_can_wait_comes_in_the_next_morning_s_brief()
    {
        await using var office = await Engine.Open();
        await office.Owes(office.Chore(office.Tom, "Water the plants"));
        Assert.Empty(office.Told(office.Tom));
        await office.Until(WednesdayMorning - Duration.FromMinutes(1));
        Assert.Empty(office.Told(office.Tom));
        await office.Until(WednesdayMorning);
        Golden.Is("brief", Assert.Single(office.Told(office.Tom)).Message);
    }

    [Fact]
    public async Task What_cannot_wait_comes_at_once_and_says_why()
    {
        await using var office = await Engine.Open();
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent, Term.Within(Duration.FromHours(2))));
        Golden.Is("nudge-new", Assert.Single(office.Told(office.Tom)).Message);
    }

    [Fact]
    public async Task A_brief_is_redrawn_as_its_items_close_and_nobody_is_called()
    {
        await using var office = await Engine.Open();
        var plants = await office.Owes(office.Chore(office.Tom, "Water the plants"));
        await office.Owes(office.Chore(office.Tom, "Feed the cat"));
        await office.Until(WednesdayMorning);
        var brief = Assert.Single(office.Told(office.Tom));
        Assert.Contains("two things wait for you", brief.Text, StringComparison.Ordinal);
        await office.Until(WednesdayMorning + Duration.FromHours(12));
        await office.Settles(plants);
        Assert.Same(brief, Assert.Single(office.Told(office.Tom)));
        Assert.Equal(1, brief.Updates);
        Golden.Is("brief-redrawn", brief.Message);
    }

    [Fact]
    public async Task A_brief_names_twelve_and_says_how_many_more_stand_on_Home()
    {
        await using var office = await Engine.Open();
        for (var chore = 1; chore <= 20; chore++)
            await office.Owes(office.Chore(office.Tom, $"Chore {chore:00}."));
        await office.Until(WednesdayMorning);
        var brief = Assert.Single(office.Told(office.Tom)).Text;
        Assert.Contains("20 things wait for you", brief, StringComparison.Ordinal);
        Assert.Contains("…and eight more on Home.", brief, StringComparison.Ordinal);
        Assert.Equal(12, Enumerable.Range(1, 20).Count(chore => brief.Contains($"Chore {chore:00}.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_done_before_it_is_sent_is_never_sent()
    {
        await using var office = await Engine.Open();
        var chore = office.Chore(office.Tom, "Payment retries", Urgent);
        office.Slack.Next("OpenDirect", new AsyncCoach.Slack.Api.SlackFailure.Limited(TimeSpan.FromMinutes(1)));
        await office.Owes(chore);
        Assert.Empty(office.Told(office.Tom));
        await office.Settles(chore);
        office.Passes(Duration.FromMinutes(2));
        await office.Quiet();
        Assert.Empty(office.Told(office.Tom));
    }

    [Fact]
    public async Task What_slack_could_not_take_before_its_reminder_came_is_one_message()
    {
        await using var office = await Engine.Open();
        office.Slack.Next("OpenDirect", new AsyncCoach.Slack.Api.SlackFailure.Limited(TimeSpan.FromMinutes(50)));
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent, Term.Within(Duration.FromHours(1))));
        office.Slack.Next("OpenDirect", new AsyncCoach.Slack.Api.SlackFailure.Limited(TimeSpan.FromMinutes(20)));
        await office.Until(office.Product.Now + Duration.FromMinutes(55));
        var told = Assert.Single(office.Told(office.Tom));
        Assert.Contains("because it is due soon", told.Text, StringComparison.Ordinal);
    }
}
