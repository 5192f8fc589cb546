using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.People;

namespace AsyncCoach.Storage.Tests;

public abstract class ErasureContract : StoreContract
{
    [SkippableFact]
    public async Task A_workspace_goes_as_a_whole_and_no_other_with_it()
    {
        await HasChannel(General, isPrivate: false, botIsIn: true, Wire.Now, Priya);
        var gone = await Kept(Decided("zebra here", General));
        var stays = await Kept(Decided("zebra there"), Other);
        await Keeps(session =>
        {
            session.Enqueue(new Intent("card", "k", KeyOf(gone), "C1", Noon, Urgency.Answer));
            session.SetAlarm(new Alarm("a", Noon, "k", "s"));
            session.Receive("Ev1");
        });

        var report = await Store.Erase(Acme, null, Noon, default);

        Assert.Equal(new ErasureReport(2, 1, 1), report);
        Assert.Equal([Other], await Store.Workspaces(default));
        Assert.Empty(await Found("zebra"));
        Assert.Empty(await Store.Open(Acme).History<Decision>(KeyOf(gone), Viewer.All, default));
        Assert.Null(await Store.Outbox.Find(Acme, "card", default));
        Assert.Null(await Store.Alarms.Earliest(default));
        Assert.Empty(await Store.Open(Acme).Members(General, default));
        Assert.NotNull(await Loaded<Decision>(KeyOf(stays), workspace: Other));
        Assert.Equal([KeyOf(stays)], await Keys<Decision>(Store.Open(Other), "zebra"));
    }

    [SkippableFact]
    public async Task A_persons_own_records_go_and_others_name_a_stone_in_their_place()
    {
        await Knows(Tom);
        await HasChannel(General, isPrivate: false, botIsIn: true, Wire.Now, Priya, Tom);
        var own = await Kept(Decided("zebra of Tom", null, Tom));
        var shared = await Kept(Decided("zebra of both", General, Priya) with { Decider = Tom, Consulted = [Tom, Ana] });
        await Keeps(session => session.Enqueue(new Intent("brief", "k", KeyOf(shared), Tom.ToString(), Noon, Urgency.Nudge)));

        var report = await Store.Erase(Acme, Tom, Noon, default);

        Assert.Equal(new ErasureReport(2, 1, 1), report);
        Assert.Null(await Loaded<Decision>(KeyOf(own)));
        Assert.Null(await Loaded<Person>(Tom.ToString()));
        Assert.Equal([KeyOf(shared)], await Found("zebra"));
        var left = await Loaded<Decision>(KeyOf(shared));
        Assert.Equal(Priya, left!.Recorder);
        Assert.StartsWith("erased-", left.Decider!.Value.User, StringComparison.Ordinal);
        Assert.Equal([left.Decider.Value, Ana], left.Consulted);
        Assert.DoesNotContain(Tom, await Store.Open(Acme).Members(General, default));
        var history = await Store.Open(Acme).History<Decision>(KeyOf(shared), Viewer.All, default);
        Assert.All(history, revision => Assert.DoesNotContain(Tom, revision.Document.Consulted));
    }

    [SkippableFact]
    public async Task Two_erased_people_are_not_taken_for_one()
    {
        var shared = await Kept(Decided("both", General, Priya) with { Consulted = [Tom, Ana] });

        await Store.Erase(Acme, Tom, Noon, default);
        await Store.Erase(Acme, Ana, Noon, default);

        Assert.Equal(2, (await Loaded<Decision>(KeyOf(shared)))!.Consulted.Distinct().Count());
    }

    [SkippableFact]
    public async Task Who_changed_something_becomes_a_stone_too()
    {
        var decision = Decided("kept", General);
        await Keeps(session => session.Store(decision, By(Tom)));

        await Store.Erase(Acme, Tom, Noon, default);

        var revision = Assert.Single(await Store.Open(Acme).History<Decision>(KeyOf(decision), Viewer.All, default));
        Assert.Equal("erased-1", revision.Change.By!.Value.User);
    }
}
