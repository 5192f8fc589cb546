using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Storage.Tests;

public abstract class OutboxContract : StoreContract
{
    protected static readonly Duration Lease = Duration.FromMinutes(5);

    [SkippableFact]
    public async Task What_is_due_is_claimed_once_and_settled_with_what_Slack_said()
    {
        await Says("card/1");
        var claim = Assert.Single(await Claims());
        Assert.Equal(("card/1", 1, Acme), (claim.Intent.Key, claim.Tries, claim.Workspace));
        Assert.Equal("the detail", claim.Intent.Detail);
        Assert.Empty(await Claims());

        Assert.True(await Store.Outbox.Begin(claim, Attempt("a1"), default));
        Assert.Equal("sending", (await Record("card/1"))!.State);
        await Keeps(session => session.Settle(claim, new Settlement.Sent("C1", "171.1")));

        var record = await Record("card/1");
        Assert.Equal(("sent", "C1", "171.1", ""), (record!.State, record.Channel, record.Ts, record.Intent.Detail));
        Wire.Now += Duration.FromHours(1);
        Assert.Empty(await Claims());
    }

    [SkippableFact]
    public async Task The_same_key_is_said_once_for_good_in_each_workspace()
    {
        await Says("card/1");
        await Says("card/1", subject: "another");
        await Keeps(session => session.Enqueue(Intent("card/1")), Other);

        var claims = await Claims();

        Assert.Equal([Acme, Other], claims.Select(claim => claim.Workspace).OrderBy(workspace => workspace.Value));
        Assert.All(claims, claim => Assert.Equal("D1", claim.Intent.Subject));
        await Keeps(session => session.Settle(claims[0], new Settlement.Dropped("no longer true")), claims[0].Workspace);
        await Says("card/1");
        Assert.Empty(await Claims());
    }

    [SkippableFact]
    public async Task Order_is_kept_in_a_lane_and_others_go_on()
    {
        await Says("first");
        await Says("second");
        await Says("elsewhere", receiver: "C2");
        await Says("other-subject", subject: "D2");

        var claims = await Claims();
        Assert.Equal(["first", "elsewhere", "other-subject"], claims.Select(claim => claim.Intent.Key));
        await Keeps(session => session.Settle(claims[0], new Settlement.Failed("channel_not_found")));

        Assert.Equal(["second"], (await Claims()).Select(claim => claim.Intent.Key));
    }

    [SkippableFact]
    public async Task An_older_intent_that_is_not_due_holds_back_its_lane_alone()
    {
        await Says("later", notBefore: Noon + Duration.FromHours(8));
        await Says("behind");
        await Says("beside", receiver: "C2");

        Assert.Equal(["beside"], (await Claims()).Select(claim => claim.Intent.Key));
        Assert.Equal(["later"], (await Claims(Noon + Duration.FromHours(8))).Select(claim => claim.Intent.Key));
    }

    [SkippableFact]
    public async Task Answers_to_people_precede_nudges_and_older_ones_younger_ones()
    {
        await Says("nudge", subject: "1", urgency: Urgency.Nudge);
        await Says("answer", subject: "2");
        await Says("answer-two", subject: "3");

        Assert.Equal(["answer", "answer-two"], (await Claims(max: 2)).Select(claim => claim.Intent.Key));
        Assert.Equal(["nudge"], (await Claims()).Select(claim => claim.Intent.Key));
    }

    [SkippableFact]
    public async Task A_lease_that_ended_is_given_anew_with_the_attempt_that_was_begun()
    {
        await Says("card/1");
        var lost = Assert.Single(await Claims());
        await Store.Outbox.Begin(lost, Attempt("a1") with { Looked = 1 }, default);
        Wire.Now += Lease;

        var claim = Assert.Single(await Claims());

        Assert.Equal(2, claim.Tries);
        Assert.Equal(Attempt("a1") with { Looked = 1, WireAt = Wire.Now - Lease }, claim.Attempt);
        Assert.False(await Store.Outbox.Begin(lost, Attempt("a2"), default));
        Assert.IsType<Commit.Conflict>(await Keep(session => session.Settle(lost, new Settlement.Sent("C1", "1"))));
        Assert.Equal("sending", (await Record("card/1"))!.State);
    }

    [SkippableFact]
    public async Task An_attempt_is_not_begun_once_its_lease_has_ended()
    {
        await Says("card/1");
        var claim = Assert.Single(await Claims());
        Wire.Now += Lease;

        Assert.False(await Store.Outbox.Begin(claim, Attempt("a1"), default));
    }

    [SkippableFact]
    public async Task What_is_given_back_rests_and_forgets_its_attempt_unless_it_is_kept()
    {
        await Says("card/1");
        var claim = Assert.Single(await Claims());
        await Store.Outbox.Begin(claim, Attempt("a1"), default);
        await Store.Outbox.Release(claim, Wire.Now + Duration.FromSeconds(30), keepAttempt: true, default);
        Assert.Empty(await Claims());
        Wire.Now += Duration.FromSeconds(30);
        claim = Assert.Single(await Claims());
        Assert.Equal("a1", claim.Attempt!.Id);

        await Store.Outbox.Release(claim, Wire.Now, keepAttempt: false, default);

        Assert.Equal("pending", (await Record("card/1"))!.State);
        Assert.Null(Assert.Single(await Claims()).Attempt);
    }

