using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AsyncCoach.Domain.Tests.Commitments;

/// <summary>
/// Whoever somebody is, wherever they go and whatever they owe: days of it, lived from one look to the next, with things that happen between.
/// </summary>
public sealed class NudgingProperties
{
    private static readonly string?[] Zones =
    [
        "Europe/London", "Asia/Kathmandu", "Australia/Lord_Howe", "America/New_York", "Africa/Cairo", "America/Sao_Paulo", "Pacific/Apia", "Pacific/Honolulu", null,
    ];

    private static readonly (string Days, string Hours)[] Weeks =
    [
        ("mon-fri", "09:00-17:30"), ("sun-thu", "08:00-12:00, 13:00-17:00"), ("mon-fri", "22:00-06:00"), ("mon,wed,fri", "00:00-24:00"), ("sat", "10:00-11:00"), ("none", ""),
    ];

    // The March weekend on which New York has changed its clocks and London has not lies in the middle.
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 7, 0);

    private enum What
    {
        Owe, Keep, SnoozeHour, SnoozeDay, NeedUntil, Zone, Week, DayOff, Away, Reminders, BriefAt, ClockBack, ClockOn, Nothing,
    }

    private sealed record Event(What What, int Minutes, int A, int B)
    {
        public override string ToString() => $"{What}({A}, {B}) +{Minutes} min";
    }

    [Fact]
    public void Nobody_is_nudged_outside_their_working_time() => Always(look =>
        look.Plan.Say is null || (look.Me.Calendar?.IsWorking(look.At) == true && look.Plan.Say.At == look.At));

    [Fact]
    public void Nothing_closed_or_snoozed_is_spoken_of() => Always(look => look.Plan.Say is not { } say || say.Items.All(item =>
        look.Open.Single(one => one.Id == item.Commitment) is { IsOpen: true } one && (!(one.SnoozedUntil > look.At + Nudging.Together) || Reckoned(look, one).Due <= look.At)));

    [Fact]
    public void Every_brief_names_all_that_is_open_but_what_is_snoozed_or_goes_up() => Always(look =>
    {
        if (look.Plan.Say is not { IsBrief: true } brief)
            return true;
        var gone = look.Plan.Escalate.Select(one => one.Id);
        var named = brief.Items.Select(item => item.Commitment);
        return look.Open.Where(one => !(one.SnoozedUntil > look.At)).Select(one => one.Id).Except(gone).Except(named).Any() is false;
    });

    [Fact]
    public void Looking_again_always_comes_later_and_all_that_is_due_is_by_the_calendar_of_now() => Always(look =>
        !(look.Plan.LookAgain <= look.At)
        && look.Open.All(one => Reckoned(look, one).Due == one.Term.DueFrom(one.OpenedAt, look.Me.Calendar)));

    [Fact]
    public void Nothing_goes_up_before_its_owner_was_told_that_it_was_due() => Always(look => look.Plan.Escalate.All(one =>
        one is { WarnedAt: { } warned, Due: { } due, Course.Grace: { } grace }
        && look.Me.Calendar!.WorkingTimeBetween(Instant.Max(warned, due), look.At) >= grace));

    [Fact]
    public void Nobody_gets_more_than_four_a_shift_beside_the_brief_nor_two_briefs_nor_the_same_key_twice() => Lives(engine =>
    {
        var said = engine.Said.ToList();
        return said.Select(nudge => nudge.Key).Distinct(StringComparer.Ordinal).Count() == said.Count
            && said.Where(nudge => !nudge.IsBrief).GroupBy(nudge => nudge.Date).All(day => day.Count() <= Nudging.MostInAShift);
    });

    [Fact]
    public void Looking_twice_at_the_same_instant_says_nothing_more() => Lives(engine =>
    {
        engine.Look();
        var again = engine.Look();
        return again.IsQuiet;
    });

    [Fact]
    public void What_is_open_is_named_within_the_next_shift_at_the_latest() => Lives(engine =>
    {
        if (engine.Me.Calendar is not { IsEmpty: false } calendar || calendar.NextShift(engine.Now) is not { } next)
            return true;
        var waiting = engine.Open.Where(one => !(one.SnoozedUntil > next.Start)).Select(one => one.Id).ToList();
        // Whoever crossed the date line eastwards lives a date twice, and has one brief of it.
        var hadItBefore = engine.History.BriefOn >= next.Date;
        engine.Until(next.End);
        return hadItBefore || waiting.All(id => !engine[id].IsOpen || engine[id].NamedAt >= next.Start);
    });

    /// <summary>As the look found it to be: other hours may make it due earlier, snoozed or not.</summary>
    private static Commitment Reckoned(Engine.Looked look, Commitment one) => look.Plan.Changed.FirstOrDefault(changed => changed.Id == one.Id) ?? one;

    private static void Always(Func<Engine.Looked, bool> holds) => Lives(engine => engine.Looks.All(holds));

    private static void Lives(Func<Engine, bool> holds)
    {
        var lives =
            from zone in Gen.Choose(0, Zones.Length - 1)
            from week in Gen.Choose(0, Weeks.Length - 2)
            from events in Events().ArrayOf()
            select (zone, week, events);
        Prop.ForAll(lives.ToArbitrary(), life => holds(Live(life.zone, life.week, life.events))).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(40));
    }

    private static Gen<Event> Events() =>
        from what in Gen.Frequency(
            (6, Gen.Constant(What.Owe)),
            (6, Gen.Elements(What.Keep, What.SnoozeHour, What.SnoozeDay, What.NeedUntil, What.Nothing)),
            (4, Gen.Elements(Enum.GetValues<What>())))
        from minutes in Gen.Elements(0, 1, 3, 10, 45, 200, 600, 1500)
        from a in Gen.Choose(0, 1000)
        from b in Gen.Choose(0, 1000)
        select new Event(what, minutes, a, b);

    private static Engine Live(int zone, int week, Event[] events)
    {
        var engine = new Engine(Zones[zone], Start);
        engine.Profile = engine.Profile with { Week = Week(week) };
        foreach (var happened in events)
        {
            Happens(engine, happened);
            engine.Until(engine.Now + Duration.FromMinutes(happened.Minutes));
        }
        engine.Until(engine.Now + Duration.FromDays(2));
        return engine;
    }

    private static void Happens(Engine engine, Event happened)
    {
        var (a, b) = (happened.A, happened.B);
        var open = engine.Open;
        var one = open.Count == 0 ? null : open[a % open.Count];
        switch (happened.What)
        {
            case What.Owe:
                engine.Owes(CourseOf(a), TermOf(b, engine.Now), a % 2 == 0);
                break;
            case What.Keep when one is not null:
                engine.Change(one.Id, it => CommitmentRules.Close(it, CommitmentState.Kept, engine.Now));
                break;
            case What.SnoozeHour when one is not null:
                engine.Change(one.Id, it => CommitmentRules.SnoozeAnHour(it, engine.Now).Value!);
                break;
            case What.SnoozeDay when one is not null:
                engine.Change(one.Id, it => CommitmentRules.SnoozeToTomorrow(it, engine.Me.Calendar, engine.Now).Value ?? it);
                break;
            case What.NeedUntil when one is not null:
                engine.Change(one.Id, it => CommitmentRules.NeedUntil(it, engine.Now + Duration.FromMinutes(b + 1), engine.Now).Value!);
                break;
            case What.Zone:
                engine.Tom = engine.Tom with { Zone = Zones[a % Zones.Length] };
                break;
            case What.Week:
                engine.Profile = engine.Profile with { Week = Week(a % Weeks.Length) };
                break;
            case What.DayOff:
                var off = new DayOff(engine.Now.InUtc().Date.PlusDays(a % 4), "Holi", "by hand");
                engine.Team = new Team { Id = new TeamId("s-a"), Name = "A", Zone = "Europe/London", DaysOff = [off] };
                break;
            case What.Away:
                engine.Profile = engine.Profile with { Absences = [new Absence(engine.Now + Duration.FromMinutes(a), engine.Now + Duration.FromMinutes(a + (3 * b)), null, "you said so")] };
                break;
            case What.Reminders:
                engine.Profile = engine.Profile with { WantsReminders = a % 2 == 0 };
                break;
            case What.BriefAt:
                engine.Profile = engine.Profile with { BriefAt = a % 5 == 0 ? null : new LocalTime(a % 24, b % 60) };
                break;
            case What.ClockBack:
                engine.Now -= Duration.FromHours(1);
                break;
            case What.ClockOn:
                engine.Now += Duration.FromHours(1);
                break;
        }
    }

    private static WorkingWeek Week(int week) => Weeks[week] is ("none", _) ? WorkingWeek.None : WorkingWeek.Read(Weeks[week].Days, Weeks[week].Hours).Value!;

    private static Course CourseOf(int a) => new(a % 3 == 0, a % 4 == 0 ? null : Duration.FromMinutes(a % 200), a % 5 == 0 ? null : Duration.FromMinutes(30 + (a % 100)));

    private static Term TermOf(int b, Instant now) => (b % 5) switch
    {
        0 => Term.Open,
        1 => Term.Within(Duration.FromMinutes(b)),
        2 => Term.OfShifts(1 + (b % 3)),
        3 => Term.OnDay(now.InUtc().Date.PlusDays(b % 5)),
        _ => Term.Until(now + Duration.FromMinutes(2 * b)),
    };
}
