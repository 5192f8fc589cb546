using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Inbound;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Coach;

public sealed class RouteTests
{
    [Fact]
    public async Task A_route_leads_from_one_team_to_another_in_a_channel_with_its_rotas()
    {
        await using var office = await Office.Open();
        var (from, to) = await office.TwoTeams();
        var list = (await office.Priya.Types("/coach routes")).Form;
        Golden.Is("coach-routes-empty", list.View);
        var form = (await office.Priya.Presses("New route", list)).Form;
        Golden.Is("coach-route-new", form.View);

        await office.Priya.Submits(
            form, ("from", from.Id.Value), ("to", to.Id.Value), ("channel", Office.General), ("writers", "U0HOA,U0PRIYA"), ("receivers", "U0TOM"),
            ("turn", "Day"), ("since", "2026-05-04"), ("accept_within", "90"));

        Golden.Is("coach-routes", list.View);
        var route = Assert.Single(await office.All<Route>());
        Assert.Equal([office.Hoa.Id, office.Priya.Id], route.Writers.People);
        Assert.Equal((RotaTurn.Day, new LocalDate(2026, 5, 4), Duration.FromMinutes(90)), (route.Writers.Turn, route.Writers.Since, route.AcceptWithin));
        Assert.Equal(from.Id, route.From);
        Golden.Is("coach-route", (await office.Priya.Presses("Change", list)).Form.View);
        Golden.Is("coach-route-to-read", (await office.Hoa.Presses("Look", (await office.Hoa.Types("/coach routes")).Form)).Form.View);
    }

    [Fact]
    public async Task What_is_wrong_in_a_routes_form_stands_under_its_question()
    {
        await using var office = await Office.Open();
        var (from, to) = await office.TwoTeams();
        var nobody = await office.Makes(office.Priya, "Lord Howe", "Australia/Lord_Howe");
        await office.Priya.Submits((await office.Priya.Types("/coach team Lord Howe")).Form, ("members", ""));
        var form = await office.NewRoute(office.Priya);

        var itself = await office.Priya.Submits(form, ("from", from.Id.Value), ("to", from.Id.Value), ("channel", Office.Payments), ("writers", "U0TOM,U0GUS"), ("accept_within", "2"));
        Assert.Equal("A route leads to another team. Choose two different ones.", itself.Errors["to"]);
        Assert.Equal("Tom, Gus are not in #payments and could not read the handoffs there. Invite them first.", itself.Errors["writers"]);
        Assert.Equal("Give a number of minutes from 5 to 2400; 120 is usual.", itself.Errors["accept_within"]);

        var empty = await office.Priya.Submits(form, ("to", nobody.Id.Value), ("channel", Office.Away), ("writers", ""), ("accept_within", "5"));
        Assert.Equal("Lord Howe has nobody in it yet. Add its people first.", empty.Errors["to"]);
        Assert.Equal("I am still looking at this channel. Please send it again in a few seconds.", empty.Errors["channel"]);
        await office.Quiet();
        var outside = await office.Priya.Submits(form, ("to", to.Id.Value));
        Assert.Equal("I am not in #away. Type /invite @AsyncCoach there first, then send this again.", outside.Errors["channel"]);

        await office.Priya.Submits(form, ("channel", Office.General));
        Assert.False(form.IsOpen);
    }

