using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.Tests.Commitments;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Handoffs;

public sealed class ListTests
{
    [Fact]
    public async Task What_is_open_towards_me_from_me_and_on_a_route()
    {
        await using var office = await Relay.Open();
        await office.AnaHandsOff("Payment retries\nCert renewal\nDNS\nDisk full on db-2");
        Golden.Is("handoffs-open", (await office.Tom.Types("/handoffs")).Message);
        Assert.Contains("Payment retries", (await office.Ana.Types("/handoffs")).Text, StringComparison.Ordinal);
        Assert.Contains("Payment retries", (await office.Tom.Types("/handoffs route:london")).Text, StringComparison.Ordinal);
        Assert.Contains("nothing open for berlin", (await office.Tom.Types("/handoffs berlin")).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is open", (await office.Gus.Types("/handoffs")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_is_found_under_past_and_pages_turn()
    {
        await using var office = await Relay.Open();
        await office.Do(turn =>
        {
            foreach (var day in Enumerable.Range(1, 7))
            {
                var handoff = new Handoff
                {
                    Id = HandoffId.New(),
                    Route = Relay.RouteId,
                    Date = new LocalDate(2026, 4, day),
                    From = new(Relay.SaoPaulo),
                    To = new(Relay.London),
                    Channel = new ChannelId(Office.General),
                    Audience = new Audience(new ChannelId(Office.General), []),
                    Items = [new HandoffItem { Id = HandoffItemId.New(), Text = $"Item of day {day}", State = ItemState.Done, AddedBy = office.Ana.Id, AddedAt = turn.Now }],
                };
                turn.Session.Store(HandoffRules.Post(handoff, office.Tom.Id, office.Ana.Id, turn.Now).Value!, new Change(turn.Now, null, "made"));
            }
            return Task.CompletedTask;
        });
        var first = (await office.Tom.Types("/handoffs past")).Message;
        Assert.Contains("1–5 of 7", Words.Of(first), StringComparison.Ordinal);
        var second = Assert.Single((await office.Tom.Presses("Next", first)).Responses);
        Assert.Contains("6–7 of 7", Words.Of(second.Message!), StringComparison.Ordinal);
        Assert.Contains("Wed 1 Apr", Words.Of(second.Message!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_turned_later_shows_only_what_may_still_be_seen()
    {
        await using var office = await Relay.Open();
        await office.AnaHandsOff();
        var list = (await office.Tom.Types("/handoffs")).Message;
        await office.Tom.Leaves(Office.General);
        Assert.Contains("There is no such handoff", (await office.Tom.Presses("Items…", list)).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is open", (await office.Tom.Types("/handoffs")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_sets_a_route_up_sees_what_others_will_see()
    {
        await using var office = await Relay.Open();
        var turn = new Turn(office.Store.Open(new WorkspaceId(Office.Acme)), office.Product.Now, office.Wire.Now);
        var sample = await new Bot.Handoffs.HandoffSample().Of(office.Route(), office.Ana.Id, turn, default);
        Golden.Is("handoff-sample-ask", sample[0]);
        Golden.Is("handoff-sample-card", sample[1]);
    }
}
