using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Decisions;

namespace AsyncCoach.Storage.Tests;

public abstract class SearchContract : StoreContract
{
    [Fact]
    public async Task Words_are_found_by_their_stems_and_all_must_be_there()
    {
        var decision = await Kept(Decided("We retry payments twice"));
        await Kept(Decided("We retry searches once"));

        Assert.Equal([KeyOf(decision)], await Found("retries payment"));
        Assert.Empty(await Found("retries elephants"));
    }

    [Fact]
    public async Task What_was_decided_weighs_more_than_why()
    {
        var why = await Kept(Decided("Another thing") with { Text = new DecisionText("Another thing", "Because of the zebra", "done") });
        var what = await Kept(Decided("The zebra stays"));

        Assert.Equal([KeyOf(what), KeyOf(why)], await Found("zebra"));
    }

    [Fact]
    public async Task A_title_weighs_more_than_what_was_decided_and_a_file_is_found_by_its_path_and_its_deciders()
    {
        var what = await Kept(Decided("The zebra stays in the one and only enclosure that we have"));
        var titled = await Kept(Decided("It stays") with
        {
            Text = new DecisionText("It stays in the one and only enclosure that we have", "", "", Title: "Zebra"),
            Channel = General,
            Origin = new Origin("keepers/0042-enclosure.md", "1f") { Deciders = ["Nguyễn", "the keepers"] },
        });

        Assert.Equal([KeyOf(titled), KeyOf(what)], await Found("zebra"));
        Assert.Equal([KeyOf(titled)], await Found("nguyễn"));
        Assert.Equal([KeyOf(titled)], await Found("0042"));
    }

    [Fact]
    public async Task A_word_half_typed_finds_what_it_begins()
    {
        var decision = await Kept(Decided("Kubernetes upgrade in June"));

        Assert.Equal([KeyOf(decision)], await Found("upgrade kuber"));
        Assert.Empty(await Found("ku"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("* OR NOT AND")]
    [InlineData("NEAR(zebra")]
    [InlineData("what:zebra) --")]
    [InlineData("^zebra$ -{}:;'\\")]
    [InlineData("\u0000\u202e\ud800 zebra <!channel>")]
    [InlineData("日本語 ümlaut नमस्ते 😀")]
    public async Task Any_text_is_a_valid_search(string words)
    {
        await Kept(Decided("quiet"));

        Assert.Empty(await Found(words));
        Assert.Empty(await Found(string.Concat(Enumerable.Repeat(words + " giraffe", 2_000))));
    }

    [Fact]
    public async Task Accents_and_other_scripts_are_found()
    {
        var decision = await Kept(Decided("Transição para São Paulo, 決定 नमस्ते"));

        Assert.Equal([KeyOf(decision)], await Found("transicao"));
        Assert.Equal([KeyOf(decision)], await Found("São"));
        Assert.Equal([KeyOf(decision)], await Found("決定"));
        Assert.Equal([KeyOf(decision)], await Found("नमस्ते"));
    }

    [Fact]
    public async Task A_changed_text_is_found_by_its_new_words_only()
    {
        var decision = await Kept(Decided("about zebras"));
        var session = Store.Open(Acme);
        await session.Load<Decision>(KeyOf(decision), Viewer.All, default);
        session.Store(decision with { Text = decision.Text with { What = "about lions" } }, By(Priya));
        await session.Commit();

        Assert.Empty(await Found("zebras"));
        Assert.Equal([KeyOf(decision)], await Found("lions"));
    }

    [Fact]
    public async Task Hits_that_may_not_be_seen_or_do_not_match_are_replaced_by_the_next_best()
    {
        await Keeps(session =>
        {
            for (var at = 0; at < 300; at++)
                session.Store(Decided("zebra zebra zebra", null, Ana), By(Ana));
        });
        var mine = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < 12; at++)
            mine.Add(KeyOf(await Kept(Decided($"zebra and many other words that make it rank lower {at}", null, Tom, at < 6 ? DecisionState.Open : DecisionState.Decided))));

        var found = await Found("zebra", new Viewer.Person(Tom));
        Assert.Equal(10, found.Count);
        Assert.Subset(mine, found.ToHashSet());
        Assert.Equal(6, (await Found("zebra", new Viewer.Person(Tom), Query<Decision>.Everything.Where(DecisionMap.State, "open"))).Count);
    }

    [Fact]
    public async Task Merging_the_index_changes_no_answer()
    {
        for (var at = 0; at < 60; at++)
            await Kept(Decided($"zebra number {at} of {at % 7}"));
        var before = await Found("zebra number", take: 50);

        await Store.Maintain(new Retention(Noon, Wire.Now, NodaTime.Duration.FromHours(48), NodaTime.Duration.FromDays(30), null), default);

        Assert.Equal(50, before.Count);
        Assert.Equal(before, await Found("zebra number", take: 50));
    }
}
