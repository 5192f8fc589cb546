using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Tests.Commitments;

/// <summary>
/// The manners that are rules of the engine, one test named after each; those about who sees what, and about what Slack took, are tests of the bot. Tom is in London
/// unless a test says otherwise: summer time, 09:00 to 17:30. Tuesday is 5 May 2026.
/// </summary>
public sealed class MannersTests
{
    private static readonly Instant TuesdayNine = Instant.FromUtc(2026, 5, 5, 8, 0);
    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly Course Urgent = new(true, Duration.FromMinutes(30), Duration.FromHours(1));
    private static readonly Course Ordinary = new(false, Duration.FromHours(2), Duration.FromHours(1));

    [Theory]
    [InlineData("Asia/Kathmandu", "sun-thu", "09:00-17:30")]
    [InlineData("Australia/Lord_Howe", "mon-fri", "22:00-06:00")]
    [InlineData("America/Sao_Paulo", "mon-fri", "09:00-12:00, 13:00-18:00")]
    [InlineData("Africa/Cairo", "sun-thu", "00:00-08:00")]
    public void Manner_1_nobody_is_nudged_outside_their_own_working_time(string zone, string days, string hours)
    {
        var engine = new Engine(zone, TuesdayNine);
        engine.Profile = engine.Profile with { Week = WorkingWeek.Read(days, hours).Value };
        for (var day = 0; day < 20; day++)
        {
            engine.Owes(Urgent, Term.Within(Duration.FromHours(day)));
            engine.Owes(Ordinary, Term.OfShifts(2), isAwaited: true);
            engine.Until(engine.Now + Duration.FromHours(13));
        }
        Assert.NotEmpty(engine.Said);
        Assert.All(engine.Said, nudge => Assert.True(engine.Me.Calendar!.IsWorking(nudge.At), $"{nudge.At} is not working time."));
    }

    [Fact]
    public void Manner_2_one_brief_names_all_and_nothing_waiting_is_no_message()
    {
        var engine = new Engine("Europe/London", TuesdayNine - Day);
        engine.Until(TuesdayNine);
        Assert.Empty(engine.Said);
        engine.Now = TuesdayNine - Duration.FromHours(1);
        engine.Owes(Course.Quiet);
        engine.Owes(Urgent);
        engine.Until(TuesdayNine + (4 * Day));
        Assert.Equal(
            [TuesdayNine, TuesdayNine + Day, TuesdayNine + (2 * Day), TuesdayNine + (3 * Day)],
            engine.Said.Select(nudge => nudge.At));
        Assert.All(engine.Said, nudge => Assert.True(nudge is { IsBrief: true, Items.Count: 2 }));
    }

    [Fact]
    public void What_is_only_to_be_known_is_said_in_one_shift_and_is_kept_from_the_next_one_on()
    {
        var engine = new Engine("Europe/London", TuesdayNine);
        var atOnce = engine.Owes(Course.ToKnow(atOnce: true));
        var inBrief = engine.Owes(Course.ToKnow(atOnce: false));
        var snoozed = engine.Owes(Course.ToKnow(atOnce: true));
        engine.Look();
        engine.Change(snoozed, one => CommitmentRules.SnoozeToTomorrow(one, engine.Me.Calendar, engine.Now).Value!);
        engine.Until(TuesdayNine + (Day / 2));
        Assert.Equal(3, engine.Open.Count);

        engine.Until(TuesdayNine + Day);

        Assert.Equal((CommitmentState.Kept, CommitmentState.Kept), (engine[atOnce].State, engine[inBrief].State));
        Assert.Equal([snoozed], engine.Said.Last().Items.Select(item => item.Commitment));
        engine.Until(TuesdayNine + (3 * Day));
        Assert.Empty(engine.Open);
        Assert.Equal(2, engine.Said.Count());
    }

