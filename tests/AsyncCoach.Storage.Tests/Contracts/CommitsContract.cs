using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Decisions;

namespace AsyncCoach.Storage.Tests;

public abstract class CommitsContract : StoreContract
{
    [SkippableFact]
    public async Task Who_changes_a_document_that_changed_meanwhile_is_told_and_changes_nothing()
    {
        var decision = await Kept(Decided("first"));
        var (early, late) = (Store.Open(Acme), Store.Open(Acme));
        var seen = await early.Load<Decision>(KeyOf(decision), Viewer.All, default);
        await late.Load<Decision>(KeyOf(decision), Viewer.All, default);
        early.Store(seen! with { Note = "early" }, By(Priya, "noted"));
        late.Store(seen! with { Note = "late" }, By(Tom, "noted"));
        late.Enqueue(new Intent("card", "decision.card", "s", "C", Noon, Urgency.Answer));

        Assert.IsType<Commit.Committed>(await early.Commit());
        Assert.IsType<Commit.Conflict>(await late.Commit());
        Assert.Equal("early", (await Loaded<Decision>(KeyOf(decision)))!.Note);
        Assert.Null(await Store.Outbox.Find(Acme, "card", default));
    }

    [SkippableFact]
    public async Task A_document_that_was_never_read_must_not_exist()
    {
        var decision = await Kept(Decided("first"));

        Assert.IsType<Commit.Conflict>(await Keep(session => session.Store(decision, By(Tom))));
    }

    [SkippableFact]
    public async Task A_document_deleted_meanwhile_is_a_conflict_even_when_it_came_back()
    {
        var decision = await Kept(Decided("first"));
        var slow = Store.Open(Acme);
        await slow.Load<Decision>(KeyOf(decision), Viewer.All, default);
        var quick = Store.Open(Acme);
        await quick.Load<Decision>(KeyOf(decision), Viewer.All, default);
        quick.Delete<Decision>(KeyOf(decision), By(Tom, "deleted"));
        await quick.Commit();
        await Kept(decision);

        slow.Store(decision with { Note = "late" }, By(Priya, "noted"));
        Assert.IsType<Commit.Conflict>(await slow.Commit());
    }

    [SkippableFact]
    public async Task What_a_session_listed_counts_as_read()
    {
        await Kept(Decided("first"));
        var session = Store.Open(Acme);
        var listed = Assert.Single((await session.List(Query<Decision>.Everything, Viewer.All, 5, null, default)).Items);

        Assert.Equal(1, session.RevisionOf<Decision>(KeyOf(listed)));
        session.Store(listed with { Note = "changed" }, By(Priya, "noted"));
        Assert.IsType<Commit.Committed>(await session.Commit());
    }

    [SkippableFact]
    public async Task A_document_stored_twice_in_a_session_ends_as_the_second_and_keeps_both_revisions()
    {
        var decision = Decided("first");
        await Keeps(session =>
        {
            session.Store(decision, By(Priya));
            session.Store(decision with { Note = "second" }, By(Priya, "noted"));
        });

        Assert.Equal("second", (await Loaded<Decision>(KeyOf(decision)))!.Note);
        Assert.Equal(2, (await Store.Open(Acme).History<Decision>(KeyOf(decision), Viewer.All, default)).Count);
    }

    [SkippableFact]
    public async Task The_same_receipt_is_kept_once_and_nothing_with_the_second()
    {
        await Keeps(session => session.Receive("Ev1"));
        var decision = Decided("late");
        var commit = await Keep(session =>
        {
            session.Receive("Ev1");
            session.Store(decision, By(Priya));
        });

        Assert.Equal(new Commit.Duplicate("receipt", null), commit);
        Assert.Null(await Loaded<Decision>(KeyOf(decision)));
        Assert.True(await Store.Open(Acme).WasReceived("Ev1", default));
        Assert.False(await Store.Open(Acme).WasReceived("Ev2", default));
        Assert.False(await Store.Open(Other).WasReceived("Ev1", default));
        await Keeps(session => session.Receive("Ev1"), Other);
    }

    [SkippableFact]
    public async Task A_taken_unique_key_names_its_holder()
    {
        var source = new Source(General, "1715000000.000100", null, null, Tom);
        var holder = await Kept(Decided("first") with { Source = source });

        var commit = await Keep(session => session.Store(Decided("second") with { Source = source }, By(Tom)));

        Assert.Equal(new Commit.Duplicate(DecisionMap.OneAMessage.Name, KeyOf(holder)), commit);
        await Kept(Decided("draft", state: DecisionState.Draft) with { Source = source });
        await Kept(Decided("elsewhere") with { Source = source }, Other);
    }

