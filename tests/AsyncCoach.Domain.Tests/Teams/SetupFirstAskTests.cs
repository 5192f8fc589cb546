using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using static AsyncCoach.Domain.Tests.WorkingTime.Somewhere;

namespace AsyncCoach.Domain.Tests.Teams;

public sealed class SetupFirstAskTests
{
    private static readonly PersonId Arjun = new(new WorkspaceId("T0ACME"), "U0ARJUN");
    private static readonly PersonId Meera = new(new WorkspaceId("T0ACME"), "U0MEERA");
    private static readonly WorkingCalendar Kolkata = Calendar("Asia/Kolkata", "mon-fri 09:00-17:30");

    private static readonly Team Team = new() { Id = new TeamId("a"), Name = "Kolkata", Zone = "Asia/Kolkata" };

    private static readonly Route Route = new()
    {
        Id = new RouteId("r"),
        From = new TeamId("a"),
        To = new TeamId("b"),
        Channel = new ChannelId("C0"),
        Writers = new Rota([Arjun, Meera], RotaTurn.Day, new LocalDate(2026, 5, 5), []),
    };

    [Fact]
    public void The_first_handoff_is_asked_for_half_an_hour_before_today_ends() =>
        Assert.Equal(new WritingTurn(Arjun, At("2026-05-05T11:30"), At("2026-05-05T12:00")), First(Kolkata, Kolkata, "2026-05-05T06:00"));

    [Fact]
    public void In_the_last_half_hour_it_is_still_today_s_turn_and_afterwards_tomorrow_s()
    {
        Assert.Equal(new WritingTurn(Arjun, At("2026-05-05T11:30"), At("2026-05-05T12:00")), First(Kolkata, Kolkata, "2026-05-05T11:59"));
        Assert.Equal(new WritingTurn(Meera, At("2026-05-06T11:30"), At("2026-05-06T12:00")), First(Kolkata, Kolkata, "2026-05-05T12:00"));
    }

    [Fact]
    public void Somebody_whose_own_day_ends_earlier_is_asked_earlier() =>
        Assert.Equal(At("2026-05-05T09:30"), First(Calendar("Asia/Kolkata", "mon-fri 07:00-15:30"), Kolkata, "2026-05-05T06:00")!.Ask);

    [Fact]
    public void Who_is_away_is_passed_over_and_where_nobody_is_there_nobody_is_named()
    {
        var away = Calendar("Asia/Kolkata", "mon-fri 09:00-17:30", absences: [new Interval(At("2026-05-04T00:00"), At("2026-05-08T00:00"))]);
        Assert.Equal(Meera, First(away, Kolkata, "2026-05-05T06:00")!.Who);
        Assert.Null(First(away, null, "2026-05-05T06:00")!.Who);
    }

    [Fact]
    public void A_team_that_never_works_is_never_asked() => Assert.Null(
        SetupFirstAsk.Of(Route, Team, Calendar("Asia/Kolkata", "none"), new Dictionary<PersonId, WorkingCalendar?>(), At("2026-05-05T06:00")));

    private static WritingTurn? First(WorkingCalendar? arjun, WorkingCalendar? meera, string now) =>
        SetupFirstAsk.Of(Route, Team, Kolkata, new Dictionary<PersonId, WorkingCalendar?> { [Arjun] = arjun, [Meera] = meera }, At(now));
}
