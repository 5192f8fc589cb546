using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Decisions;
using NodaTime;

namespace AsyncCoach.Storage.Tests;

public abstract class DocumentsContract : StoreContract
{
    [SkippableFact]
    public async Task What_was_stored_is_loaded_as_it_was()
    {
        var decision = Decided("Default rate limit \u0000\u202e600 <!channel> \"'; DROP TABLE", General) with
        {
            Consulted = [Tom, Ana],
            DecideBy = new LocalDate(2026, 5, 7),
            Source = new Source(General, "1715000000.000100", null, "https://acme.slack.com/archives/C/p1", Tom),
            Note = "",
        };

        await Kept(decision);

        var loaded = await Loaded<Decision>(KeyOf(decision));
        Assert.Equal(decision.Text, loaded!.Text);
        Assert.Equal(decision.Consulted, loaded.Consulted);
        Assert.Equal(decision.Source, loaded.Source);
        Assert.Equal(decision with { Consulted = [] }, loaded with { Consulted = [] });
    }

    [SkippableFact]
    public async Task What_is_not_there_is_null() => Assert.Null(await Loaded<Decision>("nothing"));

    [SkippableFact]
    public async Task A_session_does_not_see_its_own_changes_before_its_commit()
    {
        var decision = Decided("Keep it");
        var session = Store.Open(Acme);
        session.Store(decision, By(Priya));

        Assert.Null(await session.Load<Decision>(KeyOf(decision), Viewer.All, default));
        await session.Commit();
        Assert.NotNull(await session.Load<Decision>(KeyOf(decision), Viewer.All, default));
    }

    [SkippableFact]
    public async Task Many_are_loaded_in_the_order_asked_without_the_missing()
    {
        var (one, two) = (await Kept(Decided("one")), await Kept(Decided("two")));

        var loaded = await Store.Open(Acme).LoadMany<Decision>([KeyOf(two), "missing", KeyOf(one)], Viewer.All, default);

        Assert.Equal([KeyOf(two), KeyOf(one)], loaded.Select(KeyOf));
    }

    [SkippableFact]
    public async Task A_deleted_document_is_gone_and_so_is_its_text()
    {
        var decision = await Kept(Decided("Forget the zebra"));
        var session = Store.Open(Acme);
        await session.Load<Decision>(KeyOf(decision), Viewer.All, default);
        session.Delete<Decision>(KeyOf(decision), By(Priya, "deleted"));
        Assert.IsType<Commit.Committed>(await session.Commit());

        Assert.Null(await Loaded<Decision>(KeyOf(decision)));
        Assert.Empty(await Found("zebra"));
    }

    [SkippableFact]
    public async Task One_workspace_never_sees_another()
    {
        var decision = await Kept(Decided("Elephants only", General), Other);

        Assert.Null(await Loaded<Decision>(KeyOf(decision)));
        Assert.Empty(await Found("elephants"));
        Assert.Empty((await Store.Open(Acme).List(Query<Decision>.Everything, Viewer.All, 5, null, default)).Items);
        Assert.Equal(0, await Store.Open(Acme).Count(Query<Decision>.Everything, Viewer.All, 5, default));
        Assert.Empty(await Store.Open(Acme).History<Decision>(KeyOf(decision), Viewer.All, default));
        Assert.Equal([KeyOf(decision)], await Keys<Decision>(Store.Open(Other), "elephants"));
    }

    [SkippableFact]
    public async Task Workspaces_are_those_that_have_a_record()
    {
        Assert.Empty(await Store.Workspaces(default));
        await Kept(Decided("a"), Other);
        await Kept(Decided("b"), Acme);
        await Kept(Decided("c"), Acme);

        Assert.Equal([Acme, Other], await Store.Workspaces(default));
    }

    [SkippableFact]
    public async Task Conditions_choose_by_their_fields()
    {
        var open = await Kept(Decided("open", General, Tom, DecisionState.Open) with { RecordedAt = Noon + Duration.FromHours(1) });
        var done = await Kept(Decided("done", General, Ana, DecisionState.Done));
        var draft = await Kept(Decided("draft", null, Ana, DecisionState.Draft) with { RecordedAt = null });

        Assert.Equal([KeyOf(open)], await Keys(Query<Decision>.Everything.Where(DecisionMap.State, "open")));
        Assert.Equal(Sorted(open, done), await Keys(Query<Decision>.Everything.Where(DecisionMap.State, "open", "done")));
        Assert.Equal([KeyOf(draft)], await Keys(Query<Decision>.Everything.Where(DecisionMap.RecordedAt, [null])));
        Assert.Equal(Sorted(open, done), await Keys(Query<Decision>.Everything.WherePresent(DecisionMap.RecordedAt)));
        Assert.Equal(Sorted(done, draft), await Keys(Query<Decision>.Everything.WhereOneOf([DecisionMap.Decider, DecisionMap.Recorder], Ana.ToString())));
        Assert.Equal([KeyOf(done)], await Keys(Query<Decision>.Everything.Where(DecisionMap.InForce, true)));
        Assert.Equal([KeyOf(done)], await Keys(
            Query<Decision>.Everything.WhereBetween(DecisionMap.RecordedAt, Noon.ToUnixTimeMilliseconds(), Noon.ToUnixTimeMilliseconds() + 1)));
        Assert.Equal(2, await Store.Open(Acme).Count(Query<Decision>.Everything, Viewer.All, 2, default));
    }

    private async Task<IReadOnlyList<string>> Keys(Query<Decision> query) =>
        [.. (await Store.Open(Acme).List(query, Viewer.All, 50, null, default)).Items.Select(KeyOf)];

    private static string[] Sorted(params Decision[] decisions) => [.. decisions.Select(KeyOf).Order(StringComparer.Ordinal)];
}
