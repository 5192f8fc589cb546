using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Storage.Tests;

public abstract class MembersContract : StoreContract
{
    [SkippableFact]
    public async Task A_list_replaces_what_was_known()
    {
        await Lists(0, Priya, Tom);
        await Lists(1, Tom, Ana);

        Assert.Equal([Ana, Tom], await Members());
        Assert.Empty(await Store.Open(Other).Members(General, default));
        Assert.Empty(await Store.Open(Acme).Members(Secret, default));
    }

    [SkippableFact]
    public async Task What_was_heard_after_the_list_was_made_stays()
    {
        await Hears(5, Ana, present: true);
        await Hears(6, Tom, present: false);
        await Lists(1, Priya, Tom);

        Assert.Equal([Ana, Priya], await Members());
    }

    [SkippableFact]
    public async Task What_is_older_than_what_is_known_changes_nothing()
    {
        await Lists(5, Priya);
        await Hears(4, Tom, present: true);
        await Hears(4, Priya, present: false);
        await Lists(3, Ana);
        Assert.Equal([Priya], await Members());

        await Hears(7, Tom, present: true);
        await Hears(6, Tom, present: false);
        Assert.Equal([Priya, Tom], await Members());
    }

    [SkippableFact]
    public async Task Events_in_any_order_end_the_same()
    {
        (int At, bool Present)[] events = [(1, true), (2, false), (3, true), (4, false), (5, true)];
        foreach (var (at, present) in events.Reverse())
            await Hears(at, Tom, present);

        Assert.Equal([Tom], await Members());
    }

    private Task Lists(int minute, params PersonId[] members) => Keeps(session => session.PutMembers(General, members, Wire.Now + Duration.FromMinutes(minute)));

    private Task Hears(int minute, PersonId person, bool present) =>
        Keeps(session => session.PutMember(General, person, present, Wire.Now + Duration.FromMinutes(minute)));

    private async Task<IReadOnlyList<PersonId>> Members() => [.. (await Store.Open(Acme).Members(General, default)).OrderBy(person => person.User, StringComparer.Ordinal)];
}
