using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Api;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Commitments;

/// <summary>Tom owes; Hoa, in New York, leads the team, and Priya, in Kolkata, is its backup. It is Tuesday 5 May 2026, 10:00 in London.</summary>
public sealed class EscalatingTests
{
    private static readonly Course Urgent = new(true, null, Duration.FromHours(1));
    private static readonly Instant Ten = Instant.FromUtc(2026, 5, 5, 9, 0);

    [Fact]
    public async Task A_missed_one_is_warned_of_first_and_goes_up_in_the_lead_s_own_hours()
    {
        await using var office = await Office();
        await office.Until(Ten + Duration.FromHours(1));
        var warning = office.Told(office.Tom)[1];
        Golden.Is("nudge-due", warning.Message);
        Assert.Contains("Unless you do it or name a time, I will ask Hoa", warning.Text, StringComparison.Ordinal);
        await office.Until(Ten + Duration.FromHours(2));
        Assert.Empty(await office.OwedBy(office.Tom));
        Assert.Empty(office.Told(office.Hoa));
        Assert.Contains("(not in time)", warning.Text, StringComparison.Ordinal);
        await office.Until(Instant.FromUtc(2026, 5, 5, 13, 0));
        Golden.Is("nudge-escalated", Assert.Single(office.Told(office.Hoa)).Message);
    }

    [Fact]
    public async Task The_lead_takes_it_with_one_press_and_is_not_told_what_they_did()
    {
        await using var office = await Office();
        await office.Until(Instant.FromUtc(2026, 5, 5, 13, 0));
        var nudge = Assert.Single(office.Told(office.Hoa));
        Assert.Equal("It is yours now: Payment retries.", (await office.Hoa.Presses("I’ll take it", nudge)).Text);
        await office.Quiet();
        var taken = Assert.Single(await office.OwedBy(office.Hoa));
        Assert.Equal(0, taken.Step);
        Assert.Single(office.Told(office.Hoa));
    }

    [Fact]
    public async Task The_lead_names_somebody_who_has_it_from_then_on()
    {
        await using var office = await Office();
        await office.Until(Instant.FromUtc(2026, 5, 5, 13, 0));
        var form = (await office.Hoa.Presses("Name someone", Assert.Single(office.Told(office.Hoa)))).Form;
        Assert.Equal("Priya has it now: Payment retries.", (await office.Hoa.Submits(form, ("whose", office.Priya.User))).Text);
        Assert.Single(await office.OwedBy(office.Priya));
        Assert.Empty(await office.OwedBy(office.Hoa));
    }

    [Fact]
    public async Task A_lead_who_lets_it_pass_too_is_followed_by_the_backup_and_then_by_nobody()
    {
        await using var office = await Office();
        await office.Until(Instant.FromUtc(2026, 5, 6, 15, 0));
        Assert.Empty(await office.OwedBy(office.Hoa));
        Assert.Equal(2, Assert.Single(await office.OwedBy(office.Priya)).Step);
        await office.Until(Instant.FromUtc(2026, 5, 15, 15, 0));
        // Nobody is left: it stays with her, in every brief.
        Assert.Equal(2, Assert.Single(await office.OwedBy(office.Priya)).Step);
        Assert.Contains("has not been done since", office.Told(office.Priya)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_who_is_not_in_the_channel_learns_that_there_is_something_and_whom_to_ask()
    {
        await using var office = await Office(channel: AsyncCoach.Bot.Tests.Office.Secret);
        await office.Hoa.Leaves(AsyncCoach.Bot.Tests.Office.Secret);
        await office.Until(Instant.FromUtc(2026, 5, 5, 13, 0));
        var told = Assert.Single(office.Told(office.Hoa));
        Assert.Contains("An item in a channel you are not in; ask Tom has not been done since", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Payment", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("take it\n", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_that_slack_never_took_warns_of_nothing_and_nothing_goes_up()
    {
        await using var office = await Office();
        office.Slack.Next("Post", new SlackFailure.Limited(TimeSpan.FromHours(3)));
        await office.Until(Ten + Duration.FromMinutes(130));
        Assert.Single(office.Told(office.Tom));
        Assert.Single(await office.OwedBy(office.Tom));
        await office.Until(Ten + Duration.FromHours(4));
        office.Passes(Duration.FromMinutes(10));
        await office.Until(Ten + Duration.FromMinutes(255));
        Assert.Equal(2, office.Told(office.Tom).Count);
    }

    [Fact]
    public async Task An_absent_lead_is_passed_over_while_the_backup_is_there()
    {
        await using var office = await Office();
        await office.Has(new Profile(office.Hoa.Id) { Absences = [new Absence(Ten, Ten + Duration.FromDays(3), null, "you said so")] });
        await office.Until(Ten + Duration.FromHours(2));
        Assert.Single(await office.OwedBy(office.Priya));
        Assert.Contains("It comes to you as London’s backup.", Assert.Single(office.Told(office.Priya)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_owes_nothing_any_more_and_is_told_nothing()
    {
        await using var office = await Office();
        await office.Do(async turn =>
        {
            var tom = (await turn.Session.Load<Person>(office.Tom.Id.ToString(), Viewer.All, default))!;
            turn.Session.Store(tom with { IsDeactivated = true }, new Change(turn.Now, null, "left"));
            AsyncCoach.Bot.Commitments.Owing.LookAt(turn, office.Tom.Id);
        });
        Assert.Empty(await office.OwedBy(office.Tom));
        Assert.Single(await office.OwedBy(office.Priya));
        await office.Until(Ten + Duration.FromDays(2));
        Assert.Single(office.Told(office.Tom));
    }

    private static async Task<Office> Office(string? channel = null)
    {
        var office = await Engine.Open();
        await office.Team();
        if (channel is not null)
            await office.Tom.Joins(channel);
        await office.Owes(office.Chore(office.Tom, "Payment retries", Urgent, Term.Within(Duration.FromHours(1)), channel: channel ?? AsyncCoach.Bot.Tests.Office.General));
        return office;
    }
}
