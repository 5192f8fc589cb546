using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using NodaTime;

namespace AsyncCoach.Domain.Tests.Teams;

public sealed class SetupProposalTests
{
    private static readonly WorkspaceId Acme = new("T0ACME");
    private static readonly Instant Tuesday = Instant.FromUtc(2026, 5, 5, 6, 0);
    private static readonly SetupSurroundings Nothing = new([], [], WorkspaceDefaults.None, DateTimeZoneProviders.Tzdb);

    private static readonly Person Priya = Somebody("Priya", "Asia/Kolkata", admin: true);
    private static readonly Person Arjun = Somebody("Arjun", "Asia/Calcutta");
    private static readonly Person Tom = Somebody("Tom", "Europe/London");
    private static readonly Person Ruth = Somebody("Ruth", "Europe/London", admin: true);
    private static readonly Person Hoa = Somebody("Hoa", "America/New_York");

    [Fact]
    public void Two_spellings_of_a_zone_are_one_team_named_after_its_city()
    {
        var teams = Proposed([Priya, Tom, Arjun], Priya).Teams;
        Assert.Equal(["Kolkata", "London"], teams.Select(team => team.Name));
        Assert.Equal([Arjun.Id, Priya.Id], teams[0].Members);
        Assert.Equal("Asia/Kolkata", teams[0].Zone);
    }

