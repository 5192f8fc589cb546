using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Inbound;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Coach;

public sealed class TeamTests
{
    [Fact]
    public async Task Coach_alone_opens_all_settings_and_each_opens_its_own_form()
    {
        await using var office = await Office.Open();
        var empty = (await office.Hoa.Types("/coach")).Form;
        Golden.Is("coach-overview-empty", empty.View);

        var (from, to) = await office.TwoTeams();
        await office.Links(office.Priya, from, to);
        var all = (await office.Priya.Types("/coach")).Form;
        Golden.Is("coach-overview", all.View);

        foreach (var (part, title) in new[] { (0, "My settings"), (1, "Teams"), (2, "Routes"), (3, "Workspace") })
        {
            var button = Words.Buttons(all.View.Blocks).ElementAt(part);
            var opened = await office.Priya.PressesIn(all, button);
            Assert.Equal(title, opened.Form.View.Title.Value);
            Assert.Same(all, opened.Form.Below);
            opened.Form.IsOpen = false;
        }
    }

    [Fact]
    public async Task An_unknown_word_gets_a_list_of_those_that_are_known()
    {
        await using var office = await Office.Open();
        Assert.Contains("/coach me", (await office.Hoa.Types("/coach whatever")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_member_makes_a_team_and_leads_it_and_the_list_below_shows_it()
    {
        await using var office = await Office.Open();
        var list = (await office.Hoa.Types("/coach teams")).Form;
        Golden.Is("coach-teams-empty", list.View);
        var form = (await office.Hoa.Presses("New team", list)).Form;
        Golden.Is("coach-team-new", form.View);

        await office.Hoa.Submits(form, ("name", "Hanoi"), ("days", "mon-thu; fri"), ("hours", "22:00-06:00; 09:00-12:00, 13:00-15:00"), ("days_off", "2026-09-02 National Day"));

        Assert.False(form.IsOpen);
        Golden.Is("coach-teams", list.View);
        var team = Assert.Single(await office.All<Team>());
        Assert.Equal(("America/New_York", office.Hoa.Id), (team.Zone, team.Lead!.Value));
        Assert.Equal("mon-thu 22:00-06:00; fri 09:00-12:00,13:00-15:00", team.Week.ToString());
        Assert.Equal([new Domain.WorkingTime.DayOff(new LocalDate(2026, 9, 2), "National Day", "by hand")], team.DaysOff);

        await office.Hoa.Presses("Open", list);
        Golden.Is("coach-team", office.Slack.Forms[^1].View);
    }

    [Fact]
    public async Task What_is_wrong_in_a_teams_form_stands_under_its_question()
    {
        await using var office = await Office.Open();
        await office.Makes(office.Priya, "London", "Europe/London", office.Tom);
        office.Slack.People[1] = office.Slack.People[1] with { IsDeactivated = true };
        await office.RunStanding("directory");
        var form = (await office.Priya.Presses("New team", (await office.Priya.Types("/coach teams")).Form)).Form;

        var answered = await office.Priya.Submits(
            form, ("name", " london "), ("zone", "Bangalore"), ("days", "mon-fry"), ("calendar", "http://example.com/a.ics"),
            ("days_off", "2026-12-24 Christmas Eve\n24.12. Heiligabend"), ("lead", "U0HOA"), ("backup", Office.BotUser));

        Assert.Equal("There is a team london already. Choose another name.", answered.Errors["name"]);
        Assert.StartsWith("“Bangalore” is not a time zone that I know.", answered.Errors["zone"], StringComparison.Ordinal);
        Assert.StartsWith("“mon-fry” are not days", answered.Errors["days"], StringComparison.Ordinal);
        Assert.StartsWith("A calendar’s address begins with https://", answered.Errors["calendar"], StringComparison.Ordinal);
        Assert.Equal("Line 2, “24.12. Heiligabend”: begin it with a date that exists, as in 2026-12-24 Christmas Eve.", answered.Errors["days_off"]);
        Assert.Equal("Hoa has left the workspace. Name somebody who is there.", answered.Errors["lead"]);
        Assert.Equal("AsyncCoach is an app, and nothing can be asked of it. Name a person.", answered.Errors["backup"]);

        var hours = await office.Priya.Submits(form, ("days", "mon"), ("hours", "09:00-17:00, 16:00-18:00"));
        Assert.StartsWith("These hours overlap", hours.Errors["hours"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zones_are_found_by_city_by_country_and_by_an_older_name()
    {
        await using var office = await Office.Open();
        Assert.Equal("Asia/Kathmandu · Nepal", Label(await office.Priya.Searches("coach.zone", "kathm")));
        Assert.Equal("Asia/Kathmandu", (await office.Priya.Searches("coach.zone", "nepal"))[0].Value);
        Assert.Contains(await office.Priya.Searches("coach.zone", "calcutta"), option => option.Value == "Asia/Kolkata");
        Assert.Equal("As Slack has it", Label(await office.Priya.Searches("coach.zone:mine", "lord howe")));
        Assert.Empty(await office.Priya.Searches("coach.zone", "atlantis"));
        Assert.InRange((await office.Priya.Searches("coach.zone", "")).Count, 50, 100);

        static string Label(IReadOnlyList<Slack.BlockKit.Option> options) => ((Slack.BlockKit.PlainText)options[0].Text).Value;
    }

    [Fact]
    public async Task Everyone_may_look_and_only_lead_backup_and_admins_may_change()
    {
        await using var office = await Office.Open();
        await office.Makes(office.Hoa, "Hanoi", "Asia/Ho_Chi_Minh", office.Hoa);
        var seen = (await office.Tom.Types("/coach team hanoi")).Form;
        Golden.Is("coach-team-to-read", seen.View);
        Assert.Null(seen.View.Submit);

        Assert.NotNull((await office.Priya.Types("/coach team HAN")).Form.View.Submit);
        Assert.Contains("I know no one team called “Mars”", (await office.Tom.Types("/coach team Mars")).Form.Text, StringComparison.Ordinal);

        // A form that was opened before its person lost the right to it.
        var form = (await office.Hoa.Types("/coach team Hanoi")).Form;
        await office.Priya.Submits((await office.Priya.Types("/coach team Hanoi")).Form, ("lead", "U0TOM"));
        Assert.Contains("is changed by its lead", (await office.Hoa.Submits(form)).Errors["name"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guests_make_no_team_and_where_the_settings_say_so_only_admins_do()
    {
        await using var office = await Office.Open(new BotSettings { TeamsByAdminsOnly = true });
        var guest = (await office.Gus.Types("/coach teams", Office.Partners)).Form;
        Assert.DoesNotContain("New team", Words.Buttons(guest.View.Blocks).Select(button => button.Text.Value));
        Assert.Contains("Here only workspace admins make teams.", (await office.Tom.Types("/coach teams")).Form.Text, StringComparison.Ordinal);
        Assert.Contains("New team", Words.Buttons((await office.Priya.Types("/coach teams")).Form.View.Blocks).Select(button => button.Text.Value));
    }

    [Fact]
    public async Task A_form_that_is_old_is_shown_anew_with_what_changed_and_what_was_typed()
    {
        await using var office = await Office.Open();
        await office.Makes(office.Hoa, "Hanoi", "Asia/Ho_Chi_Minh", office.Hoa);
        var form = (await office.Hoa.Types("/coach team Hanoi")).Form;
        await office.Priya.Submits((await office.Priya.Types("/coach team Hanoi")).Form, ("days", "sun-thu"));

        await office.Hoa.Submits(form, ("hours", "08:00-16:00"));
        Golden.Is("coach-team-changed-meanwhile", form.View);
        Assert.Equal("sun-thu 09:00-17:30", (await office.All<Team>())[0].Week.ToString());

        form.Typed.Clear();
        await office.Hoa.Submits(form);
        Assert.Equal("sun-thu 08:00-16:00", (await office.All<Team>())[0].Week.ToString());
    }

    [Fact]
    public async Task A_team_without_working_days_says_that_everything_is_held()
    {
        await using var office = await Office.Open();
        await office.Makes(office.Hoa, "Hanoi", "Asia/Ho_Chi_Minh", office.Hoa);
        await office.Hoa.Submits((await office.Hoa.Types("/coach team Hanoi")).Form, ("days", "none"), ("hours", ""));
        Assert.Contains("It has no working days: what its people owe is held until it has some.", (await office.Tom.Types("/coach teams")).Form.Text, StringComparison.Ordinal);
        Assert.Contains("You have no working days, so I hold everything until you have some.", (await office.Hoa.Types("/coach me")).Form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_is_deleted_unless_a_route_needs_it()
    {
        await using var office = await Office.Open();
        var (from, to) = await office.TwoTeams();
        var route = await office.Links(office.Priya, from, to);
        var list = (await office.Tom.Types("/coach teams")).Form;
        var form = (await office.Tom.PressesIn(list, Words.Buttons(list.View.Blocks).ElementAt(1))).Form;
        await office.Tom.Presses("Delete team", form);
        Assert.Contains("London is part of a route. Delete that first.", form.Text, StringComparison.Ordinal);

        await office.Tom.Presses("Delete route", (await office.Tom.Presses("Change", (await office.Tom.Types("/coach routes")).Form)).Form);
        Assert.Empty(await office.All<Route>());
        await office.Tom.Presses("Delete team", form);
        Assert.Contains("London is deleted. You can close this.", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("London", list.Text, StringComparison.Ordinal);
        Assert.Equal("Bengaluru", Assert.Single(await office.All<Team>()).Name);
        Assert.NotNull(route);
    }

    [Fact]
    public async Task A_team_of_a_user_group_follows_who_is_in_it()
    {
        await using var office = await Office.Open();
        var group = new SlackUserGroup("S0BLR", "blr", "Bengaluru engineers");
        office.Slack.Groups[group] = ["U0PRIYA", "U0HOA", Office.BotUser];
        var form = (await office.Priya.Presses("New team", (await office.Priya.Types("/coach teams")).Form)).Form;
        await office.Quiet();
        Assert.Contains(await office.Priya.Searches("coach.group", "@bl"), option => option.Value == "S0BLR");
        await office.Priya.Submits(form, ("name", "Bengaluru"), ("group", "S0BLR"));
        await office.Quiet();
        Assert.Equal([office.Hoa.Id, office.Priya.Id], (await office.All<Team>())[0].Members);

        office.Slack.Groups[group] = ["U0PRIYA", "U0TOM"];
        await office.Deliver(new UserGroupChanged("S0BLR", null, "1777970000.000100") { Workspace = Office.Acme, Receipt = office.Receipt() });
        await office.Quiet();
        Assert.Equal([office.Priya.Id, office.Tom.Id], (await office.All<Team>())[0].Members);

        office.Slack.Groups[group] = ["U0TOM"];
        await office.RunStanding("teams");
        await office.Quiet();
        Assert.Equal([office.Tom.Id], (await office.All<Team>())[0].Members);

        office.Slack.Groups.Remove(group);
        await office.RunStanding("teams");
        await office.Quiet();
        Assert.Contains("It has nobody in it yet.", (await office.Hoa.Types("/coach teams")).Form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_without_user_groups_says_so_where_one_would_choose_one()
    {
        await using var office = await Office.Open();
        office.Slack.Refuses(nameof(ISlackApi.UserGroups), "paid_teams_only");
        Assert.Contains("Slack is asked", Label(await office.Priya.Searches("coach.group", "")), StringComparison.Ordinal);
        await office.Quiet();
        Assert.Equal("None (this workspace’s plan has no user groups)", Label(await office.Priya.Searches("coach.group", "")));

        static string Label(IReadOnlyList<Slack.BlockKit.Option> options) => ((Slack.BlockKit.PlainText)Assert.Single(options).Text).Value;
    }

    [Fact]
    public async Task A_lead_who_left_is_told_of_once_and_shown_in_the_form()
    {
        await using var office = await Office.Open(new BotSettings { Operators = ["U0PRIYA"] });
        await office.Makes(office.Tom, "London", "Europe/London", office.Tom);
        var left = office.Slack.People.Single(person => person.Id == "U0TOM") with { IsDeactivated = true };
        foreach (var at in new[] { "1924992101.000100", "1924992102.000100" })
            await office.Deliver(new UserChanged(left, at) { Workspace = Office.Acme, Receipt = office.Receipt() });
        await office.Quiet();
        var told = Assert.Single(office.Slack.Messages);
        Golden.Is("coach-lead-left", told.Message);
        Assert.Contains("Tom, who leads it, has left the workspace: name somebody else.", (await office.Priya.Types("/coach team London")).Form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_woken_to_hear_that_a_lead_has_left()
    {
        await using var office = await Office.Open(new BotSettings { Operators = ["U0PRIYA"] });
        await office.Makes(office.Tom, "London", "Europe/London", office.Tom);
        // 22:30 in Bengaluru.
        office.Passes(Duration.FromHours(8));
        var left = office.Slack.People.Single(person => person.Id == "U0TOM") with { IsDeactivated = true };
        await office.Deliver(new UserChanged(left, "1924992101.000100") { Workspace = Office.Acme, Receipt = office.Receipt() });
        await office.Quiet();
        Assert.Empty(office.Slack.Messages);
        office.Passes(Duration.FromHours(11));
        await office.Quiet();
        Assert.Single(office.Slack.Messages);
    }
}
