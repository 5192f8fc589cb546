using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Decisions;
using NodaTime;

namespace AsyncCoach.Storage.Tests;

public abstract class CursorsContract : StoreContract
{
    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_hold_everything_once_in_order_missing_and_equal_values_too(bool descending)
    {
        for (var at = 0; at < 23; at++)
            await Kept(Decided($"{at}") with { RecordedAt = at % 5 == 0 ? null : Noon + Duration.FromMinutes(at % 4) });
        var query = Query<Decision>.Everything.OrderedBy(DecisionMap.RecordedAt, descending);

        var paged = await Pages(query, 4);

        var whole = (await Store.Open(Acme).List(query, Viewer.All, 100, null, default)).Items.Select(KeyOf).ToList();
        Assert.Equal(23, whole.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(whole, paged);
        var instants = (await Store.Open(Acme).List(query, Viewer.All, 100, null, default)).Items.Select(decision => decision.RecordedAt).ToList();
        var sorted = instants.OrderBy(at => at ?? Instant.MinValue).ToList();
        if (descending)
            sorted.Reverse();
        Assert.Equal(sorted, instants);
    }

    [SkippableFact]
    public async Task Without_an_order_pages_follow_the_keys()
    {
        for (var at = 0; at < 9; at++)
            await Kept(Decided($"{at}"));

        var paged = await Pages(Query<Decision>.Everything, 2);

        Assert.Equal(paged.Order(StringComparer.Ordinal), paged);
        Assert.Equal(9, paged.Count);
    }

    [SkippableFact]
    public async Task What_is_written_meanwhile_neither_repeats_nor_skips_a_row()
    {
        var old = new List<string>();
        for (var at = 0; at < 6; at++)
            old.Add(KeyOf(await Kept(Decided($"{at}") with { RecordedAt = Noon + Duration.FromMinutes(at) })));
        var query = Query<Decision>.Everything.OrderedBy(DecisionMap.RecordedAt, descending: true);
        var first = await Store.Open(Acme).List(query, Viewer.All, 3, null, default);
        await Kept(Decided("new") with { RecordedAt = Noon + Duration.FromHours(1) });

        var second = await Store.Open(Acme).List(query, Viewer.All, 3, first.Next, default);

        Assert.Equal(old.AsEnumerable().Reverse(), first.Items.Concat(second.Items).Select(KeyOf));
        Assert.Null(second.Next);
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("not a cursor")]
    [InlineData("e30")]
    [InlineData("bnVsbA")]
    public async Task What_is_no_cursor_is_said(string cursor) => await Assert.ThrowsAsync<FormatException>(
        () => Store.Open(Acme).List(Query<Decision>.Everything, Viewer.All, 3, cursor, default));

    [SkippableFact]
    public async Task Another_querys_cursor_is_said()
    {
        for (var at = 0; at < 3; at++)
            await Kept(Decided($"{at}"));
        var page = await Store.Open(Acme).List(Query<Decision>.Everything, Viewer.All, 1, null, default);

        await Assert.ThrowsAsync<FormatException>(
            () => Store.Open(Acme).List(Query<Decision>.Everything.Where(DecisionMap.State, "open"), Viewer.All, 1, page.Next, default));
    }

    private async Task<IReadOnlyList<string>> Pages(Query<Decision> query, int size)
    {
        var all = new List<string>();
        string? after = null;
        do
        {
            var page = await Store.Open(Acme).List(query, Viewer.All, size, after, default);
            all.AddRange(page.Items.Select(KeyOf));
            after = page.Next;
        }
        while (after is not null);
        return all;
    }
}