    [Fact]
    public void Stockholm_is_not_Berlin_though_their_clocks_agree()
    {
        var teams = Proposed([Priya, Somebody("Sven", "Europe/Stockholm"), Somebody("Bea", "Europe/Berlin")], Priya).Teams;
        Assert.Equal(["Berlin", "Kolkata", "Stockholm"], teams.Select(team => team.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("America/Argentina/Buenos_Aires", "Buenos Aires")]
    [InlineData("America/Sao_Paulo", "Sao Paulo")]
    [InlineData("Etc/UTC", "UTC")]
    public void A_zone_is_named_after_its_city(string zone, string city) => Assert.Equal(city, ZoneNames.City(zone));

    [Fact]
    public void Who_sets_up_leads_their_own_team_an_admin_another_and_otherwise_nobody_does()
    {
        var teams = Proposed([Arjun, Priya, Tom, Ruth, Hoa], Arjun).Teams.ToDictionary(team => team.Name, team => team.Lead, StringComparer.Ordinal);
        Assert.Equal(Arjun.Id, teams["Kolkata"]);
        Assert.Equal(Ruth.Id, teams["London"]);
        Assert.Null(teams["New York"]);
    }

    [Fact]
    public void Bots_deactivated_people_and_other_organisations_are_left_out_and_guests_are_not()
    {
        var outsider = Somebody("Oskar", "Europe/London") with { Id = new PersonId(new WorkspaceId("T0GLOBEX"), "U0OSKAR") };
        var proposal = Proposed(
            [Priya, Tom with { IsGuest = true }, Hoa with { IsDeactivated = true }, Somebody("Robot", "Asia/Tokyo") with { IsBot = true }, outsider], Priya);
        Assert.Equal([Priya.Id], proposal.Teams[0].Members);
        Assert.Equal([Tom.Id], proposal.Teams[1].Members);
        Assert.Equal(2, proposal.Teams.Count);
    }

    [Fact]
    public void People_without_a_zone_or_with_one_that_nobody_knows_are_named_and_not_guessed_at()
    {
        var (nowhere, mars) = (Somebody("Nia", null), Somebody("Max", "Mars/Olympus"));
        Assert.Equal([mars.Id, nowhere.Id], Proposed([Priya, Tom, nowhere, mars], Priya).WithoutZone);
    }

    [Fact]
    public void At_most_six_teams_the_largest_and_one_s_own()
    {
        string[] zones = ["Asia/Tokyo", "Asia/Dubai", "Europe/Berlin", "Europe/Lisbon", "America/Bogota", "America/Denver", "Pacific/Auckland"];
        var people = zones.SelectMany(zone => new[] { Somebody($"A {zone}", zone), Somebody($"B {zone}", zone) }).Append(Hoa).ToList();
        var proposal = Proposed(people, Hoa);
        Assert.Equal(SetupProposal.MostTeams, proposal.Teams.Count);
        Assert.Contains(proposal.Teams, team => team.Members.Contains(Hoa.Id));
        Assert.Equal(4, proposal.BeyondMost.Count);
        Assert.Equal("Tokyo", proposal.Teams[0].Name);
    }

    [Theory]
    [InlineData("Asia/Kolkata", "Europe/London", "Asia/Kolkata")]
    [InlineData("America/New_York", "Asia/Kolkata", "Asia/Kolkata")]
    [InlineData("America/New_York", "Europe/London", "Europe/London")]
    [InlineData("Australia/Sydney", "America/New_York", "America/New_York")]
    [InlineData("America/Los_Angeles", "Asia/Kathmandu", "America/Los_Angeles")]
    public void The_handoff_follows_the_sun(string mine, string theirs, string from)
    {
        var proposal = Proposed([Somebody("Mia", mine), Somebody("Tia", theirs)], Somebody("Mia", mine));
        Assert.Equal((from, from == mine ? theirs : mine), (proposal.Route!.From, proposal.Route.To));
        Assert.Equal(2, proposal.Routes.Count);
    }

    [Fact]
    public void Of_several_handoffs_one_s_own_comes_first()
    {
        Assert.Equal(("Asia/Kolkata", "Europe/London"), Ends(Proposed([Priya, Tom, Hoa], Priya).Route));
        Assert.Equal(("Europe/London", "America/New_York"), Ends(Proposed([Priya, Tom, Hoa], Hoa).Route));
    }

    [Fact]
    public void Days_that_end_together_have_nothing_to_hand_over_but_one_may_choose_to()
    {
        var proposal = Proposed([Somebody("Sven", "Europe/Stockholm"), Somebody("Bea", "Europe/Berlin")], Somebody("Bea", "Europe/Berlin"));
        Assert.Null(proposal.Route);
        Assert.Equal(2, proposal.Routes.Count);
    }

    [Fact]
    public void Who_is_in_a_team_already_stays_there_and_their_team_takes_part()
    {
        var london = Standing("London", "Europe/London", Tom);
        var proposal = Proposed([Priya, Tom, Ruth], Priya, Nothing with { Teams = [london] });
        Assert.Equal(london, Assert.Single(proposal.Standing));
        Assert.Equal(["Kolkata", "London 2"], proposal.Teams.Select(team => team.Name));
        Assert.Equal([Ruth.Id], proposal.Teams[1].Members);
        Assert.Contains(proposal.Routes, route => (route.From, route.To) == ("Asia/Kolkata", london.Id.Value));
    }

    [Fact]
    public void Between_teams_that_stand_only_the_handoff_is_missing_until_it_stands_too()
    {
        var (kolkata, london) = (Standing("Kolkata", "Asia/Kolkata", Priya), Standing("London", "Europe/London", Tom));
        var around = Nothing with { Teams = [kolkata, london] };
        var proposal = Proposed([Priya, Tom], Priya, around);
        Assert.Empty(proposal.Teams);
        Assert.Equal((kolkata.Id.Value, london.Id.Value), Ends(proposal.Route));

        Route Between(Team from, Team to) => new() { Id = new RouteId($"{from.Name}{to.Name}"), From = from.Id, To = to.Id, Channel = new ChannelId("C0") };
        var done = SetupProposal.Of([Priya, Tom], Priya.Id, around with { Routes = [Between(kolkata, london), Between(london, kolkata)] }, Tuesday);
        Assert.Equal("Everybody here is in a team already, and the handoffs between their teams stand.", Assert.Single(done.Refusals).Sentence);
    }

    [Fact]
    public void Alone_or_in_one_zone_or_without_any_there_is_a_sentence()
    {
        Assert.StartsWith("You are the only person here.", Refused([Priya, Somebody("Robot", null) with { IsBot = true }]), StringComparison.Ordinal);
        Assert.StartsWith("I know of nobody here who is in another time zone", Refused([Priya, Arjun]), StringComparison.Ordinal);
        Assert.StartsWith("Slack names a time zone for nobody here", Refused([Priya with { Zone = null }, Arjun with { Zone = null }]), StringComparison.Ordinal);
    }

    [Fact]
    public void Guests_alone_on_the_other_side_are_a_team_without_a_lead()
    {
        var teams = Proposed([Priya, Tom with { IsGuest = true }], Priya).Teams;
        Assert.Null(teams[1].Lead);
    }

    private static (string From, string To) Ends(SetupRoute? route) => (route!.From, route.To);

    private static string Refused(IReadOnlyList<Person> people) => Assert.Single(SetupProposal.Of(people, Priya.Id, Nothing, Tuesday).Refusals).Sentence;

    private static SetupProposal Proposed(IReadOnlyList<Person> people, Person by, SetupSurroundings? around = null)
    {
        var answer = SetupProposal.Of(people, by.Id, around ?? Nothing, Tuesday);
        Assert.False(answer.Refused, string.Join(' ', answer.Refusals.Select(refusal => refusal.Sentence)));
        return answer.Value;
    }

    private static Team Standing(string name, string zone, Person member) =>
        new() { Id = new TeamId($"{name}-id"), Name = name, Zone = zone, Members = [member.Id] };

    private static Person Somebody(string name, string? zone, bool admin = false) =>
        new(new PersonId(Acme, $"U0{name.ToUpperInvariant()}"), name, zone, false, admin, false, false, Tuesday);
}
