using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using NodaTime;

namespace AsyncCoach.Domain.Tests.Teams;

public sealed class TeamRulesTests
{
    private static readonly WorkspaceId Acme = new("T0ACME");
    private static readonly Instant Noon = Instant.FromUtc(2026, 5, 5, 12, 0);
    private static readonly Person Priya = Somebody("U0PRIYA");

    private static readonly Team Hanoi = new() { Id = new TeamId("hanoi"), Name = "Hanoi", Zone = "Asia/Ho_Chi_Minh", Lead = Priya.Id };

    [Fact]
    public void Any_full_member_may_make_a_team_and_nobody_else()
    {
        Assert.Null(TeamRules.MayCreate(Priya, Acme, adminsOnly: false));
        Assert.NotNull(TeamRules.MayCreate(Priya, Acme, adminsOnly: true));
        Assert.Null(TeamRules.MayCreate(Priya with { IsAdmin = true }, Acme, adminsOnly: true));
        Assert.NotNull(TeamRules.MayCreate(null, Acme, adminsOnly: false));
        Assert.All(
            [Priya with { IsGuest = true }, Priya with { IsBot = true }, Priya with { IsDeactivated = true }, Priya with { Id = new PersonId(new WorkspaceId("T0GLOBEX"), "U0PRIYA") }],
            other => Assert.NotNull(TeamRules.MayCreate(other, Acme, adminsOnly: false)));
    }

    [Fact]
    public void A_team_is_changed_by_its_lead_its_backup_and_admins_and_one_of_the_settings_by_nobody()
    {
        var tom = Somebody("U0TOM");
        Assert.Null(TeamRules.MayChange(Hanoi, Priya));
        Assert.NotNull(TeamRules.MayChange(Hanoi, tom));
        Assert.Null(TeamRules.MayChange(Hanoi with { Backup = tom.Id }, tom));
        Assert.Null(TeamRules.MayChange(Hanoi, tom with { IsAdmin = true }));
        Assert.NotNull(TeamRules.MayChange(Hanoi, Priya with { IsDeactivated = true }));
        Assert.Equal(TeamRules.FromSettings, TeamRules.MayChange(Hanoi with { IsFromSettings = true }, tom with { IsAdmin = true })!.Sentence);
    }

    [Fact]
    public void Members_who_left_are_left_out_and_those_of_a_group_stay_as_they_were_read()
    {
        var gone = Somebody("U0GONE") with { IsDeactivated = true };
        var text = TeamText.Of(Hanoi) with { Members = [Priya.Id, gone.Id, Priya.Id] };
        var people = new Dictionary<PersonId, Person> { [Priya.Id] = Priya, [gone.Id] = gone };
        Assert.Equal([Priya.Id], Applied(Hanoi, text, people).Value!.Members);
        var read = Hanoi with { Members = [gone.Id] };
        Assert.Equal([gone.Id], Applied(read, text with { UserGroup = "S0HAN" }, people).Value!.Members);
    }

    [Fact]
    public void The_backup_is_somebody_other_than_the_lead() =>
        Assert.Equal(TeamFields.Backup, Assert.Single(Applied(Hanoi, TeamText.Of(Hanoi) with { Backup = Priya.Id }).Refusals).Field);

    [Theory]
    [InlineData("https://calendar.example.com/a.ics", "https://calendar.example.com/a.ics")]
    [InlineData(" webcal://calendar.example.com/a.ics ", "https://calendar.example.com/a.ics")]
    [InlineData("", null)]
    public void A_calendar_is_an_https_address(string typed, string? kept) =>
        Assert.Equal(kept, Applied(Hanoi, TeamText.Of(Hanoi) with { Calendar = typed }).Value!.HolidayCalendar);

    [Theory]
    [InlineData("http://calendar.example.com/a.ics")]
    [InlineData("https://user:secret@calendar.example.com/a.ics")]
    [InlineData("https://localhost/a.ics")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    public void And_nothing_else(string typed) =>
        Assert.Equal(TeamFields.Calendar, Assert.Single(Applied(Hanoi, TeamText.Of(Hanoi) with { Calendar = typed }).Refusals).Field);

    [Fact]
    public void What_somebody_did_not_touch_is_as_it_stands_now()
    {
        var before = TeamText.Of(Hanoi);
        var now = before with { Days = "sun-thu", Lead = new PersonId(Acme, "U0TOM") };
        Assert.Equal(now with { Hours = "08:00-16:00" }, (before with { Hours = "08:00-16:00" }).Over(before, now));
    }

    private static Answer<Team> Applied(Team known, TeamText typed, Dictionary<PersonId, Person>? people = null) =>
        TeamRules.Apply(known, typed, people ?? [], [], DateTimeZoneProviders.Tzdb, Noon);

    private static Person Somebody(string user) => new(new PersonId(Acme, user), user, null, false, false, false, false, Noon);
}
