using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Commitments;

/// <summary>When people are told, and when not. The clock starts on Tuesday 5 May 2026, 10:00 in London.</summary>
public sealed class WorkingTimeTests
{
    private static readonly Course Urgent = new(true, null, Duration.FromHours(1));
    private static readonly Instant Ten = Instant.FromUtc(2026, 5, 5, 9, 0);

    [Fact]
    public async Task Who_has_no_zone_is_asked_once_and_told_nothing_else_and_then_everything()
    {
        await using var office = await Engine.Open();
        await Lives(office, office.Tom, null);
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent));
        await office.Owes(office.Chore(office.Tom, "Feed the cat", Urgent));
        Golden.Is("hours-question", Assert.Single(office.Told(office.Tom)).Message);
        await Lives(office, office.Tom, "Europe/London");
        Assert.Equal(2, office.Told(office.Tom).Count);
        Assert.Contains("two things wait for you", office.Told(office.Tom)[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workspace_s_zone_stands_in_and_the_nudge_says_so()
    {
        await using var office = await Engine.Open();
        await Lives(office, office.Tom, null);
        await office.Do(turn =>
        {
            turn.Session.Store(WorkspaceDefaults.None with { Zone = "Europe/Madrid" }, new Change(turn.Now, null, "set"));
            return Task.CompletedTask;
        });
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent));
        Assert.Contains("I do not know your time zone and use the workspace’s, Europe/Madrid.", Assert.Single(office.Told(office.Tom)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_working_days_is_asked_for_them()
    {
        await using var office = await Engine.Open();
        await office.Has(new Profile(office.Tom.Id) { Week = WorkingWeek.None });
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent));
        Assert.Contains("I know of no working day of yours", Assert.Single(office.Told(office.Tom)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_with_an_end_is_an_absence_until_it_goes()
    {
        await using var office = await Engine.Open();
        await Status(office, office.Tom, Ten + Duration.FromHours(2));
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent));
        Assert.Empty(office.Told(office.Tom));
        await Status(office, office.Tom, null);
        Assert.Single(office.Told(office.Tom));
    }

    [Fact]
    public async Task What_slack_could_not_take_in_the_shift_is_not_sent_after_it_but_named_the_next_morning()
    {
        await using var office = await Engine.Open();
        office.Passes(Duration.FromHours(7));
        office.Slack.Next("Post", new SlackFailure.Limited(TimeSpan.FromHours(2)));
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent));
        await office.Until(Instant.FromUtc(2026, 5, 6, 7, 59));
        Assert.Empty(office.Told(office.Tom));
        await office.Until(Instant.FromUtc(2026, 5, 6, 8, 0));
        Assert.Contains("one thing waits for you", Assert.Single(office.Told(office.Tom)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_that_slack_could_not_take_comes_later_that_day_and_yesterday_s_never()
    {
        await using var office = await Engine.Open();
        await office.Owes(office.Chore(office.Tom, "Water the plants"));
        office.Slack.Next("Post", new SlackFailure.Limited(TimeSpan.FromDays(1)));
        await office.Until(Instant.FromUtc(2026, 5, 7, 8, 30));
        var told = Assert.Single(office.Told(office.Tom));
        Assert.Contains("one thing waits for you", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_days_down_send_one_brief_and_not_three()
    {
        await using var office = await Engine.Open();
        await office.Owes(office.Chore(office.Tom, "Water the plants"));
        office.Passes(Duration.FromDays(2) + Duration.FromHours(4));
        await office.Quiet();
        await office.RunStanding(SweepRound.Name);
        await office.Quiet();
        Assert.Single(office.Told(office.Tom));
    }

    [Fact]
    public async Task A_clock_that_goes_back_an_hour_says_nothing_twice()
    {
        await using var office = await Engine.Open();
        await office.Owes(office.Chore(office.Tom, "Water the plants"));
        await office.Until(Instant.FromUtc(2026, 5, 6, 8, 0));
        office.Product.Passes(-Duration.FromHours(1));
        await office.RunStanding(SweepRound.Name);
        await office.Until(Instant.FromUtc(2026, 5, 6, 12, 0));
        Assert.Single(office.Told(office.Tom));
    }

    [Fact]
    public async Task The_sweep_finds_whose_holidays_have_changed_and_writes_nothing_else()
    {
        await using var office = await Engine.Open();
        await office.Team();
        await office.Owes(office.Chore(office.Tom, "Water the plants"));
        await office.Owes(office.Chore(office.Gus, "Feed the cat", channel: Office.Partners));
        await office.Do(turn => Changed.Everybody(turn, default));
        var before = await Histories(office);
        await office.Do(async turn =>
        {
            var team = (await Calendars.Teams(turn, default))[0];
            turn.Session.Store(team with { DaysOff = [new DayOff(new LocalDate(2026, 5, 6), "Plant day", "by hand")] }, new Change(turn.Now, null, "changed"));
            await Changed.Everybody(turn, default);
        });
        var after = await Histories(office);
        Assert.NotEqual(before[office.Tom.User], after[office.Tom.User]);
        Assert.Equal(before[office.Gus.User], after[office.Gus.User]);
        await office.Until(Instant.FromUtc(2026, 5, 7, 7, 59));
        Assert.Empty(office.Told(office.Tom));
        await office.Until(Instant.FromUtc(2026, 5, 7, 8, 0));
        Assert.Single(office.Told(office.Tom));
    }

    [Fact]
    public async Task Last_week_s_briefs_are_forgotten_and_what_is_owed_is_not()
    {
        await using var office = await Engine.Open();
        await office.Owes(office.Chore(office.Tom, "Water the plants"));
        await office.Until(Instant.FromUtc(2026, 5, 6, 9, 0));
        office.Passes(Duration.FromDays(8));
        await office.RunStanding("housekeeping");
        var session = office.Store.Open(new Domain.WorkspaceId(Office.Acme));
        Assert.Equal(0, await session.Count(Query<Nudge>.Everything, Viewer.All, 10, default));
        Assert.Single(await office.OwedBy(office.Tom));
    }

    private static async Task<Dictionary<string, NudgeHistory>> Histories(Office office)
    {
        var all = await office.Store.Open(new Domain.WorkspaceId(Office.Acme)).List(Query<NudgeHistory>.Everything, Viewer.All, 10, null, default);
        return all.Items.ToDictionary(history => history.Person.User);
    }

    private static Task Lives(Office office, Colleague who, string? zone) =>
        Heard(office, office.Slack.People.Single(person => person.Id == who.User) with { Zone = zone });

    private static Task Status(Office office, Colleague who, Instant? until) => Heard(office, office.Slack.People.Single(person => person.Id == who.User) with
    {
        StatusText = until is null ? "" : "At the dentist",
        StatusUntil = until?.ToUnixTimeSeconds() ?? 0,
    });

    private static int _stamp = 2_000_000_000;

    private static async Task Heard(Office office, SlackUser user)
    {
        await office.Deliver(new UserChanged(user, $"{++_stamp}.000100") { Workspace = Office.Acme, Receipt = office.Receipt() });
        await office.Quiet();
    }
}
