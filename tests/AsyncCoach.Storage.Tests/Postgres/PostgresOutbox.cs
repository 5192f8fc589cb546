using System.Collections.Concurrent;

namespace AsyncCoach.Storage.Tests;

public sealed class PostgresOutbox : OutboxContract
{
    private readonly PostgresSchema _schema = new();

    protected override Task<IStore> Empty(IReadOnlyList<DocumentMap> maps) => _schema.Open(maps, Wire);

    protected override Task<IStore> Again(IReadOnlyList<DocumentMap> maps) => _schema.Open(maps, Wire);

    protected override void Clean() => _schema.Remove();

    [SkippableFact]
    public async Task What_another_replica_has_claimed_stays_its_own_when_one_starts()
    {
        await Says("card/1");
        var claim = Assert.Single(await Claims());
        await using var started = await _schema.Open(Maps, Wire);
        await started.FreeClaims(default);

        Assert.Empty(await started.Outbox.Claim(Noon, Wire.Now, Wire.Now + Lease, 10, Urgency.Nudge, default));
        Assert.True(await Store.Outbox.Begin(claim, Attempt("a1"), default));
    }

    [SkippableFact]
    public async Task Many_replicas_that_say_and_send_at_once_keep_every_lane_in_order_and_say_nothing_twice()
    {
        const int Writers = 6, Senders = 5, Lanes = 4, Each = 40;
        IStore[] replicas = [Store, await _schema.Open(Maps, Wire), await _schema.Open(Maps, Wire)];
        var kept = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var sent = new ConcurrentQueue<(string Lane, long Row, string Key)>();
        var held = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var writing = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var at = 0; at < Each; at++)
            {
                var key = $"{writer}/{at}";
                // Two lanes in a commit, in either order: whoever locks them one after another would wait in a circle.
                var (one, two) = (at % Lanes, (at + writer) % Lanes);
                var session = replicas[writer % replicas.Length].Open(Acme);
                session.Enqueue(new Intent(key + "/a", "k", $"D{one}", "C1", Noon, Urgency.Answer));
                session.Enqueue(new Intent(key + "/b", "k", $"D{two}", "C1", Noon, Urgency.Answer));
                Assert.IsType<Commit.Committed>(await session.Commit());
                kept[key + "/a"] = kept[key + "/b"] = true;
            }
        })).ToList();
        var sending = Enumerable.Range(0, Senders).Select(sender => Task.Run(() => Send(replicas[sender % replicas.Length]))).ToList();
        await Task.WhenAll(writing.Concat(sending));

        Assert.Equal(Writers * Each * 2, sent.Count);
        Assert.Equal(kept.Keys.Order(StringComparer.Ordinal), sent.Select(one => one.Key).Order(StringComparer.Ordinal));
        foreach (var lane in sent.GroupBy(one => one.Lane, StringComparer.Ordinal))
            Assert.Equal(lane.Select(one => one.Row).Order(), lane.Select(one => one.Row));
        foreach (var replica in replicas[1..])
            await replica.DisposeAsync();

        async Task Send(IStore replica)
        {
            while (sent.Count < Writers * Each * 2)
            {
                foreach (var claim in await replica.Outbox.Claim(Noon, Wire.Now, Wire.Now + Lease, 3, Urgency.Nudge, default))
                {
                    var lane = claim.Intent.Lane;
                    Assert.Equal(1, held.AddOrUpdate(lane, 1, (_, others) => others + 1));
                    Assert.True(await replica.Outbox.Begin(claim, Attempt(claim.Token), default));
                    sent.Enqueue((lane, claim.Row, claim.Intent.Key));
                    held.AddOrUpdate(lane, 0, (_, others) => others - 1);
                    var session = replica.Open(claim.Workspace);
                    session.Settle(claim, new Settlement.Sent("C1", "1.1"));
                    Assert.IsType<Commit.Committed>(await session.Commit());
                }
            }
        }
    }
}