    [Fact]
    public void Manner_2_what_falls_within_minutes_is_one_message_and_four_a_day_are_the_most()
    {
        var engine = new Engine("Europe/London", TuesdayNine + Duration.FromHours(1));
        for (var number = 0; number < 12; number++)
        {
            engine.Owes(Urgent);
            engine.Until(engine.Now + Duration.FromMinutes(1));
        }
        engine.Until(engine.Now + Duration.FromMinutes(10));
        Assert.Equal(4, engine.Said.Count());
        Assert.Equal(12, engine.Said.Sum(nudge => nudge.Items.Count));
        Assert.All(engine.Said.Zip(engine.Said.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= Nudging.Together));

        // A fifth waits for the next brief.
        engine.Owes(Urgent);
        engine.Until(TuesdayNine + Day - Duration.FromMinutes(1));
        Assert.Equal(4, engine.Said.Count());
        engine.Until(TuesdayNine + Day);
        Assert.Equal(13, engine.Said.Last().Items.Count);
    }

    [Fact]
    public void Manner_2_reminders_that_come_within_minutes_are_named_together()
    {
        var engine = new Engine("Europe/London", TuesdayNine - Duration.FromHours(1));
        engine.Owes(Ordinary, Term.Until(TuesdayNine + Duration.FromHours(5)));
        engine.Owes(Ordinary, Term.Until(TuesdayNine + Duration.FromHours(5) + Duration.FromMinutes(4)));
        engine.Owes(Ordinary, Term.Until(TuesdayNine + Duration.FromHours(5) + Duration.FromMinutes(6)));
        engine.Until(TuesdayNine + Duration.FromHours(4));
        Assert.Equal([3, 2, 1], engine.Said.Select(nudge => nudge.Items.Count));
    }

    [Fact]
    public void Manner_3_what_is_done_is_never_spoken_of_again()
    {
        var engine = new Engine("Europe/London", TuesdayNine - Duration.FromHours(1));
        var done = engine.Owes(Urgent, Term.Within(Duration.FromHours(3)));
        engine.Owes(Course.Quiet);
        engine.Until(TuesdayNine);
        engine.Change(done, one => CommitmentRules.Close(one, CommitmentState.Kept, engine.Now));
        engine.Until(TuesdayNine + (5 * Day));
        Assert.Single(engine.Said, nudge => nudge.Items.Any(item => item.Commitment == done));
    }

    [Fact]
    public void Manner_4_snoozing_moves_no_deadline_and_needing_longer_does()
    {
        var engine = new Engine("Europe/London", TuesdayNine - Duration.FromHours(1));
        var id = engine.Owes(Ordinary, Term.Until(TuesdayNine + Duration.FromHours(5)));
        engine.Until(TuesdayNine + Duration.FromHours(1));
        engine.Change(id, one => CommitmentRules.SnoozeToTomorrow(one, engine.Me.Calendar, engine.Now).Value!);
        Assert.Equal(TuesdayNine + Duration.FromHours(5), engine[id].Due);
        Assert.Equal(TuesdayNine + Duration.FromHours(5), engine[id].SnoozedUntil);
        engine.Until(TuesdayNine + Duration.FromHours(5));
        Assert.Equal(NudgeReason.Due, Assert.Single(engine.Said.Last().Items).Reason);

        engine.Change(id, one => CommitmentRules.NeedUntil(one, TuesdayNine + Duration.FromHours(7), engine.Now).Value!);
        engine.Until(TuesdayNine + Duration.FromHours(7));
        Assert.True(engine[id].IsOpen);
        Assert.Equal(NudgeReason.Due, Assert.Single(engine.Said.Last().Items).Reason);
        Assert.Equal(TuesdayNine + Duration.FromHours(7), engine.Said.Last().At);
    }

    [Fact]
    public void Manner_4_nobody_needs_until_yesterday_or_for_three_months()
    {
        var engine = new Engine("Europe/London", TuesdayNine);
        var one = engine[engine.Owes(Ordinary)];
        Assert.Equal(CommitmentRules.UntilField, Assert.Single(CommitmentRules.NeedUntil(one, TuesdayNine, TuesdayNine).Refusals).Field);
        Assert.True(CommitmentRules.NeedUntil(one, TuesdayNine + (61 * Day), TuesdayNine).Refused);
        Assert.True(CommitmentRules.NeedUntil(CommitmentRules.Close(one, CommitmentState.Kept, TuesdayNine), TuesdayNine + Day, TuesdayNine).Refused);
    }

