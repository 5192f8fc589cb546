using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Inbound;
using NodaTime;
using static AsyncCoach.Bot.Tests.Coach.Standing;

namespace AsyncCoach.Bot.Tests.Coach;

/// <summary>From nothing to a first handoff: <c>/coach setup</c>. It is Tuesday, 09:00 UTC, 14:30 in Kolkata, 10:00 in London, 05:00 in New York.</summary>
public sealed class SetupTests
{
    [Fact]
    public async Task A_team_for_each_zone_and_a_handoff_are_proposed_made_and_told()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/coach setup")).Form;
        Golden.Is("setup-form", form.View);
        var told = await office.Priya.Submits(form, ("name:Asia/Kolkata", "Bengaluru"), ("lead:Europe/London", "U0TOM"), ("lead:America/New_York", "U0HOA"));
        Assert.IsType<Ack.Heard>(told.Ack);
        Golden.Is("setup-done", told.Message);

        var teams = (await office.All<Team>()).ToDictionary(team => team.Name, StringComparer.Ordinal);
        Assert.Equal(["Bengaluru", "London", "New York"], teams.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((office.Priya.Id, "Asia/Kolkata"), (teams["Bengaluru"].Lead, teams["Bengaluru"].Zone));
        Assert.Equal([office.Tom.Id], teams["London"].Members);
        var route = Assert.Single(await office.All<Route>());
        Assert.Equal((teams["Bengaluru"].Id, teams["London"].Id, new ChannelId(Office.General)), (route.From, route.To, route.Channel));
        Assert.Equal([office.Priya.Id], route.Writers.People);
        Assert.Equal(RotaTurn.Day, route.Writers.Turn);
        Assert.Matches("^[0-9a-f]{32}$", route.Id.Value);
        Assert.Contains("Bengaluru → London", (await office.Priya.Presses("Change", told.Message)).Form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_ticked_is_made()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/coach setup")).Form;
        await office.Priya.Submits(form, ("make", "Asia/Kolkata,Europe/London"), ("lead:Europe/London", "U0TOM"), ("route", "none"));
        Assert.Equal(["Kolkata", "London"], (await office.All<Team>()).Select(team => team.Name).Order(StringComparer.Ordinal));
        Assert.Empty(await office.All<Route>());
        Assert.Contains("There is no handoff between teams yet.", Assert.Single(office.Slack.Whispers).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_is_said_at_its_question_and_nothing_is_made()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/coach setup")).Form;
        var errors = (await office.Priya.Submits(form, ("name:Asia/Kolkata", " "), ("name:America/New_York", "London"))).Errors;
        Assert.Equal("Give the team a name, such as its city.", errors["name:Asia/Kolkata"]);
        Assert.Equal("Name one person who leads the team.", errors["lead:Europe/London"]);
        Assert.Equal(
            "One of these teams is not ticked above. Tick it, or choose another handoff.",
            (await office.Priya.Submits(form, ("make", "Asia/Kolkata"), ("name:Asia/Kolkata", "Bengaluru"))).Errors["route"]);
        Assert.Equal(
            "Nothing is chosen. Tick a team or choose a handoff; or close this with Not now.",
            (await office.Priya.Submits(form, ("make", ""), ("route", "none"))).Errors["route"]);
        Assert.Empty(await office.All<Team>());
    }

    [Fact]
    public async Task People_in_a_team_already_stay_there_and_the_form_says_so()
    {
        await using var office = await Office.Open();
        await office.Have(Team("London", "Europe/London", office.Tom) with { Lead = new PersonId(new WorkspaceId(Office.Acme), "U0TOM") });
        await office.Have(new Person(new PersonId(new WorkspaceId(Office.Acme), "U0NIA"), "Nia", null, false, false, false, false, office.Wire.Now));
        office.Slack.MembersOf[Office.General].Add("U0NIA");
        await office.Deliver(new MemberJoined(Office.General, new Actor(Office.Acme, "U0NIA"), null, "1777971600.000100") { Workspace = Office.Acme, Receipt = office.Receipt() });
        var form = (await office.Priya.Types("/coach setup")).Form;
        Golden.Is("setup-form-standing", form.View);
        await office.Priya.Submits(form, ("lead:America/New_York", "U0HOA"));
        Assert.Equal(3, (await office.All<Team>()).Count);
        Assert.Equal(new TeamId("London-id"), Assert.Single(await office.All<Route>()).To);
    }

    [Fact]
    public async Task Two_who_set_up_at_once_make_no_team_twice()
    {
        await using var office = await Office.Open();
        var (hers, his) = ((await office.Priya.Types("/coach setup")).Form, (await office.Tom.Types("/coach setup")).Form);
        await office.Priya.Submits(hers, ("lead:Europe/London", "U0TOM"), ("lead:America/New_York", "U0HOA"));
        var errors = (await office.Tom.Submits(his, ("lead:America/New_York", "U0HOA"))).Errors;
        Assert.Equal("Teams or people of this channel have changed meanwhile. Close this and type /coach setup again.", Assert.Single(errors).Value);
        Assert.Equal(3, (await office.All<Team>()).Count);
    }

    [Fact]
    public async Task Where_only_the_handoff_is_missing_only_that_is_asked_for()
    {
        await using var office = await Office.Open();
        await office.Have(
            Team("Bengaluru", "Asia/Kolkata", office.Priya) with { Lead = office.Priya.Id }, Team("London", "Europe/London", office.Tom), Team("York", "America/New_York", office.Hoa));
        var form = (await office.Priya.Types("/coach setup")).Form;
        Golden.Is("setup-form-route", form.View);
        var told = await office.Priya.Submits(form);
        Assert.Contains("*Bengaluru → London*, at the end of each day", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handoff_between_teams_that_somebody_else_leads_is_theirs_to_make()
    {
        await using var office = await Office.Open();
        await office.Have(Team("Bengaluru", "Asia/Kolkata", office.Priya), Team("London", "Europe/London", office.Tom), Team("York", "America/New_York", office.Hoa));
        var form = (await office.Tom.Types("/coach setup")).Form;
        Assert.StartsWith("You lead neither of these teams", (await office.Tom.Submits(form)).Errors["route"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Office.Away, "I am not in this channel. Type `/invite @AsyncCoach` here first")]
    [InlineData("C0UNKNOWN", "I do not know this channel yet.")]
    [InlineData(Office.Direct, "Handoffs stand in a channel.")]
    public async Task Elsewhere_it_says_where(string channel, string sentence)
    {
        await using var office = await Office.Open();
        await office.Deliver(new ChannelChanged(Office.Away, "channel_rename", "1777971600.000100") { Workspace = Office.Acme, Receipt = office.Receipt() });
        await office.Quiet();
        var answered = await office.Priya.Types("/coach setup", channel);
        Assert.StartsWith(sentence, answered.Text, StringComparison.Ordinal);
        Assert.Empty(answered.Forms);
    }

    [Fact]
    public async Task A_channel_that_is_not_known_yet_is_known_a_minute_later_without_asking_slack_meanwhile()
    {
        await using var office = await Office.Open();
        await office.Priya.Invites(Office.Away);
        office.Slack.Calls.Clear();
        var answered = await office.Priya.Types("/coach setup", Office.Away);
        Assert.StartsWith("I do not know this channel yet.", answered.Text, StringComparison.Ordinal);
        Assert.Empty(office.Slack.Calls);
        await office.Quiet();
        Assert.Single((await office.Priya.Types("/coach setup", Office.Away)).Forms);
    }

    [Fact]
    public async Task Guests_are_proposed_but_do_not_set_up_and_a_stranger_to_the_channel_neither()
    {
        await using var office = await Office.Open();
        Assert.Contains("Lord Howe", (await office.Priya.Types("/coach setup", Office.Partners)).Form.Text, StringComparison.Ordinal);
        Assert.Equal("Guests can be in a team, and lead one; a full member makes it.", (await office.Gus.Types("/coach setup", Office.Partners)).Text);
        Assert.Equal("I am still reading who is in this channel. Please ask me again in a minute.", (await office.Ana.Types("/coach setup", Office.Secret)).Text);
    }

    [Fact]
    public async Task Where_only_admins_make_teams_others_are_told_so()
    {
        await using var office = await Office.Open(new BotSettings { TeamsByAdminsOnly = true });
        Assert.StartsWith("Here only workspace admins make teams.", (await office.Tom.Types("/coach setup")).Text, StringComparison.Ordinal);
        Assert.Single((await office.Priya.Types("/coach setup")).Forms);
    }

    [Fact]
    public async Task When_the_day_of_the_first_team_is_nearly_over_it_is_asked_in_a_moment()
    {
        await using var office = await Office.Open();
        office.Passes(Duration.FromMinutes(170));
        var form = (await office.Priya.Types("/coach setup", Office.Payments)).Form;
        var told = await office.Priya.Submits(form, ("lead:America/New_York", "U0HOA"));
        Assert.Contains("In a moment I ask you for the handoff to New York.", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_version_is_not_read()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/coach setup")).Form;
        var answered = await office.Deliver(office.Priya.Submission(form, privateMetadata: "C0GONE"));
        Assert.StartsWith("I do not know this channel yet.", Assert.Single(answered.Errors).Value, StringComparison.Ordinal);
    }
}
