using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Coach;

public sealed class SettingsTeamsTests
{
    private static readonly TeamSetting Bengaluru = new(
        "blr", "Bengaluru", "Asia/Kolkata", WorkingWeek.Usual, "holidays/karnataka.ics", [], "U0PRIYA", null, ["U0PRIYA", "U0HOA"], null);

    private static readonly TeamSetting London = new("ldn", "London", "Europe/London", WorkingWeek.Usual, null, [], "U0TOM", null, ["U0TOM"], null);

    private static readonly RouteSetting Route = new(
        "blr", "ldn", Office.General, ["U0HOA"], [], RotaTurn.Week, new LocalDate(2026, 5, 4), Duration.FromMinutes(90), false);

    [Fact]
    public async Task Teams_of_the_settings_file_are_there_after_a_start_and_are_changed_nowhere_else()
    {
        await using var office = await Office.Open(new BotSettings { Teams = [Bengaluru, London], Routes = [Route] });
        office.Calendars.Files["holidays/karnataka.ics"] = FakeCalendars.Of(("20260815", "Independence Day"));
        await office.RunStanding("teams");
        await office.RunStanding("teams");

        Assert.Equal(["s-blr", "s-ldn"], (await office.All<Team>()).Select(team => team.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal("Independence Day", Assert.Single((await office.All<HolidayList>())[0].Days).Name);
        var form = (await office.Priya.Types("/coach team Bengaluru")).Form;
        Assert.Null(form.View.Submit);
        Assert.Contains("This team stands in the settings file of AsyncCoach; whoever runs it changes it there.", form.Text, StringComparison.Ordinal);
        var routes = (await office.Priya.Types("/coach routes")).Form;
        Assert.Equal(["Look", "Swap a day", "New route"], Words.Buttons(routes.View.Blocks).Select(button => button.Text.Value));
        Assert.Contains("This route stands in the settings file", (await office.Priya.Presses("Look", routes)).Form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_after_the_file_has_changed_brings_teams_and_routes_up_to_it()
    {
        await using var office = await Office.Open(new BotSettings { Teams = [London with { Name = "Leeds" }] });
        var session = office.Store.Open(new Domain.WorkspaceId(Office.Acme));
        var change = new AsyncCoach.Storage.Change(office.Product.Now, null, "made from the settings");
        session.Store(new Team { Id = new TeamId("s-blr"), Name = "Bengaluru", Zone = "Asia/Kolkata", IsFromSettings = true }, change);
        session.Store(new Team { Id = new TeamId("s-ldn"), Name = "London", Zone = "Europe/London", IsFromSettings = true }, change);
        session.Store(new Team { Id = new TeamId("mine"), Name = "Hanoi", Zone = "Asia/Ho_Chi_Minh" }, change);
        session.Store(
            new Route { Id = new RouteId("s-blr-ldn"), From = new TeamId("s-blr"), To = new TeamId("s-ldn"), Channel = new(Office.General), IsFromSettings = true }, change);
        await session.Commit();

        await office.RunStanding("teams");

        Assert.Equal(["Hanoi", "Leeds"], (await office.All<Team>()).Select(team => team.Name).Order(StringComparer.Ordinal));
        Assert.Empty(await office.All<Route>());
    }
}
