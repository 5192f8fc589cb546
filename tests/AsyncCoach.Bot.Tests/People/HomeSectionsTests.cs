using AsyncCoach.Bot.Tests.Coach;
using AsyncCoach.Bot.Tests.Commitments;
using AsyncCoach.Bot.Tests.Handoffs;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using static AsyncCoach.Bot.Tests.Coach.Standing;

namespace AsyncCoach.Bot.Tests.People;

/// <summary>What stands on Home, for an engineer and for whoever leads a team.</summary>
public sealed class HomeSectionsTests
{
    [Fact]
    public async Task A_receiver_sees_the_handoff_the_shifts_and_the_hours_that_both_teams_share()
    {
        await using var office = await Relay.Open();
        await office.AnaHandsOff("Payment retries\nCert renewal");
        Golden.Is("home-receiver", await office.Home(office.Tom));
        Assert.Contains("From you: *São Paulo → London", Words.Of(await office.Home(office.Ana)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_sees_what_the_team_has_open_overdue_first_with_who_is_asked_now()
    {
        await using var office = await Relay.Open();
        await office.Priya.Records("Rotate the keys", office.Tom);
        await office.AnaHandsOff("Payment retries\nCert renewal");
        await office.Until(office.Product.Now + Duration.FromMinutes(121));
        Golden.Is("home-lead", await office.Home(office.Priya));
        var hoa = Words.Of(await office.Home(office.Hoa));
        Assert.Contains("*São Paulo → London*: 2 items open", hoa, StringComparison.Ordinal);
        Assert.DoesNotContain("Open in London", hoa, StringComparison.Ordinal);
        Assert.DoesNotContain("Open in", Words.Of(await office.Home(office.Tom)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_lead_may_not_read_is_an_item_in_a_channel_they_are_not_in()
    {
        await using var office = await Engine.Open();
        await office.Have(Team("London", "Europe/London", office.Hoa, office.Priya) with { Lead = office.Tom.Id });
        await office.Owes(office.Chore(office.Hoa, "Acquire Globex", channel: Office.Secret));
        var shown = Words.Of(await office.Home(office.Tom));
        Assert.Contains("And an item in a channel you are not in.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Acquire", shown, StringComparison.Ordinal);
        await office.Owes(office.Chore(office.Priya, "Sell it again", channel: Office.Secret));
        await office.Owes(office.Chore(office.Hoa, "Water the plants"));
        shown = Words.Of(await office.Home(office.Tom));
        Assert.Contains("And two items in channels you are not in.", shown, StringComparison.Ordinal);
        Assert.Contains("*Chores*\n• Water the plants", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoa", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_s_Home_follows_what_the_team_owes()
    {
        await using var office = await Engine.Open();
        await office.Have(Team("London", "Europe/London", office.Hoa) with { Lead = office.Tom.Id });
        await office.OpensHome(office.Tom);
        office.Passes(Duration.FromSeconds(3));
        await office.Owes(office.Chore(office.Hoa, "Water the plants", term: new Term(At: office.Product.Now + Duration.FromHours(1))));
        Assert.Contains("• Water the plants, by", Words.Of(office.Slack.Homes["U0TOM"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holiday_is_named_with_where_it_came_from_and_when_they_are_back()
    {
        await using var office = await Office.Open();
        var london = Team("London", "Europe/London", office.Tom) with { DaysOff = [new DayOff(new LocalDate(2026, 5, 5), "Liberation <Day>", "by hand")] };
        var sydney = Team("Sydney", "Australia/Sydney");
        await office.Have(london, sydney);
        await office.Have(Route(london, sydney));
        var shown = Words.Of(await office.Home(office.Tom));
        Assert.Contains("*London*: off today, Liberation &lt;Day&gt; (by hand); back Wed 09:00", shown, StringComparison.Ordinal);
        Assert.Contains("*Sydney*: 00:00–08:30", shown, StringComparison.Ordinal);
        Assert.Contains("Times are by the clock in London.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shared_hours_that_are_over_give_way_to_those_of_the_next_day()
    {
        await using var office = await Office.Open();
        var (london, bengaluru) = (Team("London", "Europe/London", office.Tom), Team("Bengaluru", "Asia/Kolkata"));
        await office.Have(london, bengaluru);
        await office.Have(Route(london, bengaluru));
        Assert.Contains("share 09:00–13:00 your time today.", Words.Of(await office.Home(office.Tom)), StringComparison.Ordinal);
        office.Passes(Duration.FromHours(4));
        Assert.Contains("share 09:00–13:00 your time tomorrow.", Words.Of(await office.Home(office.Tom)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_one_recorded_decides_or_was_asked_about_stand_there_newest_first()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("For Hoa.", office.Hoa);
        await office.Priya.Submits(
            (await office.Priya.Types("/decide")).Form, [.. Colleague.Answers("Tom was asked.", office.Hoa), ("consulted", "U0TOM")]);
        await office.Quiet();
        var tom = Words.Of(await office.Home(office.Tom));
        Assert.Contains("Tom was asked.", tom, StringComparison.Ordinal);
        Assert.DoesNotContain("For Hoa.", tom, StringComparison.Ordinal);
        Assert.Contains("For Hoa.", Words.Of(await office.Home(office.Priya)), StringComparison.Ordinal);
        Assert.DoesNotContain("Decisions you took part in", Words.Of(await office.Home(office.Ana)), StringComparison.Ordinal);
        Assert.Contains("Tom was asked.", (await office.Tom.PressesOnHome("Details")).Form.Text, StringComparison.Ordinal);
    }
}

internal static class Opened
{
    public static async Task<Slack.BlockKit.Home> Home(this Office office, Colleague who)
    {
        await office.OpensHome(who);
        return office.Slack.Homes[who.User];
    }
}
