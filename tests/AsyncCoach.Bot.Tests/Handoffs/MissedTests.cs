using AsyncCoach.Bot.Tests.Commitments;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Api;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Handoffs;

public sealed class MissedTests
{
    [Fact]
    public async Task The_channel_says_so_once_the_receiver_s_brief_names_it_and_the_lead_hears_once_in_their_hours()
    {
        await using var office = await Relay.Open();
        await office.AnaHandsOff("Payment retries\nCert renewal\nDNS");
        await office.Tom.Presses("Accept all", office.HandoffCard());
        await office.Until(Relay.End + Duration.FromDays(1));
        Golden.Is("handoff-missed", office.InChannel()[^1].Message);
        // New York's day goes on for an hour.
        Golden.Is("handoff-missed-lead", Assert.Single(office.Told(office.Hoa)).Message);
        var tomHad = office.Told(office.Tom).Count;
        await office.Until(Relay.Morning + Duration.FromDays(1));
        Golden.Is("handoff-missed-brief", office.Told(office.Tom)[tomHad].Message);
        await office.Until(Relay.End + Duration.FromDays(2) - Duration.FromMinutes(31));
        Assert.Single(office.Told(office.Hoa));
        Assert.Equal(2, office.InChannel().Count(message => message.ThreadTs is null));
        Assert.DoesNotContain("Ana", office.InChannel()[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Written_late_nobody_is_told_any_more_that_it_did_not_come()
    {
        await using var office = await Relay.Open();
        await office.Until(Relay.End + Duration.FromHours(1) - Duration.FromMinutes(45));
        Assert.Equal(HandoffState.Missed, (await office.Handoff()).State);
        var form = (await office.Ana.Types("/handoff")).Form;
        Assert.Contains("it will be posted late", form.Text, StringComparison.Ordinal);
        await office.Ana.Submits(form, ("left", "Payment retries"));
        await office.Quiet();
        await office.Until(Relay.Morning);
        Assert.Contains("Payment retries from São Paulo", Assert.Single(office.Told(office.Tom)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("No handoff", Assert.Single(office.Told(office.Tom)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_added_during_the_day_is_not_lost_with_a_missed_one()
    {
        await using var office = await Relay.Open();
        await office.Hoa.Types("/handoff add Cert renewal");
        await office.Until(Relay.End);
        var said = Assert.Single(office.InChannel());
        Assert.Contains("No handoff from São Paulo today; 1 item still open.", said.Text, StringComparison.Ordinal);
        Assert.Contains("Cert renewal", (await office.Tom.Presses("What is open", said)).Text, StringComparison.Ordinal);
        var form = (await office.Tom.Types("/handoffs")).Message;
        Assert.Contains("no handoff came", Words.Of(form), StringComparison.Ordinal);
        await office.Until(Relay.Ask + Duration.FromDays(1));
        Assert.Contains("Cert renewal", (await office.Ana.Types("/handoff")).Form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_days_of_standstill_the_ask_is_dropped_and_what_is_long_past_is_closed_silently()
    {
        await using var office = await Relay.Open();
        await office.Hoa.Types("/handoff add Cert renewal");
        office.Passes(Duration.FromDays(3) + Duration.FromHours(2));
        await office.Quiet();
        Assert.Empty(office.InChannel());
        Assert.Empty(office.Told(office.Ana));
        Assert.Equal(HandoffState.Missed, (await office.Handoff()).State);
        await office.Until(Relay.Ask + Duration.FromDays(3));
        var told = Assert.Single(office.Told(office.Ana));
        Assert.Contains("1 item is still open from Tue 5 May.", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Down_over_the_shift_s_end_it_is_said_a_few_hours_later_and_nobody_is_asked_in_vain()
    {
        await using var office = await Relay.Open();
        await office.Until(Relay.Ask - Duration.FromMinutes(30));
        office.Passes(Duration.FromHours(3));
        await office.Quiet();
        Assert.Contains("No handoff from São Paulo today.", Assert.Single(office.InChannel()).Text, StringComparison.Ordinal);
        Assert.Empty(office.Told(office.Ana));
    }

    [Fact]
    public async Task Late_by_minutes_the_ask_still_goes_out()
    {
        await using var office = await Relay.Open();
        office.Passes(Relay.End - Duration.FromMinutes(12) - office.Product.Now);
        await office.Until(Relay.End - Duration.FromMinutes(12));
        Assert.Single(office.Told(office.Ana));
    }

    [Fact]
    public async Task A_night_shift_s_handoff_belongs_to_the_evening_on_which_it_began()
    {
        await using var office = await Relay.Open(from: team => team with { Week = Domain.WorkingTime.WorkingWeek.Read("mon-fri", "22:00-06:00").Value! });
        await office.Has(new Profile(office.Ana.Id) { Week = Domain.WorkingTime.WorkingWeek.Read("mon-fri", "22:00-06:00").Value! });
        // 06:00 on Tuesday in São Paulo is now: Monday's shift is just over, and this route was not there for it.
        await office.Until(Instant.FromUtc(2026, 5, 6, 8, 30));
        Assert.Single(office.Told(office.Ana));
        Assert.Equal(new LocalDate(2026, 5, 5), Assert.Single(await office.Handoffs()).Date);
        await office.Until(Instant.FromUtc(2026, 5, 6, 9, 0));
        Assert.Contains("No handoff from São Paulo today.", Assert.Single(office.InChannel()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_who_left_and_a_channel_that_is_archived_are_told_to_somebody_who_can_mend_it_once()
    {
        await using var office = await Relay.Open(
            route => route with { Channel = new(Office.Away) }, settings: new BotSettings { Operators = ["U0PRIYA"] });
        office.Slack.People[office.Slack.People.FindIndex(person => person.Id == "U0HOA")] =
            office.Slack.People.Find(person => person.Id == "U0HOA")! with { IsDeactivated = true };
        await office.RunStanding("directory");
        await office.Until(Relay.Ask + Duration.FromDays(2) + Duration.FromHours(12));
        var told = office.Told(office.Priya).Select(message => message.Text).ToList();
        Assert.Single(told, text => text.Contains("the lead of São Paulo has left the workspace", StringComparison.Ordinal));
        Assert.Single(told, text => text.Contains("I am not in <#C0AWAY>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_team_without_members_is_told_to_its_lead()
    {
        await using var office = await Relay.Open(route => route with { Writers = Rota.Empty }, team => team with { Members = [] });
        await office.Until(Relay.Ask);
        Assert.Contains("São Paulo has no members", Assert.Single(office.Told(office.Hoa)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_keeps_a_route_from_working_waits_for_their_morning_where_slack_was_not_to_be_reached_till_night()
    {
        await using var office = await Relay.Open(route => route with { Writers = Rota.Empty }, team => team with { Members = [] });
        // Hoa works till 17:30 in New York, four hours behind UTC.
        office.Slack.Next("OpenDirect", new SlackFailure.Limited(TimeSpan.FromHours(8)));
        await office.Until(Instant.FromUtc(2026, 5, 6, 12, 59));
        Assert.DoesNotContain(office.Told(office.Hoa), told => told.Text.Contains("has no members", StringComparison.Ordinal));
        await office.Until(Instant.FromUtc(2026, 5, 6, 13, 10));
        Assert.Single(office.Told(office.Hoa), told => told.Text.Contains("has no members", StringComparison.Ordinal));
    }
}
