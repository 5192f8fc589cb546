using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class DeliveryFaults
{
    [Theory]
    [InlineData("duplicated", 1)]
    [InlineData("duplicated_under_another_id", 2)]
    public async Task An_event_comes_twice_under_one_id_or_two(string kind, int ids)
    {
        await using var office = await Office.Open();
        await office.Control.Fault(kind);
        await office.Priya.Types("hello", "#general");
        await office.Control.UntilQuiet();

        Assert.Equal(2, office.App.All.Count);
        Assert.Equal(ids, office.App.All.Select(h => h.Text("event_id")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_reordered_event_is_overtaken_by_the_next()
    {
        await using var office = await Office.Open();
        await office.Control.Fault("reordered");
        await office.Priya.Types("first", "#general");
        Assert.Empty(office.App.All);
        await office.Priya.Types("second", "#general");
        await office.Control.UntilQuiet();

        var sent = await office.Control.Deliveries("message.channels");
        Assert.Equal(["second", "first"], sent.Select(d => d.Payload.GetProperty("event").GetProperty("text").GetString()), StringComparer.Ordinal);
        Assert.Equal(2, office.App.All.Count);
    }

    [Fact]
    public async Task A_delayed_event_waits_for_wire_time()
    {
        await using var office = await Office.Open(wireStandsStill: true);
        await office.Control.Fault("delayed");
        await office.Priya.Types("later", "#general");
        Assert.Empty(office.App.All);
        await Until.True(() => office.Wire!.Waiting > 0);
        office.Wire!.Move(TimeSpan.FromSeconds(1));
        await office.Control.UntilDelivered("message.channels");

        Assert.Single(office.App.All);
    }
}