    [SkippableFact]
    public async Task Settling_is_kept_with_the_rest_of_the_session_or_not_at_all()
    {
        await Keeps(session => session.Receive("taken"));
        await Says("card/1");
        var claim = Assert.Single(await Claims());

        await Keep(session =>
        {
            session.Settle(claim, new Settlement.Sent("C1", "1"));
            session.Receive("taken");
        });

        Assert.Equal("pending", (await Record("card/1"))!.State);
    }

    [SkippableFact]
    public async Task Depth_says_how_many_wait_and_for_what()
    {
        Assert.Equal(new OutboxDepth(0, null, null), await Store.Outbox.Depth(default));
        await Says("now");
        await Says("behind", notBefore: Noon - Duration.FromHours(1));
        await Says("later", subject: "D2", notBefore: Noon + Duration.FromHours(2));

        Assert.Equal(new OutboxDepth(3, Noon, Noon - Duration.FromHours(1)), await Store.Outbox.Depth(default));
        await Claims();
        Assert.Equal(new OutboxDepth(3, Noon + Duration.FromHours(2), Noon - Duration.FromHours(1)) { NextWire = Wire.Now + Lease }, await Store.Outbox.Depth(default));
    }

    [SkippableFact]
    public async Task Whoever_asked_hears_of_commits_that_left_something_to_do()
    {
        var heard = new TaskCompletionSource<CommitSignal>();
        using (Store.OnCommit(signal => heard.TrySetResult(signal)))
        {
            await Kept(Decided("nothing to say"));
            await Says("card/1");
            Assert.Equal(CommitSignal.Outbox, await heard.Task.WaitAsync(TimeSpan.FromSeconds(10)));
        }
    }

    [SkippableFact]
    public async Task Housekeeping_drops_what_was_settled_long_ago_and_nothing_that_waits()
    {
        await Says("old");
        await Says("waits", subject: "D2");
        await Keeps(session => session.Receive("Ev1"));
        var claim = Assert.Single(await Claims(max: 1));
        await Keeps(session => session.Settle(claim, new Settlement.Sent("C1", "1")));
        var retention = new Retention(Noon + Duration.FromDays(31), Wire.Now + Duration.FromHours(49), Duration.FromHours(48), Duration.FromDays(30), null);

        await Store.Maintain(retention with { ProductNow = Noon, WireNow = Wire.Now }, default);
        Assert.NotNull(await Record("old"));
        Assert.True(await Store.Open(Acme).WasReceived("Ev1", default));
        await Store.Maintain(retention, default);

        Assert.Null(await Record("old"));
        Assert.NotNull(await Record("waits"));
        Assert.False(await Store.Open(Acme).WasReceived("Ev1", default));
    }

    [SkippableFact]
    public async Task Nothing_less_urgent_than_asked_for_is_claimed()
    {
        await Says("nudge", "D1", urgency: Urgency.Nudge);
        await Says("answer", "D2");
        Assert.Equal("answer", Assert.Single(await Claims(least: Urgency.Answer)).Intent.Key);
        Assert.Equal("nudge", Assert.Single(await Claims()).Intent.Key);
    }

    [SkippableFact]
    public async Task People_who_are_to_be_told_something_are_named_once_the_soonest_first_until_they_were_told()
    {
        await Says("late", receiver: "T1/U1", notBefore: Noon + Duration.FromHours(2), urgency: Urgency.Nudge);
        await Says("soon", receiver: "T1/U2", notBefore: Noon + Duration.FromHours(1), urgency: Urgency.Nudge);
        await Says("again", "D2", receiver: "T1/U1", notBefore: Noon, urgency: Urgency.Nudge);
        await Says("channel");
        Assert.Equal(["T1/U1", "T1/U2"], await Store.Outbox.People(Acme, default));
        Assert.Empty(await Store.Outbox.People(new WorkspaceId("T0OTHER"), default));

        var claim = Assert.Single(await Claims(Noon + Duration.FromHours(1)), claim => claim.Intent.Key == "soon");
        await Keeps(session => session.Settle(claim, new Settlement.Sent("D2", "1.0")));
        Assert.Equal(["T1/U1"], await Store.Outbox.People(Acme, default));
    }

    private static Intent Intent(
        string key, string subject = "D1", string receiver = "C1", Instant? notBefore = null, Urgency urgency = Urgency.Answer) =>
        new(key, "decision.card", subject, receiver, notBefore ?? Noon, urgency, "the detail");

    protected Task Says(string key, string subject = "D1", string receiver = "C1", Instant? notBefore = null, Urgency urgency = Urgency.Answer) =>
        Keeps(session => session.Enqueue(Intent(key, subject, receiver, notBefore, urgency)));

    protected Task<IReadOnlyList<OutboxClaim>> Claims(Instant? product = null, int max = 10, Urgency least = Urgency.Nudge) =>
        Store.Outbox.Claim(product ?? Noon, Wire.Now, Wire.Now + Lease, max, least, default);

    protected OutboxAttempt Attempt(string id) => new(id, Wire.Now, "C1", "{\"text\":\"D-1\"}", 0);

    private Task<OutboxRecord?> Record(string key) => Store.Outbox.Find(Acme, key, default);
}
