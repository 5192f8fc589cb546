using AsyncCoach.Domain.Decisions;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static AsyncCoach.Domain.Tests.Decisions.Somebody;

namespace AsyncCoach.Domain.Tests.Decisions;

/// <summary>Whatever people do with a decision, in whatever order: these stay true.</summary>
public sealed class DecisionProperties
{
    private static readonly PersonId[] People = [Priya, Hoa, Tom, Ana];

    private static readonly string[] Texts = ["", " ", "Rate limit 600.", "x\u202Ey", "<!channel>"];

    public sealed record Deed(DecisionAct Act, int By, int Other, int Text, int Minutes)
    {
        public override string ToString() => $"{Act} by {By} (other {Other}, text {Text}, +{Minutes} min)";
    }

    public sealed record Story(int Decider, int? Author, Deed[] Deeds)
    {
        public override string ToString() => $"decider {Decider}, author {Author}: {string.Join("; ", (object[])Deeds)}";
    }

    [Fact]
    public void A_decided_one_has_all_four_answers_and_was_decided_by_its_decider() => Always(step =>
        step.After.State is not (DecisionState.Decided or DecisionState.Done or DecisionState.Superseded)
        || (DecisionRules.Missing(step.After).Count == 0 && step.After.DecidedBy is { } by && by == step.After.Decider && step.After.DecidedAt is not null));

    [Fact]
    public void Nothing_changes_the_text_or_the_people_of_what_was_decided_but_undo() => Always(step =>
        step.Before.State is DecisionState.Draft or DecisionState.Open
        || step.After.State == DecisionState.Undone
        || (step.After.Text == step.Before.Text && step.After.Decider == step.Before.Decider && step.After.DecidedBy == step.Before.DecidedBy));

    [Fact]
    public void What_is_open_to_somebody_the_rules_take_and_they_take_nothing_else() => Always(step =>
        DecisionRules.OpenTo(step.Before, step.By, step.At).Contains(step.Deed.Act) == !step.IsBarred || step.IsIncomplete);

    [Fact]
    public void A_number_an_id_a_recorder_and_a_channel_never_change() => Always(step =>
        (step.After.Number, step.After.Id, step.After.Recorder, step.After.Channel) == (step.Before.Number, step.Before.Id, step.Before.Recorder, step.Before.Channel));

    [Fact]
    public void A_decision_is_to_be_confirmed_only_while_it_is_open() => Always(step =>
        !step.After.ToConfirm || step.After.State == DecisionState.Open);

    [Fact]
    public void What_is_closed_stays_closed() => Always(step =>
        step.Before.State is not (DecisionState.Declined or DecisionState.Withdrawn or DecisionState.Superseded or DecisionState.Undone)
        || step.After == step.Before);

    [Fact]
    public void Time_never_runs_backwards_in_a_record() => Always(step =>
        step.After.ChangedAt >= step.Before.ChangedAt && step.After.RecordedAt <= step.After.ChangedAt);

    private sealed record Step(Deed Deed, PersonId By, Instant At, Decision Before, Answer<Decision> Answer)
    {
        public Decision After => Answer.Value ?? Before;

        /// <summary>Refused for who it is or how it stands, not for what was typed.</summary>
        public bool IsBarred => Answer.Refused && Answer.Refusals.All(refusal => refusal.Field is null);

        public bool IsIncomplete => Answer.Refused && !IsBarred && DecisionRules.OpenTo(Before, By, At).Contains(Deed.Act);
    }

    private static void Always(Func<Step, bool> holds)
    {
        var stories =
            from decider in Gen.Choose(0, People.Length - 1)
            from author in Gen.Elements<int?>(null, 0, 1, 2)
            from deeds in Deeds().ArrayOf()
            select new Story(decider, author, deeds);
        Prop.ForAll(stories.ToArbitrary(), story => Tell(story).All(holds)).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(25));
    }

    private static Gen<Deed> Deeds() =>
        from act in Gen.Elements(Enum.GetValues<DecisionAct>())
        from who in Gen.Choose(0, People.Length - 1)
        from other in Gen.Choose(0, People.Length)
        from text in Gen.Choose(0, Texts.Length - 1)
        from minutes in Gen.Elements(0, 1, 59, 61, 3000)
        select new Deed(act, who, other, text, minutes);

    private static IEnumerable<Step> Tell(Story story)
    {
        var source = story.Author is { } author ? new Source(Payments, "1777970000.000100", null, null, People[author]) : null;
        var decision = Accepted(DecisionRules.Record(Draft with { Decider = People[story.Decider], Source = source }, Noon, Today)) with { Number = 7 };
        var now = Noon;
        foreach (var deed in story.Deeds)
        {
            now += Duration.FromMinutes(deed.Minutes);
            var step = new Step(deed, People[deed.By], now, decision, Do(decision, deed, now));
            decision = step.After;
            yield return step;
        }
    }

    private static Answer<Decision> Do(Decision decision, Deed deed, Instant now)
    {
        var (by, text) = (People[deed.By], Texts[deed.Text]);
        PersonId? other = deed.Other < People.Length ? People[deed.Other] : null;
        return deed.Act switch
        {
            DecisionAct.Edit => DecisionRules.Edit(decision, Draft with { Text = Draft.Text with { What = text }, Decider = other }, by, now, Today),
            DecisionAct.Decide => DecisionRules.Decide(decision, text, by, now),
            DecisionAct.Decline => DecisionRules.Decline(decision, text, by, now),
            DecisionAct.PassOn => DecisionRules.PassOn(decision, other, text, by, now),
            DecisionAct.Confirm => DecisionRules.Confirm(decision, text, by, now),
            DecisionAct.NotADecision => DecisionRules.NotADecision(decision, text, by, now),
            DecisionAct.MarkDone => DecisionRules.MarkDone(decision, text, by, now),
            DecisionAct.Withdraw => DecisionRules.Withdraw(decision, by, now),
            DecisionAct.Undo => DecisionRules.Undo(decision, by, now),
            _ => DecisionRules.Supersede(decision, new DecisionId(Guid.NewGuid()), by, now),
        };
    }
}
