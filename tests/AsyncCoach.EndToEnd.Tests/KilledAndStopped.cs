using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests;

/// <summary>
/// The program is killed (SIGKILL) right after it has acknowledged something. Whatever it had acknowledged and kept is there after the
/// next start, every message once. The next start runs in the tests' process, where the minute between two looks at a channel's history
/// need not be waited for.
/// </summary>
public sealed class KilledAndStopped
{
    public static TheoryData<Transport, int> Moments => new()
    {
        { Transport.Http, 0 }, { Transport.Http, 5 }, { Transport.Http, 25 }, { Transport.Http, 100 },
        { Transport.SocketMode, 0 }, { Transport.SocketMode, 15 },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Killed_once_a_decision_was_sent_its_card_stands_once(Transport transport, int milliseconds)
    {
        await using var world = await World.Opens(transport, Runs.AsProgram);
        await world.Priya.Types("/decide Rotate the keys", "#payments");
        await world.Priya.Sees("Rotate the keys");
        Assert.Empty(await world.Priya.Submits(new { why_now = "An audit", who_decides = "hoa", done = "New keys everywhere" }));
        await Task.Delay(milliseconds);
        await world.BotIsKilled();
        await world.BotStarts();
        var card = await world.Payments.ShowsInTheEnd("D-1 · Open");

        Assert.Empty(await world.Hoa.Answers(card, "Decide", new { act = "Decide" }));
        await world.Payments.ShowsInTheEnd("D-1 · Decided");
        await world.Payments.ShowsOnce("D-1");
        world.Time.Forward(TimeSpan.FromDays(31));
        await world.Tom.Finds("D-1 · Decided", "keys", "#payments");
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Killed_once_the_decider_has_decided_its_card_says_so(Transport transport, int milliseconds)
    {
        await using var world = await World.Opens(transport, Runs.AsProgram);
        await world.Priya.Records("Rotate the keys", "hoa", "#payments");
        var card = await world.Payments.Shows("D-1 · Open");
        await world.Quiet();
        Assert.Empty(await world.Hoa.Answers(card, "Decide", new { act = "Decide", note = "At last" }));
        await Task.Delay(milliseconds);
        await world.BotIsKilled();
        await world.BotStarts();
        var decided = await world.Payments.ShowsInTheEnd("D-1 · Decided");
        Assert.Contains("At last", decided.Rendered, StringComparison.Ordinal);
        Assert.Equal(card.Ts, (await world.Payments.ShowsOnce("D-1")).Ts);
        world.Time.Forward(TimeSpan.FromDays(31));
        await world.Tom.Finds("D-1 · Decided", "keys", "#payments");
    }

    [Theory]
    [InlineData(Transport.Http)]
    [InlineData(Transport.SocketMode)]
    public async Task Killed_after_every_acknowledgement_the_whole_way_still_leads_to_its_end(Transport transport)
    {
        await using var world = await World.Opens(transport, Runs.AsProgram);
        async Task DiesAndComesBack()
        {
            await world.BotIsKilled();
            await world.BotStarts(Runs.AsProgram);
        }

        await world.Priya.Types("/decide Rotate the keys", "#payments");
        await DiesAndComesBack();
        // The form may have died with the program: nothing had been kept yet, and typing it again is all there is to do.
        if ((await world.Priya.Client.Views()).Count == 0)
            await world.Priya.Types("/decide Rotate the keys", "#payments");
        await world.Priya.Sees("Rotate the keys");
        await DiesAndComesBack();
        await world.Priya.Presses("Save draft");
        await DiesAndComesBack();
        await world.Priya.Finds("Rotate the keys", "drafts", "#payments");
        Assert.Empty(await world.Priya.Submits(new { why_now = "An audit", who_decides = "priya", done = "New keys everywhere" }));
        await DiesAndComesBack();
        await world.Tom.Finds("D-1 · Decided", "keys", "#payments");
        await world.BotIsKilled();

        await world.BotStarts();
        await world.Payments.ShowsInTheEnd("D-1 · Decided");
        await world.Payments.ShowsOnce("D-1");
    }

    [Fact]
    public async Task An_event_that_was_acknowledged_is_answered_after_the_next_start()
    {
        await using var world = await World.Opens(bot: Runs.AsProgram);
        var said = await world.Tom.Says("@asynccoach decide Rotate the keys", "#payments");
        await world.Control.UntilDelivered("app_mention");
        await world.BotIsKilled();
        await world.BotStarts();
        var offer = await world.Payments.ShowsInTheEnd("To be decided: Rotate the keys");
        Assert.Equal(said.Ts, offer.ThreadTs);
        await world.Payments.ShowsOnce("To be decided");
    }

    [Theory]
    [InlineData(Runs.InProcess)]
    [InlineData(Runs.AsProgram)]
    public async Task Stopped_right_after_an_acknowledgement_it_finishes_or_leaves_it_for_the_next_start(Runs bot)
    {
        await using var world = await World.Opens(bot: bot);
        for (var number = 1; number <= 4; number++)
            await world.Priya.Records($"Rate limit of service {number}", "priya", "#payments");
        await world.BotStops();
        await world.BotStarts();
        for (var number = 1; number <= 4; number++)
        {
            var text = $"D-{number} · Decided";
            await world.Payments.ShowsInTheEnd(text);
        }
        Assert.Equal(4, (await world.Payments.Said()).Count);
    }

    [Fact]
    public async Task A_second_program_on_the_same_file_does_not_start()
    {
        await using var world = await World.Opens(bot: Runs.AsProgram);
        var second = await Assert.ThrowsAnyAsync<Exception>(() => world.SecondBotStarts());
        Assert.Contains("Another process serves", second.Message, StringComparison.Ordinal);
    }
}
