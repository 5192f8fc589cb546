using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Tests.Handoffs;

public sealed class AskingTests
{
    private static readonly DateTimeZone SaoPaulo = DateTimeZoneProviders.Tzdb["America/Sao_Paulo"];
    private static readonly WorkingCalendar Team = new(SaoPaulo, WorkingWeek.Read("mon-fri", "09:00-18:00").Value!);
    private static readonly LocalDate Tuesday = new(2026, 5, 5);
    private static readonly Instant Six = Instant.FromUtc(2026, 5, 5, 21, 0);

    [Fact]
    public void Half_an_hour_before_the_shift_ends()
    {
        var turn = Asking.Of(Shift(Team, Tuesday), Rota(Drawn.Ana), Team.Week, [], Ends(Team, Drawn.Ana));
        Assert.Equal(new WritingTurn(Drawn.Ana, Six - Duration.FromMinutes(30), Six), turn);
    }

    [Fact]
    public void Or_before_their_own_day_ends_if_that_is_earlier()
    {
        var early = new WorkingCalendar(SaoPaulo, WorkingWeek.Read("mon-fri", "07:00-15:00").Value!);
        var turn = Asking.Of(Shift(Team, Tuesday), Rota(Drawn.Ana), Team.Week, [], Ends(early, Drawn.Ana));
        Assert.Equal(Six - Duration.FromHours(3), turn.End);
        var late = new WorkingCalendar(SaoPaulo, WorkingWeek.Read("mon-fri", "12:00-21:00").Value!);
        Assert.Equal(Six, Asking.Of(Shift(Team, Tuesday), Rota(Drawn.Ana), Team.Week, [], Ends(late, Drawn.Ana)).End);
    }

    [Fact]
    public void Whoever_is_away_has_gone_home_or_has_no_zone_is_passed_over()
    {
        var shift = Shift(Team, Tuesday);
        var away = new WorkingCalendar(SaoPaulo, Team.Week, [], [new Interval(shift.Start, shift.End + Duration.FromDays(1))]);
        Assert.Null(Asking.EndFor(shift, away, shift.Start));
        Assert.Null(Asking.EndFor(shift, null, shift.Start));
        var gone = new WorkingCalendar(SaoPaulo, Team.Week, [], [new Interval(shift.End - Duration.FromMinutes(20), shift.End + Duration.FromDays(1))]);
        Assert.NotNull(Asking.EndFor(shift, gone, shift.Start));
        Assert.Null(Asking.EndFor(shift, gone, shift.End - Duration.FromMinutes(20)));
    }

    [Fact]
    public void With_nobody_left_in_the_rota_the_lead_is_asked_then_the_backup_then_the_channel()
    {
        var shift = Shift(Team, Tuesday);
        Assert.Equal(Drawn.Ruth, Asking.Of(shift, Rota(Drawn.Ana), Team.Week, [Drawn.Ruth, Drawn.Tom], Ends(Team, Drawn.Ruth, Drawn.Tom)).Who);
        Assert.Equal(Drawn.Tom, Asking.Of(shift, Rota(Drawn.Ana), Team.Week, [Drawn.Ruth, Drawn.Tom], Ends(Team, Drawn.Tom)).Who);
        Assert.Equal(new WritingTurn(null, Six - Asking.Lead, Six), Asking.Of(shift, Rota(Drawn.Ana), Team.Week, [Drawn.Ruth], Ends(Team)));
    }

    [Fact]
    public void Without_a_rota_it_is_nobodys_turn_also_not_the_leads() =>
        Assert.Null(Asking.Of(Shift(Team, Tuesday), AsyncCoach.Domain.Teams.Rota.Empty, Team.Week, [Drawn.Ruth], Ends(Team, Drawn.Ruth)).Who);

    [Fact]
    public void A_night_shift_ends_on_the_day_after_and_its_handoff_belongs_to_the_day_before()
    {
        var night = new WorkingCalendar(DateTimeZoneProviders.Tzdb["Asia/Kathmandu"], WorkingWeek.Read("sun-thu", "22:00-06:00").Value!);
        var over = Instant.FromUtc(2026, 5, 6, 0, 15);
        Assert.Equal(Tuesday, Asking.LastEnded(night, over)!.Date);
        Assert.Equal(over, Asking.LastEnded(night, over)!.End);
        Assert.Equal(Tuesday, Asking.ShiftToWriteFor(night, over - Duration.FromMinutes(1), _ => false)!.Date);
    }

    [Fact]
    public void The_lead_is_elapsed_time_also_on_the_morning_that_the_clocks_change()
    {
        // Lord Howe sets its clocks back by half an hour at 02:00 on 5 April: the last half hour of this shift comes twice.
        var night = new WorkingCalendar(DateTimeZoneProviders.Tzdb["Australia/Lord_Howe"], WorkingWeek.Read("sat", "20:00-02:00").Value!);
        var shift = Shift(night, new LocalDate(2026, 4, 4));
        var turn = Asking.Of(shift, Rota(Drawn.Ana), night.Week, [], Ends(night, Drawn.Ana, shift));
        Assert.Equal(shift.End - Duration.FromMinutes(30), turn.Ask);
    }

    [Fact]
    public void After_the_shift_it_is_still_todays_while_nothing_came_of_it_and_for_eight_hours()
    {
        var evening = Six + Duration.FromHours(2);
        Assert.Equal(Tuesday, Asking.ShiftToWriteFor(Team, evening, _ => false)!.Date);
        Assert.Equal(Tuesday.PlusDays(1), Asking.ShiftToWriteFor(Team, evening, _ => true)!.Date);
        Assert.Equal(Tuesday.PlusDays(1), Asking.ShiftToWriteFor(Team, Six + Duration.FromHours(9), _ => false)!.Date);
    }

    private static Rota Rota(params PersonId[] people) => new(people, RotaTurn.Week, new LocalDate(2026, 1, 5), []);

    private static Shift Shift(WorkingCalendar calendar, LocalDate date) => Assert.IsType<ShiftDay.Works>(calendar.On(date)).Shift;

    private static Dictionary<PersonId, Instant> Ends(WorkingCalendar calendar, params PersonId[] people)
    {
        var shift = Shift(Team, Tuesday);
        return people.ToDictionary(person => person, _ => Asking.EndFor(shift, calendar, shift.Start)!.Value);
    }

    private static Dictionary<PersonId, Instant> Ends(WorkingCalendar calendar, PersonId person, Shift shift) =>
        new() { [person] = Asking.EndFor(shift, calendar, shift.Start)!.Value };
}
