using AsyncCoach.EndToEnd.Tests.Living;

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
        Assert.Contains("Decides hoa", card.Rendered, StringComparison.Ordinal);
        Assert.Contains("Recorded by priya", card.Rendered, StringComparison.Ordinal);

        Assert.Empty(await world.Hoa.Answers(card, "Decide", new { act = "Decide", note = "Per key, not per address" }));
        var decided = await world.Payments.ShowsOnce("D-1 · Decided");
        Assert.Equal(card.Ts, decided.Ts);
        Assert.Contains("Per key, not per address", decided.Rendered, StringComparison.Ordinal);

        world.Time.Forward(TimeSpan.FromDays(31));
        var found = await world.Tom.Asks("/decisions rate limit", "#payments");
        Assert.Contains("D-1 · Decided", found.Rendered, StringComparison.Ordinal);
        Assert.Contains("Decided by hoa", found.Rendered, StringComparison.Ordinal);
    }
}
