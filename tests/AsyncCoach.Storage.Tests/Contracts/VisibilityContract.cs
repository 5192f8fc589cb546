using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.People;
using NodaTime;

namespace AsyncCoach.Storage.Tests;

public abstract class VisibilityContract : StoreContract
{
    private static readonly PersonId Guest = new(Acme, "U0GUEST");
    private static readonly PersonId Outsider = new(new WorkspaceId("T0PARTNER"), "U0OUT");

    [SkippableFact]
    public async Task Present_members_read_what_belongs_to_their_channel()
    {
        await HasChannel(Secret, isPrivate: true, botIsIn: true, Wire.Now, Priya, Tom);
        var decision = await Kept(Decided("Quiet zebra", Secret));

        await Sees(decision, Tom, yes: true);
        await Sees(decision, Ana, yes: false);
    }

    [SkippableFact]
    public async Task Being_named_is_not_enough_where_the_bot_is_in_the_channel()
    {
        await HasChannel(Secret, isPrivate: true, botIsIn: true, Wire.Now, Tom);
        var decision = await Kept(Decided("Quiet zebra", Secret, Priya));

        await Sees(decision, Priya, yes: false);
    }

    [SkippableFact]
    public async Task Where_the_bot_is_not_in_the_channel_those_named_read()
    {
        await HasChannel(Secret, isPrivate: true, botIsIn: false, Wire.Now, Priya, Tom);
        var gone = await Kept(Decided("Quiet zebra", Secret) with { Consulted = [Ana] });
        var unknown = await Kept(Decided("Quiet zebra", new ChannelId("C0UNKNOWN")));
        var direct = await Kept(Decided("Quiet zebra"));

        await Sees(gone, Priya, yes: true);
        await Sees(gone, Ana, yes: true);
        await Sees(gone, Tom, yes: false);
        await Sees(unknown, Priya, yes: true);
        await Sees(unknown, Tom, yes: false);
        await Sees(direct, Priya, yes: true);
        await Sees(direct, Tom, yes: false);
    }

    [SkippableFact]
    public async Task A_name_that_begins_like_anothers_is_not_theirs()
    {
        var decision = await Kept(Decided("Quiet zebra", null, new PersonId(Acme, "U0TOMMY")));

        await Sees(decision, Tom, yes: false);
    }

    [SkippableFact]
    public async Task A_private_channel_listed_too_long_ago_hides_its_records_and_a_public_one_does_not()
    {
        await HasChannel(Secret, isPrivate: true, botIsIn: true, Wire.Now, Tom);
        await HasChannel(General, isPrivate: false, botIsIn: true, Wire.Now, Tom);
        var (hidden, shown) = (await Kept(Decided("Quiet zebra", Secret)), await Kept(Decided("Loud zebra", General)));

        Wire.Now += Duration.FromHours(26);
        await Sees(hidden, Tom, yes: true);
        Wire.Now += Duration.FromMilliseconds(1);
        await Sees(hidden, Tom, yes: false);
        await Sees(shown, Tom, yes: true);
        Assert.False(await Store.Open(Acme).MayRead(Secret, Tom, default));
        Assert.True(await Store.Open(Acme).MayRead(General, Tom, default));
        Assert.False(await Store.Open(Acme).MayRead(General, Ana, default));
        Assert.False(await Store.Open(Acme).MayRead(new ChannelId("C0UNKNOWN"), Tom, default));
    }

    [SkippableFact]
    public async Task A_channel_that_was_never_listed_is_not_fresh()
    {
        await HasChannel(Secret, isPrivate: true, botIsIn: true, asOf: null);
        await Keeps(session => session.PutMember(Secret, Tom, present: true, Wire.Now));
        var decision = await Kept(Decided("Quiet zebra", Secret));

        await Sees(decision, Tom, yes: false);
    }

    [SkippableFact]
    public async Task Who_left_reads_no_more()
    {
        await HasChannel(General, isPrivate: false, botIsIn: true, Wire.Now, Tom);
        var decision = await Kept(Decided("Loud zebra", General));
        await Sees(decision, Tom, yes: true);

        await Keeps(session => session.PutMember(General, Tom, present: false, Wire.Now + Duration.FromSeconds(1)));

        await Sees(decision, Tom, yes: false);
    }

    [SkippableFact]
    public async Task A_draft_is_its_authors_alone()
    {
        await HasChannel(General, isPrivate: false, botIsIn: true, Wire.Now, Priya, Tom);
        var draft = await Kept(Decided("Loud zebra", General, Priya, DecisionState.Draft) with { Decider = Tom });

        await Sees(draft, Priya, yes: true);
        await Sees(draft, Tom, yes: false);
    }

    [SkippableFact]
    public async Task What_has_no_readers_is_for_everybody()
    {
        await HasChannel(Secret, isPrivate: true, botIsIn: true, Wire.Now, Priya);

        Assert.NotNull(await Loaded<Channel>(Secret.Value, new Viewer.Person(Tom)));
    }

