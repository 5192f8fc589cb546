using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Outbox;

namespace AsyncCoach.Storage.Tests;

public abstract class RevisionsContract : StoreContract
{
    [SkippableFact]
    public async Task Every_change_keeps_who_when_and_what()
    {
        var decision = await Kept(Decided("first"));
        await Change(decision with { Note = "second" }, new Change(Noon.Plus(NodaTime.Duration.FromHours(1)), Tom, "noted"));

        var history = await History(decision);

        Assert.Equal([1L, 2L], history.Select(revision => revision.Number));
        Assert.Equal(By(Priya), history[0].Change);
        Assert.Equal(new Change(Noon.Plus(NodaTime.Duration.FromHours(1)), Tom, "noted"), history[1].Change);
        Assert.Equal(["", "second"], history.Select(revision => revision.Document.Note));
    }

    [SkippableFact]
    public async Task Numbers_go_on_when_a_deleted_document_comes_back()
    {
        var decision = await Kept(Decided("first"));
        await Delete(decision, forget: false);
        await Kept(decision);

        Assert.Equal([1L, 2L, 3L], (await History(decision)).Select(revision => revision.Number));
        Assert.Equal("deleted", (await History(decision))[1].Change.What);
    }

    [SkippableFact]
    public async Task What_is_forgotten_leaves_no_revision()
    {
        var decision = await Kept(Decided("first"));
        await Delete(decision, forget: true);

        Assert.Empty(await History(decision));
    }

    [SkippableFact]
    public async Task Kinds_that_are_not_followed_keep_none()
    {
        await Keeps(session => session.Store(new Place("p", "C1", "1.2", 1), By(Priya)));

        Assert.Empty(await Store.Open(Acme).History<Place>("p", Viewer.All, default));
        Assert.NotNull(await Loaded<Place>("p"));
    }

    [SkippableFact]
    public async Task A_draft_of_what_is_now_in_a_channel_stays_its_authors()
    {
        await HasChannel(General, isPrivate: false, botIsIn: true, Wire.Now, Priya, Tom);
        var draft = await Kept(Decided("secret first thought", General, Priya, DecisionState.Draft));
        await Change(draft with { State = DecisionState.Open, Text = draft.Text with { What = "public words" } }, By(Priya, "opened"));

        Assert.Equal(["public words"], (await History(draft, new Viewer.Person(Tom))).Select(revision => revision.Document.Text.What));
        Assert.Equal(2, (await History(draft, new Viewer.Person(Priya))).Count);
        Assert.Empty(await History(draft, new Viewer.Person(Ana)));
    }

    private Task<IReadOnlyList<Revision<Decision>>> History(Decision decision, Viewer? viewer = null) =>
        Store.Open(Acme).History<Decision>(KeyOf(decision), viewer ?? Viewer.All, default);

    private async Task Change(Decision decision, Change change)
    {
        var session = Store.Open(Acme);
        await session.Load<Decision>(KeyOf(decision), Viewer.All, default);
        session.Store(decision, change);
        Assert.IsType<Commit.Committed>(await session.Commit());
    }

    private async Task Delete(Decision decision, bool forget)
    {
        var session = Store.Open(Acme);
        await session.Load<Decision>(KeyOf(decision), Viewer.All, default);
        session.Delete<Decision>(KeyOf(decision), By(Priya, "deleted"), forget);
        Assert.IsType<Commit.Committed>(await session.Commit());
    }
}