    [Fact]
    public async Task Nobody_posts_where_they_are_not_and_nobody_links_teams_that_they_do_not_lead()
    {
        await using var office = await Office.Open();
        var (from, to) = await office.TwoTeams();
        var form = await office.NewRoute(office.Tom);
        var answered = await office.Tom.Submits(form, ("from", from.Id.Value), ("to", to.Id.Value), ("channel", Office.Payments));
        Assert.Equal("You are not in this channel. Choose one that you are in.", answered.Errors["channel"]);
        await office.Makes(office.Hoa, "Hanoi", "Asia/Ho_Chi_Minh", office.Hoa);
        var hers = await office.NewRoute(office.Hoa);
        var notHers = await office.Hoa.Submits(hers, ("from", from.Id.Value), ("to", to.Id.Value), ("channel", Office.General));
        Assert.Equal("You lead neither of these teams: ask one of their leads, or an admin.", notHers.Errors["from"]);
        Assert.Contains("A route is made by the lead or backup", (await office.Ana.Types("/coach routes")).Form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_route_rests_and_goes_on_and_says_when_its_channel_is_archived()
    {
        await using var office = await Office.Open();
        var (from, to) = await office.TwoTeams();
        await office.Links(office.Priya, from, to);
        var list = (await office.Priya.Types("/coach routes")).Form;
        var stale = (await office.Tom.Types("/coach routes")).Form;
        await office.Priya.Presses("Pause", list);
        Assert.Contains("· paused", list.Text, StringComparison.Ordinal);
        await office.Tom.Presses("Pause", stale);
        Assert.True((await office.All<Route>())[0].IsPaused);
        await office.Priya.Presses("Resume", list);
        Assert.False((await office.All<Route>())[0].IsPaused);

        office.Slack.Channels[Office.General] = office.Slack.Channels[Office.General] with { IsArchived = true };
        await office.Deliver(new ChannelChanged(Office.General, "channel_archive", "1777970000.000100") { Workspace = Office.Acme, Receipt = office.Receipt() });
        await office.Quiet();
        Assert.Contains("Its channel is archived: nothing can be posted there.", (await office.Priya.Types("/coach routes")).Form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_route_that_changed_meanwhile_is_shown_as_it_stands_with_what_was_typed()
    {
        await using var office = await Office.Open();
        var (from, to) = await office.TwoTeams();
        await office.Links(office.Priya, from, to);
        var form = (await office.Tom.Presses("Change", (await office.Tom.Types("/coach routes")).Form)).Form;
        await office.Priya.Submits((await office.Priya.Presses("Change", (await office.Priya.Types("/coach routes")).Form)).Form, ("accept_within", "60"));
        await office.Tom.Submits(form, ("receivers", "U0TOM"));
        Assert.Contains("This has changed while you had it open. Changed by <@U0PRIYA>", form.Text, StringComparison.Ordinal);
        form.Typed.Clear();
        await office.Tom.Submits(form);
        var route = Assert.Single(await office.All<Route>());
        Assert.Equal(Duration.FromMinutes(60), route.AcceptWithin);
        Assert.Equal([office.Tom.Id], route.Receivers.People);
    }

    [Fact]
    public async Task A_lead_swaps_a_day_and_whoever_has_the_turn_is_covered_today()
    {
        await using var office = await Office.Open();
        var (from, to) = await office.TwoTeams();
        await office.Links(office.Priya, from, to, ("writers", "U0HOA,U0PRIYA"), ("since", "2026-05-04"));
        var list = (await office.Priya.Types("/coach routes")).Form;
        var form = (await office.Priya.Presses("Swap a day", list)).Form;
        Golden.Is("coach-swap", form.View);
        Assert.Equal("That day has passed. Choose one that is still to come.", (await office.Priya.Submits(form, ("date", "2026-05-01"), ("instead", "U0PRIYA"))).Errors["date"]);
        Assert.Contains("have the turn on that day already", (await office.Priya.Submits(form, ("date", "2026-05-06"), ("instead", "U0HOA"))).Errors["instead"], StringComparison.Ordinal);
        Assert.Equal(
            "Ana is not in #general and could not read the handoff. Invite them first.", (await office.Priya.Submits(form, ("date", "2026-05-06"), ("instead", "U0ANA"))).Errors["instead"]);
        await office.Priya.Submits(form, ("date", "2026-05-06"), ("instead", "U0TOM"));
        Assert.Contains("Swapped: Wed 6 May Tom writes.", list.Text, StringComparison.Ordinal);

        // Hoa has this week; she is no lead.
        var hers = (await office.Hoa.Types("/coach routes")).Form;
        var cover = (await office.Hoa.Presses("Cover me today", hers)).Form;
        await office.Hoa.Submits(cover, ("instead", "U0PRIYA"));
        Assert.Contains("Swapped: Tue 5 May Priya writes, Wed 6 May Tom writes.", hers.Text, StringComparison.Ordinal);
        Assert.Contains("A turn is given away by whoever has it", await Refused(office), StringComparison.Ordinal);

        async Task<string> Refused(Office there)
        {
            var again = (await there.Hoa.Presses("coach.swap", (await there.All<Route>())[0].Id.Value, Office.General)).Form;
            return (await there.Hoa.Submits(again, ("date", "2026-05-06"), ("instead", "U0PRIYA"))).Errors["date"];
        }
    }

    [Fact]
    public async Task Cover_with_a_name_gives_todays_turns_away()
    {
        await using var office = await Office.Open();
        var (from, to) = await office.TwoTeams();
        await office.Links(office.Priya, from, to, ("writers", "U0HOA"), ("receivers", "U0TOM"), ("since", "2026-05-04"));
        Assert.Contains("Type `/coach cover @name`", (await office.Hoa.Types("/coach cover")).Text, StringComparison.Ordinal);
        Assert.Contains("Ana is not in #general", (await office.Hoa.Types("/coach cover <@U0ANA|ana>")).Text, StringComparison.Ordinal);
        Assert.Equal("Bengaluru → London, Tue 5 May: Priya writes the handoff in your place.", (await office.Hoa.Types("/coach cover <@U0PRIYA|priya>")).Text);
        Assert.Equal("You have no turn today, on any route.", (await office.Hoa.Types("/coach cover <@U0PRIYA|priya>")).Text);
        Assert.Equal([new Swap(new LocalDate(2026, 5, 5), office.Priya.Id)], (await office.All<Route>())[0].Writers.Swaps);
    }
}
