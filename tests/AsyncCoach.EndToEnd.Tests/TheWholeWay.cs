using System.Text.Json;
using AsyncCoach.EndToEnd.Tests.Living;
using AsyncCoach.Playground;

namespace AsyncCoach.EndToEnd.Tests;

/// <summary>What the product is for, from the first word to finding it again.</summary>
public sealed class TheWholeWay
{
    [Theory]
    [InlineData(Transport.Http)]
    [InlineData(Transport.SocketMode)]
    public async Task A_decision_is_recorded_decided_and_found_by_a_word_a_month_later(Transport transport)
    {
        await using var world = await World.Opens(transport);
        await world.Priya.Types("/decide Default rate limit 600 requests a minute", "#payments");
        var form = await world.Priya.Sees("Default rate limit 600 requests a minute");
        Assert.Contains("What does done mean?", form.Rendered, StringComparison.Ordinal);
        Assert.Empty(await world.Priya.Submits(new
        {
            why_now = "Partner X took down search on Sunday",
            who_decides = "hoa",
            done = "Request 601 gets a 429",
        }));

        var card = await world.Payments.Shows("D-1 · Open");
        Assert.Contains("Default rate limit 600 requests a minute", card.Rendered, StringComparison.Ordinal);
        Assert.Contains("Decides Hoa", card.Rendered, StringComparison.Ordinal);
        Assert.Contains("Recorded by Priya", card.Rendered, StringComparison.Ordinal);

        Assert.Empty(await world.Hoa.Answers(card, "Decide", new { act = "Decide", note = "Per key, not per address" }));
        var decided = await world.Payments.ShowsOnce("D-1 · Decided");
        Assert.Equal(card.Ts, decided.Ts);
        Assert.Contains("Per key, not per address", decided.Rendered, StringComparison.Ordinal);

        world.Time.Forward(TimeSpan.FromDays(31));
        var found = await world.Tom.Asks("/decisions rate limit", "#payments");
        Assert.Contains("D-1 · Decided", found.Rendered, StringComparison.Ordinal);
        Assert.Contains("Decided by Hoa", found.Rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weak_answers_get_one_remark_and_are_recorded_at_the_second_press()
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/decide Improve search", "#payments");
        await world.Priya.Sees("Record a decision");
        await world.Priya.Fills(new { why_now = "Partner X took down search on Sunday", who_decides = "hoa", done = "Users are happy" });
        await world.Priya.Does(priya => priya.Submits());
        var remark = await world.Priya.Sees("Two answers could tell readers more");
        Assert.Contains("Which choice is that?", remark.Rendered, StringComparison.Ordinal);
        Assert.Contains("Partner X took down search on Sunday", remark.State.GetRawText(), StringComparison.Ordinal);

        await world.Priya.Fills(new { what = "Default rate limit 600 requests a minute" });
        await world.Priya.Does(priya => priya.Submits());
        var card = await world.Payments.Shows("D-1 · Open");
        Assert.Contains("Default rate limit 600 requests a minute", card.Rendered, StringComparison.Ordinal);
        Assert.Contains("Users are happy", card.Rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_decides_finds_it_on_Home_until_it_is_decided()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Rotate the keys", "hoa", "#payments");
        var card = await world.Payments.Shows("D-1 · Open");
        await world.Hoa.Does(hoa => hoa.OpensHome());
        var home = await world.Hoa.Client.UntilHome("Rotate the keys", 20_000);
        Assert.Contains("D-1", home.Rendered, StringComparison.Ordinal);
        await world.Tom.Does(tom => tom.OpensHome());
        Assert.DoesNotContain("Rotate", (await world.Tom.Client.UntilHome(timeoutMs: 20_000)).Rendered, StringComparison.Ordinal);
        Assert.Empty(await world.Hoa.Answers(card, "Decide", new { act = "Decide" }));
        await world.Payments.Shows("D-1 · Decided");
        var published = (await world.Control.Calls("views.publish"))[^1].Number;
        await world.Hoa.Does(hoa => hoa.OpensHome());
        await world.Control.UntilCalled("views.publish", published, 20_000);
        var afterwards = await world.Hoa.Client.UntilHome("Nothing waits for you.", 20_000);
        Assert.Contains("D-1 · Decided", afterwards.Rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_once_opened_follows_what_waits_by_itself()
    {
        await using var world = await World.Opens();
        await world.Hoa.Does(hoa => hoa.OpensHome());
        await world.Hoa.Client.UntilHome("Nothing waits for you.", 20_000);
        world.Passes(TimeSpan.FromSeconds(5));
        await world.Priya.Records("Rotate the keys", "hoa", "#payments");
        var card = await world.Payments.Shows("D-1 · Open");
        await world.Hoa.Client.UntilHome("Rotate the keys", 20_000);
        world.Passes(TimeSpan.FromSeconds(5));
        Assert.Empty(await world.Hoa.Answers(card, "Decide", new { act = "Decide" }));
        await world.Hoa.Client.UntilHome("Nothing waits for you.", 20_000);
    }

    [Fact]
    public void What_the_manifest_asks_for_is_what_these_tests_grant()
    {
        using var manifest = JsonDocument.Parse(Host.Repository.Read("deploy/slack-manifest.json"));
        var app = EmulatedApp.From(new AsyncCoach.Bot.BotSettings());
        IEnumerable<string?> Listed(params string[] path) => path.Aggregate(manifest.RootElement, (at, name) => at.GetProperty(name))
            .EnumerateArray().Select(word => word.GetString());
        Assert.Equal(Listed("oauth_config", "scopes", "bot").Order(), app.Scopes.Order());
        Assert.Equal(Listed("settings", "event_subscriptions", "bot_events").Order(), app.BotEvents.Order());
    }
}