    [SkippableFact]
    public async Task A_channel_at_once_sees_its_own_records_and_those_of_public_ones()
    {
        var scene = await Scene(Priya, Tom);

        Assert.Equal(Keys(scene.Own, scene.Public), await Heard(General));
        Assert.Equal(Keys(scene.Public, scene.Own, scene.Private), await Heard(Secret));
    }

    [SkippableFact]
    public async Task With_a_guest_present_a_channel_sees_only_its_own()
    {
        await Knows(Guest, guest: true);
        var scene = await Scene(Priya, Guest);

        Assert.Equal(Keys(scene.Own), await Heard(General));
    }

    [SkippableFact]
    public async Task With_somebody_of_another_organisation_present_a_channel_sees_only_its_own()
    {
        await Knows(Outsider);
        var scene = await Scene(Priya, Outsider);

        Assert.Equal(Keys(scene.Own), await Heard(General));
    }

    [SkippableFact]
    public async Task With_a_member_present_of_whom_nothing_is_known_a_channel_sees_only_its_own()
    {
        var scene = await Scene(Priya, Ana);

        Assert.Equal(Keys(scene.Own), await Heard(General));
        await Knows(Ana);
        Assert.Equal(Keys(scene.Own, scene.Public), await Heard(General));
    }

    [SkippableFact]
    public async Task A_channel_whose_members_are_not_known_freshly_sees_only_its_own()
    {
        var scene = await Scene(Priya, Tom);
        Wire.Now += Duration.FromHours(27);

        Assert.Equal(Keys(scene.Own), await Heard(General));
    }

    [SkippableFact]
    public async Task A_channel_that_the_bot_has_left_sees_nothing()
    {
        await Scene(Priya, Tom);
        await Change<Channel>(General.Value, channel => channel with { BotIsIn = false });

        Assert.Empty(await Heard(General));
    }

    [SkippableFact]
    public async Task A_shared_channel_sees_only_its_own()
    {
        var scene = await Scene(Priya, Tom);
        await Change<Channel>(General.Value, channel => channel with { IsShared = true });

        Assert.Equal(Keys(scene.Own), await Heard(General));
    }

    [SkippableFact]
    public async Task A_channel_never_sees_a_draft_or_what_was_made_in_a_direct_message()
    {
        await Scene(Priya, Tom);
        var draft = await Kept(Decided("zebra draft", General, Priya, DecisionState.Draft));
        var direct = await Kept(Decided("zebra direct"));

        var heard = await Heard(General);
        Assert.DoesNotContain(KeyOf(draft), heard);
        Assert.DoesNotContain(KeyOf(direct), heard);
    }

    private sealed record Records(Decision Own, Decision Public, Decision Private);

    private async Task<Records> Scene(params PersonId[] inGeneral)
    {
        await Knows(Priya);
        await Knows(Tom);
        var elsewhere = new ChannelId("C0ELSEWHERE");
        await HasChannel(General, isPrivate: false, botIsIn: true, Wire.Now, inGeneral);
        await HasChannel(elsewhere, isPrivate: false, botIsIn: true, Wire.Now, Tom);
        await HasChannel(Secret, isPrivate: true, botIsIn: true, Wire.Now, Tom);
        return new Records(
            await Kept(Decided("zebra one", General)), await Kept(Decided("zebra two", elsewhere)), await Kept(Decided("zebra three", Secret)));
    }

    private async Task Change<T>(string key, Func<T, T> change) where T : class
    {
        var session = Store.Open(Acme);
        session.Store(change((await session.Load<T>(key, Viewer.All, default))!), By(Priya));
        Assert.IsType<Commit.Committed>(await session.Commit());
    }

    /// <summary>The same answer on every way to a record.</summary>
    private async Task Sees(Decision decision, PersonId person, bool yes)
    {
        var (session, viewer, key) = (Store.Open(Acme), new Viewer.Person(person), KeyOf(decision));
        Assert.Equal(yes, await session.Load<Decision>(key, viewer, default) is not null);
        Assert.Equal(yes, (await session.LoadMany<Decision>([key], viewer, default)).Count == 1);
        Assert.Equal(yes, (await session.List(Query<Decision>.Everything, viewer, 50, null, default)).Items.Any(found => found.Id == decision.Id));
        Assert.Equal(yes, (await Found("zebra", viewer, take: 50)).Contains(key));
        Assert.Equal(yes, (await session.History<Decision>(key, viewer, default)).Count > 0);
        var others = (await session.List(Query<Decision>.Everything, viewer, 50, null, default)).Items.Count;
        Assert.Equal(others, await session.Count(Query<Decision>.Everything, viewer, 50, default));
    }

    private async Task<IReadOnlyList<string>> Heard(ChannelId channel) =>
        [.. (await Found("zebra", new Viewer.Audience(channel), take: 50)).Order(StringComparer.Ordinal)];

    private static string[] Keys(params Decision[] decisions) => [.. decisions.Select(KeyOf).Order(StringComparer.Ordinal)];
}
