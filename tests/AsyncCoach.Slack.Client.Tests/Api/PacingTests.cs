using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Client.Api;

namespace AsyncCoach.Slack.Client.Tests.Api;

public sealed class PacingTests
{
    private readonly WireClock _wire = new();

    [Fact]
    public void A_bucket_gives_its_burst_at_once_and_then_a_turn_an_interval()
    {
        var bucket = new TokenBucket(TimeSpan.FromSeconds(2), 3);
        var now = _wire.GetUtcNow();
        var waits = Enumerable.Range(0, 5).Select(_ => bucket.Take(now, TimeSpan.FromMinutes(1)).Wait.TotalSeconds);
        Assert.Equal([0, 0, 0, 2, 4], waits);
        Assert.Equal(0, bucket.Take(now.AddSeconds(6), TimeSpan.Zero).Wait.TotalSeconds);
    }

    [Fact]
    public void A_turn_that_is_too_far_off_is_not_taken()
    {
        var bucket = new TokenBucket(TimeSpan.FromSeconds(10), 1);
        var now = _wire.GetUtcNow();
        bucket.Take(now, TimeSpan.Zero);
        Assert.Equal((TimeSpan.FromSeconds(10), false), bucket.Take(now, TimeSpan.FromSeconds(5)));
        Assert.Equal((TimeSpan.FromSeconds(10), true), bucket.Take(now, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void What_Slack_said_stands_before_every_turn()
    {
        var bucket = new TokenBucket(TimeSpan.FromSeconds(1), 5);
        var now = _wire.GetUtcNow();
        bucket.Block(now.AddSeconds(30));
        Assert.False(bucket.IsIdle(now));
        Assert.Equal((TimeSpan.FromSeconds(30), false), bucket.Take(now, TimeSpan.FromSeconds(29)));
        Assert.Equal((TimeSpan.Zero, true), bucket.Take(now.AddSeconds(30), TimeSpan.Zero));
        Assert.True(bucket.IsIdle(now.AddSeconds(32)));
    }

    [Fact]
    public async Task Posts_in_one_channel_are_a_second_apart_and_another_channel_does_not_wait()
    {
        var paces = new Paces(new SlackPacing(), _wire);
        Assert.True(paces.Enter(SlackMethod.PostMessage, "T1", "C1", default).IsCompleted);
        var second = paces.Enter(SlackMethod.PostMessage, "T1", "C1", default);
        Assert.False(second.IsCompleted);
        Assert.True(paces.Enter(SlackMethod.PostMessage, "T1", "C2", default).IsCompleted);
        Assert.True(paces.Enter(SlackMethod.PostMessage, "T2", "C1", default).IsCompleted);
        _wire.Passes(1);
        Assert.Null(await second);
    }

    [Fact]
    public async Task A_method_slows_down_to_its_tier_and_holds_up_no_other()
    {
        var paces = new Paces(new SlackPacing(), _wire);
        var calls = Enumerable.Range(0, 6).Select(_ => paces.Enter(SlackMethod.Users, "T1", null, default)).ToArray();
        Assert.Equal(5, calls.Count(call => call.IsCompleted));
        Assert.True(paces.Enter(SlackMethod.UserInfo, "T1", null, default).IsCompleted);
        _wire.Passes(3);
        Assert.Null(await calls[5]);
    }

    [Fact]
    public async Task Many_posts_stay_under_the_limits_of_a_strict_Slack()
    {
        var wire = new WireClock();
        // Turns are a second apart when they leave; on the way one may catch up a little with the one before, hence a burst of two.
        await using var office = await Office.Open(wire, limits: new() { ChannelBurst = 2 });
        var posts = Enumerable.Range(0, 5)
            .Select(number => office.Bot.Slack.Post(office.Team, new Posting(office.General, new Message($"{number}"), null, $"{number}"), default)).ToArray();
        while (!posts.All(post => post.IsCompleted))
        {
            await Task.Delay(10);
            wire.Passes(0.1);
        }
        Assert.All(posts, post => Assert.True(post.Result.Ok));
        Assert.All(await office.Slack.Control.Calls("chat.postMessage"), call => Assert.Equal(200, call.Status));
    }

    [Fact]
    public void Waits_double_up_to_the_longest_and_are_shortened_by_chance()
    {
        Assert.Equal([1, 2, 4, 8, 10, 10], Enumerable.Range(1, 6).Select(n => Waits(0).After(n).TotalSeconds));
        Assert.Equal(2, Waits(1).After(3).TotalSeconds);
        Assert.Equal(10, Waits(0).After(1_000_000).TotalSeconds);

        static Backoff Waits(double chance) => new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), () => chance);
    }
}
