using AsyncCoach.Domain.Teams;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Coach;

public sealed class HolidayTests
{
    private const string Address = "https://calendar.example.com/karnataka.ics";

    [Fact]
    public async Task A_calendar_is_read_when_it_is_named_and_the_team_says_where_each_day_came_from()
    {
        await using var office = await Office.Open();
        office.Calendars.Files[Address] = FakeCalendars.Of(("20260815", "Independence Day"), ("20261108", "Diwali"));
        await Named(office);
        Assert.Equal(["Independence Day", "Diwali"], (await office.All<HolidayList>())[0].Days.Select(day => day.Name));
        Golden.Is("coach-team-holidays", (await office.Priya.Types("/coach team Bengaluru")).Form.View);
    }

    [Fact]
    public async Task Of_a_broken_calendar_the_last_good_copy_stays_and_the_operator_hears_once()
    {
        await using var office = await Office.Open(new BotSettings { Operators = ["U0HOA"] });
        office.Calendars.Files[Address] = FakeCalendars.Of(("20260815", "Independence Day"));
        await Named(office);
        office.Calendars.Files.Remove(Address);
        for (var round = 0; round < 3; round++)
        {
            office.Passes(Duration.FromHours(12));
            await office.RunStanding("teams");
            await office.Quiet();
        }
        Golden.Is("coach-calendar-broken", Assert.Single(office.Slack.Messages).Message);
        Assert.Equal("Independence Day", Assert.Single((await office.All<HolidayList>())[0].Days).Name);
        Assert.Contains("answered 404. What I read", (await office.Priya.Types("/coach team Bengaluru")).Form.Text, StringComparison.Ordinal);

        office.Calendars.Files[Address] = "<html>Log in</html>";
        await office.RunStanding("teams");
        await office.Quiet();
        Assert.Single(office.Slack.Messages);
        Assert.Contains("calendar.example.com is no iCalendar file", (await office.All<HolidayList>())[0].Problem, StringComparison.Ordinal);

        office.Calendars.Files[Address] = FakeCalendars.Of(("20260815", "Independence Day"), ("20261108", "Diwali"));
        await office.RunStanding("teams");
        Assert.Null((await office.All<HolidayList>())[0].Problem);
        office.Calendars.Files.Remove(Address);
        await office.RunStanding("teams");
        await office.Quiet();
        Assert.Equal(2, office.Slack.Messages.Count);
    }

    [Fact]
    public async Task Another_calendar_takes_the_days_of_the_first_with_it()
    {
        await using var office = await Office.Open();
        office.Calendars.Files[Address] = FakeCalendars.Of(("20260815", "Independence Day"));
        await Named(office);
        await office.Priya.Submits((await office.Priya.Types("/coach team Bengaluru")).Form, ("calendar", ""));
        await office.Quiet();
        Assert.Empty(await office.All<HolidayList>());
    }

    private static async Task Named(Office office)
    {
        await office.Makes(office.Priya, "Bengaluru", "Asia/Kolkata", office.Priya);
        await office.Priya.Submits((await office.Priya.Types("/coach team Bengaluru")).Form, ("calendar", Address.Replace("https:", "webcal:", StringComparison.Ordinal)));
        await office.Quiet();
        Assert.Equal(Address, Assert.Single(await office.All<Team>()).HolidayCalendar);
    }
}
