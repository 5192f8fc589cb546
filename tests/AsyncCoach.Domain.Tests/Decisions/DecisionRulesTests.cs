using AsyncCoach.Domain.Decisions;
using NodaTime;
using static AsyncCoach.Domain.Tests.Decisions.Somebody;

namespace AsyncCoach.Domain.Tests.Decisions;

public sealed class DecisionRulesTests
{
    private static readonly Instant Later = Noon + Duration.FromDays(3);

    [Fact]
    public void A_recorded_decision_is_open_for_its_decider_and_keeps_every_word()
    {
        Assert.Equal(DecisionState.Open, Open.State);
        Assert.Equal(Draft.Text, Open.Text);
        Assert.Equal((Hoa, Priya), (Open.Decider, Open.Recorder));
        Assert.Equal(Noon, Open.RecordedAt);
        Assert.Null(Open.DecidedAt);
        Assert.Null(Open.DecidedBy);
        Assert.False(Open.ToConfirm);
        Assert.False(Open.InForce);
    }

    [Fact]
    public void Whoever_records_what_they_decide_themselves_decides_it_in_the_same_step()
    {
        Assert.Equal(DecisionState.Decided, DecidedAlone.State);
        Assert.Equal((Priya, Noon), (DecidedAlone.DecidedBy, DecidedAlone.DecidedAt));
        Assert.True(DecidedAlone.InForce);
    }

    [Fact]
    public void Words_of_the_decider_recorded_by_somebody_else_are_to_be_confirmed()
    {
        Assert.True(ToConfirm.ToConfirm);
        Assert.Equal(DecisionState.Open, ToConfirm.State);
    }

    [Fact]
    public void Words_of_a_third_person_need_no_confirmation()
    {
        var draft = Draft with { Source = new Source(Payments, "1777970000.000100", null, null, Tom) };
        Assert.False(Accepted(DecisionRules.Record(draft, Noon, Today)).ToConfirm);
    }

