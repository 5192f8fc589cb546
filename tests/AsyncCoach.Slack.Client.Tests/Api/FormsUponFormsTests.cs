using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Tests.Api;

/// <summary>Forms with forms on them, and the fields that they hold, from the client through the emulator and back.</summary>
public sealed class FormsUponFormsTests : IAsyncLifetime
{
    private static readonly Option[] Days = [Day("Monday", "mon"), Day("Tuesday", "tue"), Day("Wednesday", "wed")];

    private static readonly Modal List = new(
        new PlainText("List"),
        [new Section(new PlainText("Nothing yet")), new Actions([new Button(new PlainText("Add")) { ActionId = "add" }]) { BlockId = "buttons" }],
        new PlainText("Done"))
    {
        CallbackId = "list",
        NotifyOnClose = true,
    };

    private static readonly Modal Item = new(
        new PlainText("Item"),
        [
            Ask("count", new NumberInput(IsDecimalAllowed: true, InitialValue: "1", MinValue: "0.5", MaxValue: "99")),
            Ask("when", new DateTimePicker(1774688400)),
            Ask("days", new MultiStaticSelect(Days, [Days[0]], MaxSelectedItems: 2)),
            Ask("where", new MultiConversationsSelect()) with { Optional = true },
        ],
        new PlainText("Save"))
    {
        CallbackId = "item",
    };

    private readonly TaskCompletionSource<OpenedView> _list = new();
    private readonly TaskCompletionSource<OpenedView> _item = new();
    private Office _office = null!;

    private ISlackApi Slack => _office.Bot.Slack;

    public async Task InitializeAsync()
    {
        _office = await Office.Open();
        _office.Bot.Handler.Answers = (delivery, _) => Task.FromResult(delivery switch
        {
            SlashCommand command => new Outcome(Ack.Ok, async token => _list.SetResult(Value(await Slack.OpenView(_office.Team, command.Openings.TriggerId!, List, token)))),
            BlockAction { ActionId: "add" } add => new Outcome(Ack.Ok, async token => _item.SetResult(Value(await Slack.PushView(_office.Team, add.Openings.TriggerId!, Item, token)))),
            _ => Outcome.Heard,
        });
        await _office.Priya.Types("/decide", "#general");
        await _office.Priya.UntilView("Nothing yet");
        await _office.Priya.Presses("Add");
        await _office.Priya.UntilView("Item");
        await Task.WhenAll(_list.Task, _item.Task).WaitAsync(TimeSpan.FromSeconds(10));
    }

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task A_form_under_another_is_redrawn_with_the_hash_last_seen_and_no_older_one()
    {
        var (list, item) = (await _list.Task, await _item.Task);
        var shown = List with { Blocks = [new Section(new PlainText("Milk")), .. List.Blocks.Skip(1)] };
        Value(await Slack.UpdateView(_office.Team, list.Id, list.Hash, shown, default));
        Assert.Equal("hash_conflict", (await Slack.UpdateView(_office.Team, list.Id, list.Hash, List, default)).Failure?.Code);
        Assert.Contains("Item", (await _office.Priya.Views())[^1].Rendered, StringComparison.Ordinal);

        await _office.Priya.Submits();
        var sent = Heard<ViewSubmission>();
        Assert.Equal((item.Id, list.Id, list.Id), (sent.View.Id, sent.View.PreviousId, sent.View.RootId));
        Assert.Contains("Milk", Assert.Single(await _office.Priya.Views()).Rendered, StringComparison.Ordinal);
        Assert.Equal("not_found", (await Slack.UpdateView(_office.Team, item.Id, null, Item, default)).Failure?.Code);
    }

    [Fact]
    public async Task Numbers_moments_and_choices_of_several_come_back_as_they_were_filled_in()
    {
        var sent = await _office.Priya.Submits(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["count"] = "2.5",
            ["when"] = 1774774800L,
            ["days"] = new[] { "Tuesday", "wed" },
            ["where"] = new[] { "#general" },
        });
        Assert.True(sent.Ok);
        var state = Heard<ViewSubmission>().State;
        Assert.Equal((2.5m, 1774774800L), (state.Number("count"), state.Moment("when")));
        Assert.Equal(["tue", "wed"], state.Choices("days"));
        Assert.Equal([_office.General], state.Choices("where"));
    }

    [Fact]
    public async Task A_number_out_of_its_range_never_leaves_Slack()
    {
        var refused = await _office.Priya.Submits(new Dictionary<string, object?>(StringComparer.Ordinal) { ["count"] = "100" });
        Assert.Equal("Please enter a number of at most 99.", Assert.Single(refused.Errors).Value);
        Assert.DoesNotContain(_office.Bot.Handler.Heard, delivery => delivery is ViewSubmission);
    }

    [Fact]
    public async Task Closing_all_at_once_tells_of_the_lowest()
    {
        await _office.Priya.Closes(all: true);
        var closed = Heard<ViewClosed>();
        Assert.Equal(("list", true), (closed.View.CallbackId, closed.IsCleared));
    }

    private T Heard<T>() where T : Delivery => Assert.IsType<T>(_office.Bot.Handler.Heard.Last());

    private static Input Ask(string block, Element element) => new(new PlainText(block), element with { ActionId = "value" }) { BlockId = block };

    private static Option Day(string name, string value) => new(new PlainText(name), value);

    private static T Value<T>(SlackResult<T> result) where T : class => result.Ok ? result.Value : throw new InvalidOperationException($"{result.Failure}");
}