    [Fact]
    public void Manner_5_a_missed_one_goes_up_only_after_its_owner_was_told_and_had_time()
    {
        var engine = new Engine("Europe/London", TuesdayNine);
        var id = engine.Owes(Ordinary, Term.Until(TuesdayNine + Duration.FromHours(8)));
        engine.Until(TuesdayNine + Duration.FromHours(8));
        Assert.Equal(NudgeReason.Due, Assert.Single(engine.Said.Last().Items).Reason);
        // Half an hour is left of this day, and half an hour is taken from the next.
        engine.Until(TuesdayNine + Day + Duration.FromMinutes(29));
        Assert.True(engine[id].IsOpen);
        engine.Until(TuesdayNine + Day + Duration.FromMinutes(30));
        Assert.Equal(CommitmentState.Missed, engine[id].State);
    }

    [Fact]
    public void Manner_5_the_next_on_the_path_is_the_lead_then_the_backup_then_nobody()
    {
        var one = new Engine("Europe/London", TuesdayNine) is var engine ? engine[engine.Owes(Ordinary)] : null!;
        var team = new Team { Id = new TeamId("s-london"), Name = "London", Zone = "Europe/London", Lead = Somebody.Hoa, Backup = Somebody.Priya };
        Assert.Equal(Somebody.Hoa, Next(one, team));
        var up = CommitmentRules.Up(one, Somebody.Hoa, CommitmentId.New(), TuesdayNine);
        Assert.Equal((1, one.Id, true, CommitmentState.Open), (up.Step, up.From!.Value, up.Course.AtOnce, up.State));
        Assert.Equal(Somebody.Priya, Next(up, team));
        Assert.Null(Next(CommitmentRules.Up(up, Somebody.Priya, CommitmentId.New(), TuesdayNine), team));
        Assert.Equal(Somebody.Priya, Next(one with { Owner = Somebody.Hoa }, team));
        Assert.Equal(Somebody.Priya, Next(one, team, left: [Somebody.Hoa]));
        Assert.Equal(Somebody.Priya, Next(one, team, away: [Somebody.Hoa]));
        Assert.Equal(Somebody.Hoa, Next(one, team, away: [Somebody.Hoa, Somebody.Priya]));
        Assert.Null(Next(one, team, left: [Somebody.Hoa, Somebody.Priya]));
        Assert.Null(Next(one, null));
    }

    [Fact]
    public void Manner_6_the_deputy_then_the_backup_then_the_lead_stand_in_and_nobody_who_is_away_too()
    {
        var engine = new Engine("Europe/London", TuesdayNine);
        var one = engine[engine.Owes(Ordinary)];
        var team = new Team { Id = new TeamId("s-london"), Name = "London", Zone = "Europe/London", Lead = Somebody.Hoa, Backup = Somebody.Priya };
        Assert.Equal(Somebody.Ana, StandsIn(Somebody.Ana));
        Assert.Equal(Somebody.Priya, StandsIn(null));
        Assert.Equal(Somebody.Hoa, StandsIn(Somebody.Ana, away: [Somebody.Ana, Somebody.Priya]));
        Assert.Null(StandsIn(Somebody.Ana, away: [Somebody.Ana, Somebody.Priya, Somebody.Hoa]));

        PersonId? StandsIn(PersonId? deputy, PersonId[]? away = null) =>
            EscalationPaths.Next(EscalationPath.StaffingChange, one, deputy, team, _ => false, person => away?.Contains(person) == true);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(5, true)]
    [InlineData(48, true)]
    public void Manner_6_half_a_shift_away_is_long(int hours, bool isLong)
    {
        var engine = new Engine("Europe/London", TuesdayNine);
        engine.Profile = engine.Profile with { Absences = [new Absence(TuesdayNine, TuesdayNine + Duration.FromHours(hours), Somebody.Ana, "you said so")] };
        Assert.Equal(isLong, CommitmentRules.LongAway(engine.Me, TuesdayNine + Duration.FromHours(1)) is not null);
        Assert.Null(CommitmentRules.LongAway(engine.Me, TuesdayNine + (3 * Day)));
    }

    [Fact]
    public void Manner_7_without_a_zone_nothing_is_said_and_the_person_is_asked_once()
    {
        var engine = new Engine(null, TuesdayNine);
        engine.Owes(Urgent, Term.Within(Duration.FromHours(1)));
        Assert.True(engine.Look().AskForHours);
        Assert.False(engine.Look().AskForHours);
        engine.Until(TuesdayNine + (5 * Day));
        Assert.Empty(engine.Said);
        engine.Tom = engine.Tom with { Zone = "Asia/Kathmandu" };
        engine.Until(TuesdayNine + (8 * Day));
        Assert.NotEmpty(engine.Said);
    }

