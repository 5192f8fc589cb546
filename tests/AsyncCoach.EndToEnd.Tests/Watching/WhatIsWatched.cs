using System.Text.RegularExpressions;
using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests.Watching;

/// <summary>The whole bot with a collector beside it.</summary>
public sealed partial class WhatIsWatched
{
    [Fact]
    public async Task What_the_page_on_watching_names_is_measured_and_the_ways_through_are_traced()
    {
        await using var collector = await Collector.Opens();
        await using var world = await World.Stands();
        await world.HasSettings($$"""{ "Telemetry": { "Otlp": "{{collector.Address}}", "Headers": "x-key=made-up", "EverySeconds": 1 } }""");
        await world.BotStarts();
        await world.BotKnowsItsWay();
        using var unsigned = await world.Door.Sends("slack/events", "{}", "application/json", secret: "guessed");

        await world.Priya.Records("Rotate the hidden keys", "hoa", "#payments");
        var card = await world.Payments.Shows("D-1 · Open");
        // The change of the card does not reach Slack; when it is tried again, it shows what came meanwhile as well, and that has nothing left to show.
        await world.Control.Fault("server_error", "chat.update");
        Assert.Empty(await world.Hoa.Answers(card, "Decide", new { act = "Decide" }));
        await world.Control.UntilCalled("chat.update");
        var details = await world.Hoa.Asks("/decisions D-1", "#payments");
        Assert.Empty(await world.Hoa.Answers(details, "Mark done", new { note = "The first rotation ran" }));
        await world.Payments.ShowsInTheEnd("D-1 · Done");
        await world.Quiet();

        await Comes(collector, "asynccoach.acknowledgement.duration", "transport=http", "kind=command", "outcome=ok");
        await Comes(collector, "asynccoach.acknowledgement.duration", "transport=http", "kind=form", "outcome=ok");
        await Comes(collector, "asynccoach.deliveries.refused", "status=401");
        await Comes(collector, "asynccoach.commit.duration", "outcome=committed");
        await Comes(collector, "asynccoach.alarm.late");
        await Comes(collector, "asynccoach.outbox.late", "urgency=answer");
        await Comes(collector, "asynccoach.outbox.settled", "kind=decision.card", "outcome=sent");
        await Comes(collector, "asynccoach.outbox.settled", "kind=decision.card", "outcome=dropped", "reason=shown already");
        await Comes(collector, "asynccoach.slack.errors", "method=chat.update", "code=unknown_outcome");
        await Comes(collector, "asynccoach.slack.call.duration", "method=chat.postMessage", "ok=true");
        Assert.All(["asynccoach.outbox.depth", "asynccoach.outbox.age", "asynccoach.alarm.age"], gauge =>
            Assert.Contains(collector.Points, point => point.Instrument == gauge));
        Assert.All(collector.Keys, key => Assert.Equal("made-up", key));

        await world.BotStops();
        Assert.NotEmpty(Ways(collector, "deliver form", "handle RecordForm", "commit"));
        Assert.NotEmpty(Ways(collector, "say decision.card", "slack chat.postMessage"));
        Assert.NotEmpty(Ways(collector, "deliver command", "after acknowledgement", "slack views.open"));
        Assert.All(collector.Points.SelectMany(point => point.Tags).Concat(collector.Spans.SelectMany(span => span.Tags.Append(span.Name))), tag =>
        {
            Assert.DoesNotContain("hidden", tag, StringComparison.Ordinal);
            Assert.DoesNotMatch(IdOfSlack(), tag);
        });
        var named = Instruments().Matches(Host.Repository.Read("deploy/WATCHING.md")).Select(match => match.Value).Distinct(StringComparer.Ordinal);
        Assert.Equal(named.Order(), Known(collector).Order());
    }

    [Fact]
    public async Task A_collector_that_is_away_holds_up_nobody()
    {
        await using var world = await World.Stands();
        await world.HasSettings("""{ "Telemetry": { "Otlp": "http://127.0.0.1:9", "EverySeconds": 1 } }""");
        await world.BotStarts();
        await world.BotKnowsItsWay();
        await world.Priya.Records("Rotate the keys", "hoa", "#payments");
        await world.Payments.Shows("D-1 · Open");
        var began = TimeProvider.System.GetTimestamp();
        await world.BotStops();
        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(9));
    }

    private static Task Comes(Collector collector, string instrument, params string[] tags) => World.Until(() => Task.FromResult(
        collector.Points.Any(point => point.Instrument == instrument && point.Count > 0 && tags.All(tag => point.Tags.Contains(tag)))));

    /// <summary>The ways from a root span through its children's children by these names.</summary>
    private static IEnumerable<Span> Ways(Collector collector, params string[] names)
    {
        var at = collector.Spans.Where(span => span.Name == names[0] && span.Parent.Length == 0);
        foreach (var name in names.Skip(1))
            at = at.SelectMany(parent => collector.Spans.Where(span => span.Trace == parent.Trace && span.Parent == parent.Id && span.Name == name));
        return at.ToList();
    }

    /// <summary>What came, and what can come only over Socket Mode or when something goes wrong that did not here.</summary>
    private static IEnumerable<string> Known(Collector collector) => collector.Points.Select(point => point.Instrument)
        .Where(instrument => instrument.StartsWith("asynccoach.", StringComparison.Ordinal))
        .Union(["asynccoach.socket.connected", "asynccoach.deliveries.unhandled", "asynccoach.failures"], StringComparer.Ordinal);

    [GeneratedRegex("asynccoach(?:\\.[a-z]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Instruments();

    [GeneratedRegex("\\b[UWTCDGB][A-Z0-9]{7,}\\b", RegexOptions.NonBacktracking)]
    private static partial Regex IdOfSlack();
}
