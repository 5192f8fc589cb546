using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Decisions;

namespace AsyncCoach.Storage.Tests;

public abstract class SearchContract : StoreContract
{
    [SkippableFact]
    public async Task Words_are_found_by_their_stems_and_all_must_be_there()
    {
        var decision = await Kept(Decided("We retry payments twice"));
        await Kept(Decided("We retry searches once"));

        Assert.Equal([KeyOf(decision)], await Found("retries payment"));
        Assert.Empty(await Found("retries elephants"));
    }

    [SkippableFact]
    public async Task What_was_decided_weighs_more_than_why()
    {
        var why = await Kept(Decided("Another thing") with { Text = new DecisionText("Another thing", "Because of the zebra", "done") });
        var what = await Kept(Decided("The zebra stays"));

        Assert.Equal([KeyOf(what), KeyOf(why)], await Found("zebra"));
    }

    [SkippableFact]
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

    [SkippableFact]
    public async Task Any_of_the_words_finds_and_more_of_them_rank_higher()
    {
        var both = await Kept(Decided("Retries of payments are logged"));
        var one = await Kept(Decided("Retries are fine"));
        await Kept(Decided("Nothing of that"));

        var question = new TextQuestion([TextWant.Of("payment"), TextWant.Of("retry"), TextWant.Of("elephant")], All: false, []);
        Assert.Equal([KeyOf(both), KeyOf(one)], await Found(question));
    }