    [Fact]
    public void One_s_own_words_recorded_by_oneself_need_no_confirmation()
    {
        var draft = Draft with { Decider = Priya, Source = new Source(Payments, "1777970000.000100", null, null, Priya) };
        var decided = Accepted(DecisionRules.Record(draft, Noon, Today));
        Assert.Equal((DecisionState.Decided, false), (decided.State, decided.ToConfirm));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\u00A0")]
    public void All_missing_answers_are_named_at_once_each_at_its_field(string nothing)
    {
        var draft = Draft with { Text = new DecisionText(nothing, nothing, nothing), Decider = null };
        var answer = DecisionRules.Record(draft, Noon, Today);
        Assert.Null(answer.Value);
        Assert.Equal(
            [
                (DecisionFields.What, "Say in one sentence what you are building or changing."),
                (DecisionFields.WhyNow, "Say what happened, or what waiting costs."),
                (DecisionFields.WhoDecides, "Name one person who decides."),
                (DecisionFields.Done, "Say what anyone could check when it is done."),
            ],
            answer.Refusals.Select(refusal => (refusal.Field!, refusal.Sentence)));
    }

    [Fact]
    public void A_date_that_has_passed_is_refused_and_today_is_not()
    {
        var refusal = Refused(DecisionRules.Record(Draft with { DecideBy = Today.PlusDays(-1) }, Noon, Today));
        Assert.Equal((DecisionFields.DecideBy, "This date has passed. Leave it empty for two of their working days."), (refusal.Field, refusal.Sentence));
        Assert.Equal(Today, Accepted(DecisionRules.Record(Draft with { DecideBy = Today }, Noon, Today)).DecideBy);
    }

    [Fact]
    public void What_is_on_record_is_not_recorded_again() =>
        Assert.Equal("This is on record already.", Refused(DecisionRules.Record(Open, Noon, Today)).Sentence);

    [Fact]
    public void Deciding_writes_down_who_when_and_the_note_and_changes_no_word()
    {
        var decided = Accepted(DecisionRules.Decide(Open, "Only for partners.", Hoa, Later));
        Assert.Equal(DecisionState.Decided, decided.State);
        Assert.Equal((Hoa, Later, "Only for partners."), (decided.DecidedBy, decided.DecidedAt, decided.Note));
        Assert.Equal(Open.Text, decided.Text);
        Assert.Equal(Open.RecordedAt, decided.RecordedAt);
        Assert.True(decided.InForce);
    }

    [Fact]
    public void Confirming_decides_and_nothing_is_left_to_confirm()
    {
        var confirmed = Accepted(DecisionRules.Confirm(ToConfirm, "Yes.", Hoa, Later));
        Assert.Equal((DecisionState.Decided, false, "Yes.", Hoa), (confirmed.State, confirmed.ToConfirm, confirmed.Note, confirmed.DecidedBy!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Declining_needs_a_reason(string reason)
    {
        var refusal = Refused(DecisionRules.Decline(Open, reason, Hoa, Later));
        Assert.Equal((DecisionFields.Note, "Say why, in a sentence: whoever asked will read it."), (refusal.Field, refusal.Sentence));
    }

    [Fact]
    public void A_declined_one_keeps_its_reason_and_is_not_in_force()
    {
        var declined = Accepted(DecisionRules.Decline(Open, "Too early.", Hoa, Later));
        Assert.Equal((DecisionState.Declined, "Too early.", Later), (declined.State, declined.Note, declined.ClosedAt));
        Assert.False(declined.InForce);
        Assert.Null(declined.DecidedBy);
    }

    [Fact]
    public void Passing_on_makes_somebody_else_the_decider_and_only_them()
    {
        var passed = Accepted(DecisionRules.PassOn(Open, Tom, "You run search.", Hoa, Later));
        Assert.Equal((Tom, DecisionState.Open, "You run search."), (passed.Decider!.Value, passed.State, passed.Note));
        Assert.True(DecisionRules.Decide(passed, "", Hoa, Later).Refused);
        Assert.Equal(Tom, Accepted(DecisionRules.Decide(passed, "", Tom, Later)).DecidedBy);
    }

    [Fact]
    public void Passing_on_needs_somebody_else()
    {
        var nobody = Refused(DecisionRules.PassOn(Open, null, "", Hoa, Later));
        Assert.Equal((DecisionFields.PassTo, "Name the person who decides instead."), (nobody.Field, nobody.Sentence));
        var oneself = Refused(DecisionRules.PassOn(Open, Hoa, "", Hoa, Later));
        Assert.Equal((DecisionFields.PassTo, "That is you. Name somebody else, or decide."), (oneself.Field, oneself.Sentence));
    }

    [Fact]
    public void Not_a_decision_withdraws_it_with_the_note()
    {
        var withdrawn = Accepted(DecisionRules.NotADecision(ToConfirm, "I was thinking aloud.", Hoa, Later));
        Assert.Equal(
            (DecisionState.Withdrawn, false, "I was thinking aloud.", Later), (withdrawn.State, withdrawn.ToConfirm, withdrawn.Note, withdrawn.ClosedAt!.Value));
    }

    [Fact]
    public void A_recorder_s_edit_changes_text_people_and_date_and_decides_nothing()
    {
        var typed = Draft with { Text = Draft.Text with { What = "Default rate limit 300." }, Consulted = [Ana], DecideBy = Today.PlusDays(3) };
        var edited = Accepted(DecisionRules.Edit(Open, typed, Priya, Later, Today));
        Assert.Equal("Default rate limit 300.", edited.Text.What);
        Assert.Equal([Ana], edited.Consulted);
        Assert.Equal(Today.PlusDays(3), edited.DecideBy);
        Assert.Equal((DecisionState.Open, Open.Number, Open.Id, Open.RecordedAt), (edited.State, edited.Number, edited.Id, edited.RecordedAt));
    }

    [Fact]
    public void An_edit_may_leave_a_date_that_has_passed_meanwhile_and_may_not_give_one()
    {
        var overdue = Open with { DecideBy = Today.PlusDays(-1) };
        Assert.Equal(Today.PlusDays(-1), Accepted(DecisionRules.Edit(overdue, Draft with { DecideBy = Today.PlusDays(-1) }, Priya, Later, Today)).DecideBy);
        Assert.Equal(DecisionFields.DecideBy, Refused(DecisionRules.Edit(Open, Draft with { DecideBy = Today.PlusDays(-1) }, Priya, Later, Today)).Field);
    }

    [Fact]
    public void An_edit_cannot_remove_an_answer()
    {
        var refusal = Refused(DecisionRules.Edit(Open, Draft with { Text = Draft.Text with { Done = "" } }, Priya, Later, Today));
        Assert.Equal(DecisionFields.Done, refusal.Field);
    }

    [Fact]
    public void An_edit_cannot_move_a_decision_to_another_channel_or_give_it_another_recorder()
    {
        var edited = Accepted(DecisionRules.Edit(Open, Draft with { Channel = new ChannelId("C0ELSE"), Recorder = Tom, Number = 99 }, Priya, Later, Today));
        Assert.Equal((Payments, Priya, 12L), (edited.Channel!.Value, edited.Recorder, edited.Number));
    }

    [Fact]
    public void A_decider_s_own_correction_of_words_to_confirm_is_their_decision()
    {
        var edited = Accepted(DecisionRules.Edit(ToConfirm, Draft with { Text = Draft.Text with { What = "600 a minute, partners only." } }, Hoa, Later, Today));
        Assert.Equal((DecisionState.Decided, Hoa, false), (edited.State, edited.DecidedBy!.Value, edited.ToConfirm));
    }

    [Fact]
    public void Where_an_edit_names_another_decider_nobody_s_words_wait_to_be_confirmed()
    {
        Assert.False(Accepted(DecisionRules.Edit(ToConfirm, Draft with { Decider = Tom }, Priya, Later, Today)).ToConfirm);
        Assert.True(Accepted(DecisionRules.Edit(ToConfirm, Draft, Priya, Later, Today)).ToConfirm);
    }

    [Fact]
    public void Done_keeps_the_decider_s_note_unless_there_is_a_new_one()
    {
        var decided = Accepted(DecisionRules.Decide(Open, "Only for partners.", Hoa, Noon));
        Assert.Equal("Only for partners.", Accepted(DecisionRules.MarkDone(decided, "", Priya, Later)).Note);
        var done = Accepted(DecisionRules.MarkDone(decided, "Live since Monday.", Priya, Later));
        Assert.Equal((DecisionState.Done, "Live since Monday.", Later), (done.State, done.Note, done.ClosedAt));
        Assert.True(done.InForce);
    }

    [Fact]
    public void Of_what_was_taken_back_only_the_number_remains()
    {
        var undone = Accepted(DecisionRules.Undo(ToConfirm with { Consulted = [Tom], Note = "n", DecideBy = Today }, Priya, Noon));
        Assert.Equal((DecisionState.Undone, 12L, DecisionText.Empty, ""), (undone.State, undone.Number, undone.Text, undone.Note));
        Assert.Null(undone.Decider);
        Assert.Null(undone.Source);
        Assert.Null(undone.Claims);
        Assert.Null(undone.DecideBy);
        Assert.Equal([Priya], undone.Audience.Named);
    }

    [Fact]
    public void A_superseded_one_names_its_successor_and_is_out_of_force()
    {
        var successor = new DecisionId(Guid.NewGuid());
        var superseded = Accepted(DecisionRules.Supersede(Decided, successor, Hoa, Later));
        Assert.Equal((DecisionState.Superseded, successor), (superseded.State, superseded.SupersededBy!.Value));
        Assert.False(superseded.InForce);
        Assert.Equal(Decided.Text, superseded.Text);
    }

    [Fact]
    public void A_draft_is_its_author_s_alone_and_claims_no_message()
    {
        var draft = Draft with { Consulted = [Tom], Source = new Source(Payments, "1777970000.000100", null, null, Hoa) };
        Assert.Null(draft.Audience.Channel);
        Assert.Equal([Priya], draft.Audience.Named);
        Assert.Null(draft.Claims);
        Assert.Equal(new MessageId(Payments, "1777970000.000100"), ToConfirm.Claims);
    }

    [Fact]
    public void Those_named_are_each_named_once()
    {
        var audience = (Open with { Consulted = [Tom, Priya, Hoa, Tom] }).Audience;
        Assert.Equal(Payments, audience.Channel);
        Assert.Equal([Priya, Hoa, Tom], audience.Named);
    }
}
