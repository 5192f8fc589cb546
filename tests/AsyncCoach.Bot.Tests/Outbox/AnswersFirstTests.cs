using System.Globalization;
using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Outbox;

/// <summary>The running sender with more to say than its pace allows: 300 a minute, so one each fifth of a second.</summary>
public sealed class AnswersFirstTests
{
    private static readonly WorkspaceId Acme = new(Office.Acme);
    private static readonly Duration Step = Duration.FromMilliseconds(50);

    [Fact]
    public async Task An_answer_overtakes_the_nudges_that_wait_for_their_turn()
    {
        await using var office = await Open();
        await Enqueue(office, Urgency.Nudge, [.. Enumerable.Range(0, 60).Select(number => Person(number))]);
        await office.BackgroundWork.StartAsync(default);
        await Passes(office, () => Posts(office) >= 5);

        await Enqueue(office, Urgency.Answer, Office.General);
        // The sender wakes at the commit; the clock stands still, so nothing is posted meanwhile.
        await Task.Delay(300);
        var before = Posts(office);
        await Passes(office, () => Posted(office, Office.General) >= 0);
        Assert.InRange(Posted(office, Office.General), 0, before + 1);
        await Stop(office);
    }

    [Fact]
    public async Task An_answer_has_a_lane_of_its_own_while_every_nudge_waits_for_a_slow_slack()
    {
        await using var office = await Open();
        var slow = new TaskCompletionSource();
        office.Slack.BeforeOpeningDirect = () => slow.Task;
        await Enqueue(office, Urgency.Nudge, [.. Enumerable.Range(0, 60).Select(number => Person(number))]);
        await office.BackgroundWork.StartAsync(default);
        for (var i = 0; i < 400 && Opened(office) < 12; i++)
            await Task.Delay(5);

        await Enqueue(office, Urgency.Answer, Office.General);
        await Passes(office, () => Posted(office, Office.General) >= 0);
        Assert.Equal(0, Posted(office, Office.General));
        slow.SetResult();
        await Stop(office);
    }

    [Fact]
    public async Task The_pace_of_a_workspace_is_kept()
    {
        await using var office = await Open();
        await Enqueue(office, Urgency.Nudge, [.. Enumerable.Range(0, 60).Select(number => Person(number))]);
        await office.BackgroundWork.StartAsync(default);
        var start = office.Wire.Now;
        await Passes(office, () => Posts(office) >= 30);
        Assert.InRange(office.Wire.Now - start, Duration.FromSeconds(5.7), Duration.FromSeconds(60));
        await Stop(office);
    }

    [Fact]
    public async Task A_direct_channel_is_opened_once_and_then_known()
    {
        await using var office = await Open();
        await Enqueue(office, Urgency.Nudge, Person(1));
        await office.Quiet();
        await Enqueue(office, Urgency.Nudge, Person(1));
        await office.Quiet();
        Assert.Equal(2, office.Slack.Messages.Count);
        Assert.Equal(1, Opened(office));
    }

    [Fact]
    public async Task Whoever_opened_Home_has_told_where_they_are_reached()
    {
        await using var office = await Open();
        await office.OpensHome(office.Priya);
        await Enqueue(office, Urgency.Nudge, office.Priya.Id.ToString());
        await office.Quiet();
        Assert.Equal(Office.Direct, Assert.Single(office.Slack.Messages).Channel);
        Assert.DoesNotContain(nameof(ISlackApi.OpenDirect), office.Slack.Calls);
    }

    [Fact]
    public async Task Whoever_is_to_be_told_something_later_has_a_channel_by_then()
    {
        await using var office = await Open();
        await Enqueue(office, Urgency.Nudge, [Person(1), office.Priya.Id.ToString()], Duration.FromHours(8));
        office.Slack.Refuses(nameof(ISlackApi.OpenDirect), "user_disabled");
        await office.RunStanding("directs");
        await office.RunStanding("directs");
        Assert.Equal(3, Opened(office));

        office.Passes(Duration.FromHours(8));
        await office.Quiet();
        Assert.Equal(2, Posts(office));
        Assert.Equal(3, Opened(office));
    }

    private static Task<Office> Open() => Office.Open(habits: bot => bot.Says<Hello>("test.hello"));

    private static string Person(int number) => string.Create(CultureInfo.InvariantCulture, $"{Office.Acme}/U{number:000}");

    private static Task Enqueue(Office office, Urgency urgency, params string[] receivers) => Enqueue(office, urgency, receivers, Duration.Zero);

    private static async Task Enqueue(Office office, Urgency urgency, string[] receivers, Duration later)
    {
        var session = office.Store.Open(Acme);
        foreach (var receiver in receivers)
            session.Enqueue(new Intent($"hello/{receiver}/{office.Receipt()}", "test.hello", office.Receipt(), receiver, office.Product.Now + later, urgency));
        Assert.IsType<Commit.Committed>(await session.Commit());
    }

    private static int Posted(Office office, string channel) => office.Slack.Look(() => office.Slack.Messages.FindIndex(message => message.Channel == channel));

    private static int Posts(Office office) => office.Slack.Look(() => office.Slack.Messages.Count);

    private static int Opened(Office office) => office.Slack.Look(() => office.Slack.Calls.Count(call => call == nameof(ISlackApi.OpenDirect)));

    /// <summary>Moves wire time on by small steps, and lets the sender do what it then can.</summary>
    private static async Task Passes(Office office, Func<bool> until)
    {
        for (var i = 0; i < 2000 && !until(); i++)
        {
            office.Wire.Passes(Step);
            await Task.Delay(5);
        }
        Assert.True(until());
    }

    private static async Task Stop(Office office)
    {
        var stopping = office.BackgroundWork.StopAsync(default);
        while (!stopping.IsCompleted)
        {
            office.Wire.Passes(Step);
            await Task.Delay(5);
        }
        await stopping;
    }

    private sealed class Hello : ISay
    {
        public Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<Saying>(new Saying.Once(new Message("Hello")));

        public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(null);
    }
}