    [SkippableFact]
    public async Task A_file_is_one_record_in_its_channel()
    {
        var holder = await Kept(Decided("from a file", General) with { Origin = new Origin("0001-limit.md", "1f") });

        Assert.Equal(
            new Commit.Duplicate(DecisionMap.OneAFile.Name, KeyOf(holder)),
            await Keep(session => session.Store(Decided("the same", General) with { Origin = new Origin("0001-limit.md", "2f") }, By(Priya))));
        await Kept(Decided("of another team", Secret) with { Origin = new Origin("0001-limit.md", "1f") });
    }

    [SkippableFact]
    public async Task A_change_that_takes_a_unique_key_names_its_holder_too()
    {
        var source = new Source(General, "1715000000.000100", null, null, Tom);
        var holder = await Kept(Decided("first") with { Source = source });
        var second = await Kept(Decided("second"));
        var session = Store.Open(Acme);
        await session.Load<Decision>(KeyOf(second), Viewer.All, default);
        session.Store(second with { Source = source }, By(Tom));

        Assert.Equal(new Commit.Duplicate(DecisionMap.OneAMessage.Name, KeyOf(holder)), await session.Commit());
    }

    [SkippableFact]
    public async Task Numbers_are_drawn_in_order_for_each_workspace_and_none_is_lost_to_a_refusal()
    {
        await Keeps(session => session.Receive("Ev1"));
        var (one, two, three, far) = (Decided("one"), Decided("two"), Decided("three"), Decided("far"));
        var first = await Keeps(session => session.Store(one, By(Priya), drawNumber: true));
        await Keep(session =>
        {
            session.Store(two, By(Priya), drawNumber: true);
            session.Store(one, By(Priya));
        });
        var second = await Keeps(session =>
        {
            session.Store(two, By(Priya), drawNumber: true);
            session.Store(three, By(Priya), drawNumber: true);
        });
        await Keeps(session => session.Store(far, By(Priya), drawNumber: true), Other);

        Assert.Equal(1, first.Numbers[KeyOf(one)]);
        Assert.Equal((2, 3), (second.Numbers[KeyOf(two)], second.Numbers[KeyOf(three)]));
        Assert.Equal(2, (await Loaded<Decision>(KeyOf(two)))!.Number);
        Assert.Equal(1, (await Loaded<Decision>(KeyOf(far), workspace: Other))!.Number);
        var found = await Store.Open(Acme).List(Query<Decision>.Everything.Where(DecisionMap.Number, 3), Viewer.All, 5, null, default);
        Assert.Equal(KeyOf(three), KeyOf(Assert.Single(found.Items)));
    }

    [SkippableFact]
    public async Task A_number_is_kept_when_it_was_drawn_before()
    {
        var decision = Decided("one");
        await Keeps(session => session.Store(decision, By(Priya), drawNumber: true));
        var session = Store.Open(Acme);
        var loaded = await session.Load<Decision>(KeyOf(decision), Viewer.All, default);
        session.Store(loaded! with { Note = "again" }, By(Priya), drawNumber: true);
        await session.Commit();

        Assert.Equal(1, (await Loaded<Decision>(KeyOf(decision)))!.Number);
    }

    [SkippableFact]
    public async Task A_session_says_whether_it_has_changes()
    {
        var session = Store.Open(Acme);
        session.Receive("Ev1");
        Assert.False(session.HasChanges);
        session.SetAlarm(new Alarm("a", Noon, "k", "s"));
        Assert.True(session.HasChanges);
        await session.Commit();
    }

    [SkippableFact]
    public async Task Refused_sessions_leave_those_that_share_their_transaction_whole()
    {
        await Keeps(session => session.Receive("taken"));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(producer => Task.Run(async () =>
        {
            var mine = new List<(Decision Decision, Commit Commit)>();
            for (var turn = 0; turn < 50; turn++)
            {
                var decision = Decided($"decision {producer} {turn}");
                var refused = (producer + turn) % 10 < 3;
                mine.Add((decision, await Keep(session =>
                {
                    session.Store(decision, By(Priya), drawNumber: true);
                    session.Enqueue(new Intent($"card/{KeyOf(decision)}", "decision.card", KeyOf(decision), "C1", Noon, Urgency.Answer));
                    session.Receive(refused ? "taken" : $"Ev-{producer}-{turn}");
                })));
            }

            return mine;
        })));

        var all = outcomes.SelectMany(mine => mine).ToList();
        Assert.Equal(120, all.Count(one => one.Commit is Commit.Duplicate));
        var numbers = new List<long>();
        foreach (var (decision, commit) in all)
        {
            var there = await Loaded<Decision>(KeyOf(decision));
            Assert.Equal(commit is Commit.Committed, there is not null);
            Assert.Equal(commit is Commit.Committed, await Store.Outbox.Find(Acme, $"card/{KeyOf(decision)}", default) is not null);
            if (there is not null)
                numbers.Add(there.Number);
        }

        Assert.Equal(Enumerable.Range(1, 280).Select(number => (long)number), numbers.Order());
    }
}
