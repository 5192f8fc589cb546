using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using static AsyncCoach.Bot.Tests.Coach.Standing;

namespace AsyncCoach.Bot.Tests.Coach;

public sealed class OverlapTests
{
    [Fact]
    public async Task Two_teams_named_are_laid_side_by_side_by_the_clock_of_whoever_asks()
    {
        await using var office = await Office.Open();
        await office.Have(Team("Bengaluru", "Asia/Kolkata"), Team("London", "Europe/London"));
        var shown = await office.Priya.Types("/coach overlap Bengaluru London");
        Golden.Is("overlap", shown.Message);
        Assert.StartsWith("Bengaluru and London share 13:30–17:30 your time today.", shown.Text, StringComparison.Ordinal);
        var byTom = await office.Tom.Types("/coach overlap bengaluru, london");
        Assert.StartsWith("Bengaluru and London share 09:00–13:00 your time today.", byTom.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"New York\" and Sydney")]
    [InlineData("new york sydney")]
    [InlineData("New → Syd")]
    [InlineData("New York with Sydney")]
    public async Task Names_of_several_words_are_understood(string typed)
    {
        await using var office = await Office.Open();
        await office.Have(Team("New York", "America/New_York"), Team("Sydney", "Australia/Sydney"));
        var shown = await office.Hoa.Types($"/coach overlap {typed}");
        Assert.StartsWith(
            "New York and Sydney share no hour today. New York ends at 17:30 and Sydney starts at 19:00 your time, 1 h 30 min later.", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_shared_the_card_says_so()
    {
        await using var office = await Office.Open();
        await office.Have(Team("New York", "America/New_York"), Team("Sydney", "Australia/Sydney"));
        Golden.Is("overlap-none", (await office.Hoa.Types("/coach overlap New York Sydney")).Message);
    }

    [Fact]
    public async Task Alone_it_is_one_s_own_team_with_those_that_it_shares_a_handoff_with()
    {
        await using var office = await Office.Open();
        var (bengaluru, london, york) = (Team("Bengaluru", "Asia/Kolkata", office.Priya), Team("London", "Europe/London", office.Tom), Team("New York", "America/New_York"));
        await office.Have(bengaluru, london, york);
        await office.Have(Route(bengaluru, london));
        var shown = await office.Tom.Types("/coach overlap");
        Assert.Contains("London and Bengaluru share 09:00–13:00 your time today.", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("New York", shown.Text, StringComparison.Ordinal);
        Assert.StartsWith("London and New York share", (await office.Tom.Types("/coach overlap New York")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "You are in no team yet, so name two. There are Bengaluru and London.")]
    [InlineData("Bengaluru", "You are in no team yet, so name two. There are Bengaluru and London.")]
    [InlineData("Bengaluru Tokyo", "I know no team that begins with “Tokyo”. There are Bengaluru and London.")]
    [InlineData("London London", "London shares all its hours with itself. Name another team.")]
    [InlineData("London Bengaluru London", "I lay two teams side by side, no more. Name two.")]
    public async Task What_cannot_be_shown_gets_a_sentence(string typed, string sentence)
    {
        await using var office = await Office.Open();
        await office.Have(Team("Bengaluru", "Asia/Kolkata"), Team("London", "Europe/London"));
        Assert.Equal(sentence, (await office.Priya.Types($"/coach overlap {typed}".TrimEnd())).Text);
    }

    [Fact]
    public async Task Without_teams_or_routes_it_says_what_is_missing()
    {
        await using var office = await Office.Open();
        Assert.Equal("You are in no team yet, so name two. There are no teams yet: `/coach setup` makes them.", (await office.Priya.Types("/coach overlap")).Text);
        await office.Have(Team("Bengaluru", "Asia/Kolkata", office.Priya));
        Assert.Equal(
            "Bengaluru shares no handoff with another team yet. Name the other team. There is Bengaluru.", (await office.Priya.Types("/coach overlap")).Text);
    }

    [Fact]
    public async Task A_holiday_is_named_and_the_next_day_of_both_is_shown()
    {
        await using var office = await Office.Open();
        await office.Have(Team("Bengaluru", "Asia/Kolkata"), Team("London", "Europe/London") with
        {
            DaysOff = [new DayOff(new LocalDate(2026, 5, 5), "Liberation <Day>", "by hand")],
        });
        var shown = await office.Priya.Types("/coach overlap Bengaluru London");
        Golden.Is("overlap-holiday", shown.Message);
        Assert.Contains("share 13:30–17:30 your time tomorrow.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("London is off today: Liberation &lt;Day&gt;.", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_a_zone_sees_it_by_the_first_team_s_clock()
    {
        await using var office = await Office.Open();
        office.Slack.People.RemoveAll(person => person.Id == "U0ANA");
        await office.Have(Team("Bengaluru", "Asia/Kolkata"), Team("London", "Europe/London"));
        await office.Have(new Profile(office.Ana.Id) { Zone = "Mars/Olympus" });
        Assert.StartsWith(
            "Bengaluru and London share 13:30–17:30 Bengaluru time today.", (await office.Ana.Types("/coach overlap Bengaluru London")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_night_shift_and_teams_that_never_meet_are_said()
    {
        await using var office = await Office.Open();
        var night = Team("Night desk", "Europe/London") with { Week = WorkingWeek.Read("mon-fri 22:00-06:00").Value! };
        var weekend = Team("Weekend", "Europe/London") with { Week = WorkingWeek.Read("sat,sun 09:00-17:00").Value! };
        await office.Have(night, weekend, Team("Bengaluru", "Asia/Kolkata"), Team("Nowhere", "Mars/Olympus"));
        Golden.Is("overlap-night", (await office.Tom.Types("/coach overlap Night desk Bengaluru")).Message);
        Assert.Equal(
            "Weekend and Bengaluru have no day in the next three weeks on which both work.", (await office.Tom.Types("/coach overlap Weekend Bengaluru")).Message.Text);
        Assert.StartsWith("I do not know the time zone of Nowhere, Mars/Olympus.", (await office.Tom.Types("/coach overlap Weekend Nowhere")).Text, StringComparison.Ordinal);
    }
}