    [Fact]
    public void A_brief_at_an_hour_of_one_s_own_comes_then_and_what_opens_after_it_waits()
    {
        var engine = new Engine("Europe/London", TuesdayNine - Duration.FromHours(1));
        engine.Profile = engine.Profile with { BriefAt = new LocalTime(10, 30) };
        engine.Owes(Course.Quiet);
        engine.Until(TuesdayNine + Duration.FromHours(3));
        var brief = Assert.Single(engine.Said);
        Assert.Equal(TuesdayNine + Duration.FromMinutes(90), brief.At);
        engine.Owes(Course.Quiet);
        engine.Until(TuesdayNine + Day + Duration.FromMinutes(89));
        Assert.Single(engine.Said);
        engine.Until(TuesdayNine + Day + Duration.FromMinutes(90));
        Assert.Equal(2, engine.Said.Last().Items.Count);
    }

    [Fact]
    public void After_three_days_down_today_s_brief_comes_late_and_no_other()
    {
        var engine = new Engine("Europe/London", TuesdayNine);
        engine.Owes(Course.Quiet);
        engine.Look();
        engine.Now = TuesdayNine + (3 * Day) + Duration.FromHours(2);
        engine.Until(TuesdayNine + (3 * Day) + Duration.FromHours(5));
        Assert.Equal(new LocalDate(2026, 5, 8), engine.Said.Last().Date);
        Assert.Equal(2, engine.Said.Count());
    }

    [Fact]
    public void Without_reminders_only_what_is_new_and_what_goes_up_comes_between()
    {
        var engine = new Engine("Europe/London", TuesdayNine - Duration.FromHours(1));
        engine.Profile = engine.Profile with { WantsReminders = false };
        engine.Owes(Ordinary, Term.Until(TuesdayNine + Duration.FromHours(5)));
        engine.Until(TuesdayNine + Duration.FromHours(7));
        Assert.Equal([NudgeReason.Brief, NudgeReason.Due], engine.Said.Select(nudge => Assert.Single(nudge.Items).Reason));
    }

    [Fact]
    public void A_nudge_that_never_went_out_counts_for_nothing()
    {
        var engine = new Engine("Europe/London", TuesdayNine - Duration.FromHours(1));
        var id = engine.Owes(Ordinary, Term.Until(TuesdayNine - Duration.FromMinutes(1)));
        engine.Until(TuesdayNine);
        var brief = Assert.Single(engine.Said);
        Assert.Equal(TuesdayNine, engine[id].WarnedAt);
        var (history, open) = Nudging.Unsaid(brief, engine.History, engine.Open);
        var one = Assert.Single(open);
        Assert.Null(one.WarnedAt);
        Assert.Null(one.NamedAt);
        Assert.Empty(one.NamedIn);
        var again = Nudging.Plan(engine.Me, open, history, TuesdayNine + Duration.FromHours(2));
        Assert.Equal(brief.Key, again.Say!.Key);
        Assert.Empty(again.Escalate);
    }

    [Fact]
    public void A_warning_that_gave_way_to_a_message_which_never_came_is_given_again()
    {
        var engine = new Engine("Europe/London", TuesdayNine - Duration.FromHours(1));
        var id = engine.Owes(Ordinary, Term.Until(TuesdayNine - Duration.FromMinutes(1)));
        engine.Until(TuesdayNine);
        var warned = engine[id];
        // A later one names it too, so the first was left out; and the later one was dropped after hours.
        var later = new Nudge(warned.Owner, new LocalDate(2026, 5, 5), 1, [new NamedCommitment(id, NudgeReason.SnoozeOver)], TuesdayNine + Duration.FromHours(8));
        var named = warned with { NamedAt = later.At, NamedIn = [.. warned.NamedIn, later.Key] };
        var (_, open) = Nudging.Unsaid(later, engine.History, [named]);
        Assert.Null(Assert.Single(open).WarnedAt);
    }

    private static PersonId? Next(Commitment one, Team? team, PersonId[]? left = null, PersonId[]? away = null) => EscalationPaths.Next(
        EscalationPath.Missed, one, null, team, person => left?.Contains(person) == true, person => away?.Contains(person) == true);
}