    [SkippableFact]
    public async Task One_of_several_phrases_is_enough_for_what_is_wanted()
    {
        var (written, abbreviated) = (await Kept(Decided("Kubernetes upgrade in June")), await Kept(Decided("Upgrading k8s in July")));
        await Kept(Decided("Upgrade of the coffee machine"));

        var cluster = new TextWant([TextPhrase.Of("k8s"), TextPhrase.Of("kubernetes")]);
        Assert.Equal(
            new[] { KeyOf(written), KeyOf(abbreviated) }.Order(StringComparer.Ordinal),
            (await Found(new TextQuestion([TextWant.Of("upgrade"), cluster], All: true, []))).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task The_words_of_a_phrase_stand_one_after_another_in_one_text()
    {
        var phrase = await Kept(Decided("A data base for partners"));
        await Kept(Decided("Base data for partners") with { Text = new DecisionText("Which data", "base matters", "done") });

        Assert.Equal([KeyOf(phrase)], await Found(Wants(new TextPhrase(["data", "bases"]))));
    }

    [SkippableFact]
    public async Task A_beginning_finds_every_word_that_begins_so()
    {
        var decision = await Kept(Decided("Kubernetes upgrade in June"));

        Assert.Equal([KeyOf(decision)], await Found(Wants(new TextPhrase(["kuber"], Begins: true))));
        Assert.Equal([KeyOf(decision)], await Found(Wants(new TextPhrase(["upgrade", "in", "ju"], Begins: true))));
        Assert.Empty(await Found("kuber"));
    }

    [SkippableFact]
    public async Task What_holds_something_unwanted_is_no_hit()
    {
        var decision = await Kept(Decided("Queues on RabbitMQ"));
        await Kept(Decided("Queues on Kafka"));
        await Kept(Decided("Queues in the data base"));

        Assert.Equal(
            [KeyOf(decision)],
            await Found(new TextQuestion([TextWant.Of("queue")], All: true, [TextPhrase.Of("kafka"), new TextPhrase(["data", "base"])])));
        Assert.Empty(await Found(new TextQuestion([], All: true, [TextPhrase.Of("kafka")])));
    }

    [SkippableFact]
    public async Task Scores_fall_from_the_best_hit_to_the_last()
    {
        await Kept(Decided("The zebra stays"));
        await Kept(Decided("Another thing") with { Text = new DecisionText("Another thing", "Because of the zebra", "done") });

        var hits = await Store.Open(Acme).Search(TextQuestion.OfWords("zebra"), Query<Decision>.Everything, Viewer.All, 10, default);
        Assert.True(hits[0].Score > hits[1].Score && hits[1].Score > 0, string.Join(' ', hits));
    }

    [SkippableFact]
    public async Task How_many_documents_hold_a_phrase_is_counted_as_far_as_asked()
    {
        for (var at = 0; at < 7; at++)
            await Kept(Decided($"Payments retried {at}"));
        await Kept(Decided("Retries of payments"));

        var phrases = new[] { TextPhrase.Of("payment"), new TextPhrase(["payment", "retries"]), TextPhrase.Of("elephant") };
        Assert.Equal([8, 7, 0], await Store.Open(Acme).Spread<Decision>(phrases, 100, default));
        Assert.Equal([3, 3, 0], await Store.Open(Acme).Spread<Decision>(phrases, 3, default));
    }

    [SkippableTheory]
    [InlineData("kuberntes")]
    [InlineData("kubernetse")]
    [InlineData("KUBERNTEES")]
    [InlineData("ukbernetes")]
    public async Task Near_spellings_come_from_what_was_written(string typed)
    {
        var decision = await Kept(Decided("Kubernetes upgrade in June"));

        var near = Assert.Single(await Store.Open(Acme).NearWords<Decision>(typed, 5, default));
        Assert.Equal([KeyOf(decision)], await Found(near));
    }

    [SkippableFact]
    public async Task Each_near_spelling_finds_the_documents_that_it_came_from()
    {
        var words = new[] { "database", "authentication", "policies", "services", "caching", "retries", "deployments", "observability", "licence", "queueing" };
        foreach (var word in words)
            await Kept(Decided($"About {word}"));

        foreach (var word in words)
        {
            var near = await Store.Open(Acme).NearWords<Decision>(word.Remove(3, 1), 5, default);
            Assert.Contains(word, await Texts(near), StringComparer.Ordinal);
        }
    }

    [SkippableFact]
    public async Task A_word_that_is_spelt_right_or_too_short_to_be_mistyped_is_not_near_itself()
    {
        await Kept(Decided("The API keeps its quota"));
        var session = Store.Open(Acme);

        Assert.Empty(await session.NearWords<Decision>("quota", 5, default));
        Assert.Empty(await session.NearWords<Decision>("apj", 5, default));
        Assert.Empty(await session.NearWords<Decision>("", 5, default));
        Assert.Empty(await session.NearWords<Decision>("elephants", 5, default));
    }

    [SkippableFact]
    public async Task The_nearest_spelling_comes_first_and_then_the_more_frequent()
    {
        var nearest = await Kept(Decided("commission"));
        for (var at = 0; at < 3; at++)
            await Kept(Decided($"commitment {at} of a commissar"));
        var two = await Kept(Decided("commissar"));

        var near = await Store.Open(Acme).NearWords<Decision>("comission", 5, default);
        Assert.Equal([KeyOf(nearest)], await Found(near[0]));
        near = await Store.Open(Acme).NearWords<Decision>("commisar", 5, default);
        Assert.Contains(KeyOf(two), await Found(near[0]), StringComparer.Ordinal);
    }

    [SkippableTheory]
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

    [SkippableFact]
    public async Task Accents_and_other_scripts_are_found()
    {
        var decision = await Kept(Decided("Transição para São Paulo, 決定 नमस्ते"));

        Assert.Equal([KeyOf(decision)], await Found("transicao"));
        Assert.Equal([KeyOf(decision)], await Found("São"));
        Assert.Equal([KeyOf(decision)], await Found("決定"));
        Assert.Equal([KeyOf(decision)], await Found("नमस्ते"));
    }

    [SkippableFact]
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

    [SkippableFact]
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

    [SkippableFact]
    public async Task With_an_order_hits_come_in_it_and_not_by_rank()
    {
        var old = await Kept(Decided("zebra zebra zebra") with { RecordedAt = Noon });
        var never = await Kept(Decided("zebra") with { RecordedAt = null });
        var young = await Kept(Decided("a zebra among others") with { RecordedAt = Noon + NodaTime.Duration.FromHours(1) });
        await Kept(Decided("lion") with { RecordedAt = Noon + NodaTime.Duration.FromHours(2) });
        var newest = Query<Decision>.Everything.OrderedBy(DecisionMap.RecordedAt, descending: true);

        Assert.Equal([KeyOf(young), KeyOf(old), KeyOf(never)], await Found("zebra", query: newest));
        Assert.Equal([KeyOf(young)], await Found("zebra", query: newest, take: 1));
        Assert.Equal([KeyOf(never), KeyOf(old)], await Found("zebra", query: Query<Decision>.Everything.OrderedBy(DecisionMap.RecordedAt), take: 2));
    }

    [SkippableFact]
    public async Task Merging_the_index_changes_no_answer()
    {
        for (var at = 0; at < 60; at++)
            await Kept(Decided($"zebra number {at} of {at % 7}"));
        var before = await Found("zebra number", take: 50);

        await Store.Maintain(new Retention(Noon, Wire.Now, NodaTime.Duration.FromHours(48), NodaTime.Duration.FromDays(30), null), default);

        Assert.Equal(50, before.Count);
        Assert.Equal(before, await Found("zebra number", take: 50));
    }

    private static TextQuestion Wants(TextPhrase phrase) => new([new TextWant([phrase])], All: true, []);

    /// <summary>The last word of what each of the words finds.</summary>
    private async Task<List<string>> Texts(IReadOnlyList<string> words)
    {
        var texts = new List<string>();
        foreach (var word in words)
        {
            foreach (var decision in await Store.Open(Acme).LoadMany<Decision>(await Found(word), Viewer.All, default))
                texts.Add(decision.Text.What.Split(' ')[^1]);
        }

        return texts;
    }
}
