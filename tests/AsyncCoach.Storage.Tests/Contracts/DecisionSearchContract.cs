using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Decisions;
using NodaTime;

namespace AsyncCoach.Storage.Tests;

/// <summary>What the box finds, on every provider alike.</summary>
public abstract class DecisionSearchContract : StoreContract
{
    [Theory]
    [InlineData("retries for payments")]
    [InlineData("what did we decide about retries for payments?")]
    [InlineData("paymnets retires")]
    [InlineData("\"payments are retried\"")]
    [InlineData("retry -kafka payment")]
    [InlineData("how often do we retry a payment")]
    public async Task It_is_found_however_it_is_asked_for(string text)
    {
        var decision = await Kept(Decided("Payments are retried twice"));
        await Kept(Decided("Kafka is retried for ever"));
        await Kept(Decided("Lunch is at noon"));

        Assert.Equal(decision.Id, (await Asked(text))[0].Decision.Id);
    }

    [Theory]
    [InlineData("k8s upgrades", "Kubernetes is upgraded in June")]
    [InlineData("auth for partners", "Partners authenticate with a token")]
    [InlineData("colour of the buttons", "The color of buttons is green")]
    [InlineData("data base of record", "One database is the record")]
    [InlineData("build pack", "We use the buildpack")]
    [InlineData("buildpack", "We use the build pack")]
    [InlineData("retry process", "RetryProcess and its like go")]
    public async Task It_is_found_by_another_name(string text, string what)
    {
        await Kept(Decided("Lunch is at noon"));
        var decision = await Kept(Decided(what));

        Assert.Equal(decision.Id, (await Asked(text))[0].Decision.Id);
    }

    [Fact]
    public async Task All_words_first_and_what_holds_much_less_not_at_all()
    {
        var all = await Kept(Decided("Retries of payments"));
        await Kept(Decided("Retries of exports"));
        for (var at = 0; at < 5; at++)
            await Kept(Decided($"Retries of searches {at}"));

        Assert.Equal([all.Id], (await Asked("retry payments")).Select(hit => hit.Decision.Id));
        Assert.True((await Asked("retry payments"))[0].Covers > 0.99);
        Assert.True((await Asked("retry elephants"))[0].Covers < 0.5);
    }

    [Fact]
    public async Task In_force_comes_before_superseded_and_recent_a_little_before_old()
    {
        var superseded = await Kept(Decided("Limit 600 for partners", state: DecisionState.Superseded));
        var old = await Kept(Decided("Limit 900 for partners") with { RecordedAt = Noon - Duration.FromDays(900) });
        var recent = await Kept(Decided("Limit 800 for partners"));

        Assert.Equal([recent.Id, old.Id, superseded.Id], (await Asked("partner limits")).Select(hit => hit.Decision.Id));
    }

    [Fact]
    public async Task A_slip_of_the_pen_leads_to_nothing_that_may_not_be_seen()
    {
        await Kept(Decided("Acquisition of Zebracorp", recorder: Ana));

        Assert.Empty(await Asked("zebrcorp", new Viewer.Person(Tom)));
        Assert.NotEmpty(await Asked("zebrcorp", new Viewer.Person(Ana)));
    }

    [Fact]
    public async Task A_name_that_nobody_here_bears_is_looked_for_in_what_files_say()
    {
        await Kept(Decided("Limit 600"));
        var imported = await Kept(Decided("Limit 900") with { Channel = General, Origin = new Origin("0001-limit.md", "1f") { Deciders = ["Grace Hopper"] } });

        Assert.Equal([imported.Id], (await Asked("limit by:\"Grace Hopper\"")).Select(hit => hit.Decision.Id));
    }

    [Fact]
    public async Task Only_unwanted_words_list_the_others_newest_first()
    {
        await Kept(Decided("Queues on Kafka"));
        var old = await Kept(Decided("Queues on RabbitMQ") with { RecordedAt = Noon - Duration.FromDays(1) });
        var recent = await Kept(Decided("No queues"));

        Assert.Equal([recent.Id, old.Id], (await Asked("-kafka")).Select(hit => hit.Decision.Id));
    }

    [Theory]
    [InlineData("D-999")]
    [InlineData("in:#nowhere limit")]
    [InlineData("limit last year")]
    [InlineData("?!")]
    public async Task What_does_not_fit_finds_nothing(string text)
    {
        await Kept(Decided("Limit 600"));

        Assert.Equal(text == "?!" ? 1 : 0, (await Asked(text)).Count);
    }

    private Task<IReadOnlyList<FoundDecision>> Asked(string text, Viewer? viewer = null) => DecisionSearch.Ask(
        Store.Open(Acme), LogQuestionText.Read(text, Noon, DateTimeZone.Utc).Value!, viewer ?? Viewer.All, 10, Noon, default);
}
