using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage.Outbox;

namespace AsyncCoach.Bot.Tests.Routing;

/// <summary>Forms upon forms, told by a made-up habit: a list that is opened from everywhere, and a form on it that adds to it.</summary>
public sealed class WaysOfFormsTests
{
    [Fact]
    public async Task An_entry_of_the_global_menu_opens_a_form()
    {
        await using var office = await Open();
        var opened = await office.Priya.Chooses("list.open");
        Assert.Equal("list", opened.Form.View.CallbackId);
        Assert.False(opened.Form.IsOnTop);
    }

    [Fact]
    public async Task A_button_in_a_form_puts_another_form_on_it_and_what_is_sent_there_shows_below()
    {
        await using var office = await Open();
        var list = (await office.Priya.Chooses("list.open")).Form;
        var item = (await office.Priya.Presses("Add", list)).Form;
        Assert.True(item.IsOnTop);
        Assert.Same(list, item.Below);

        await office.Priya.Submits(item, ("what", "Milk"));
        Assert.False(item.IsOpen);
        Assert.True(list.IsOpen);
        Assert.Contains("Milk", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_somebody_else_redrew_meanwhile_is_made_anew_from_what_is_stored()
    {
        await using var office = await Open();
        var list = (await office.Priya.Chooses("list.open")).Form;
        var item = (await office.Priya.Presses("Add", list)).Form;
        list.Hash = "redrawn meanwhile";
        await office.Priya.Submits(item, ("what", "Milk"));
        Assert.Equal(2, office.Slack.Calls.Count(call => call == nameof(ISlackApi.UpdateView)));
        Assert.Contains("Milk", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_redrawn_three_times_at_most()
    {
        await using var office = await Open();
        var list = (await office.Priya.Chooses("list.open")).Form;
        var item = (await office.Priya.Presses("Add", list)).Form;
        office.Slack.Refuses(nameof(ISlackApi.UpdateView), "hash_conflict", times: 9);
        await office.Priya.Submits(item, ("what", "Milk"));
        Assert.Equal(3, office.Slack.Calls.Count(call => call == nameof(ISlackApi.UpdateView)));
    }

    [Fact]
    public async Task A_form_that_was_closed_meanwhile_is_left_alone()
    {
        await using var office = await Open();
        var list = (await office.Priya.Chooses("list.open")).Form;
        var item = (await office.Priya.Presses("Add", list)).Form;
        list.IsOpen = false;
        var answered = await office.Priya.Submits(item, ("what", "Milk"));
        Assert.IsType<Ack.Heard>(answered.Ack);
        Assert.Equal(1, office.Slack.Calls.Count(call => call == nameof(ISlackApi.UpdateView)));
    }

    [Fact]
    public async Task A_sent_form_can_put_another_on_itself()
    {
        await using var office = await Open();
        var list = (await office.Priya.Chooses("list.open")).Form;
        var answered = await office.Priya.Submits(list);
        Assert.True(list.IsOpen);
        Assert.Same(list, answered.Form.Below);
    }

    [Fact]
    public async Task A_closed_form_is_told_where_it_asked_for_that()
    {
        await using var office = await Open();
        var list = (await office.Priya.Chooses("list.open")).Form;
        var item = (await office.Priya.Presses("Add", list)).Form;
        await office.Priya.Closes(item);
        Assert.Null(await Stored(office, "closed"));
        await office.Priya.Closes(list);
        Assert.Equal("one", (await Stored(office, "closed"))?.Channel);
    }

    [Fact]
    public async Task Of_several_closed_at_once_the_lowest_is_told()
    {
        await using var office = await Open();
        var list = (await office.Priya.Chooses("list.open")).Form;
        var item = (await office.Priya.Presses("Add", list)).Form;
        await office.Priya.Closes(item, withAllOthers: true);
        Assert.Equal("all", (await Stored(office, "closed"))?.Channel);
    }

    [Fact]
    public async Task What_is_typed_into_a_select_is_answered_with_options_but_not_to_other_organisations()
    {
        await using var office = await Open();
        var option = Assert.Single(await office.Priya.Searches("list.find:1", "mil"));
        Assert.Equal("mil", option.Value);
        Assert.Empty(await office.Outsider.Searches("list.find:1", "mil"));
    }

    [Fact]
    public async Task A_handler_that_throws_is_excused_to_whoever_chose_it_and_offers_no_options()
    {
        await using var office = await Open();
        var answered = await office.Priya.Chooses("list.broken");
        Assert.StartsWith("Something went wrong on my side", office.Card(Office.Direct).Text, StringComparison.Ordinal);
        Assert.Empty(answered.Forms);
        Assert.Empty(await office.Priya.Searches("list.broken", "mil"));
    }

    private static Task<Office> Open() => Office.Open(habits: bot => bot
        .GlobalShortcut<OpenList>("list.open", "Open the list", "Shows what is on it")
        .GlobalShortcut<Broken>("list.broken", "Break", "Does not work")
        .Button<AddButton>("list.add")
        .Form<ListForm>("list")
        .Form<ItemForm>("list.item")
        .Closed<ListForm>("list")
        .Options<FindItem>("list.find")
        .Options<Broken>("list.broken"));

    private static Task<Place?> Stored(Office office, string key) =>
        office.Store.Open(new Domain.WorkspaceId(Office.Acme)).Load<Place>(key, Storage.Viewer.All, default);

    private sealed class OpenList : IHandle<GlobalShortcut>
    {
        public Task<Reply> Handle(GlobalShortcut delivery, Turn turn, CancellationToken cancellation) =>
            Task.FromResult(Reply.Then(new Effect.OpenForm(delivery.Openings, ListForm.Draw("nothing yet"), new Whom(delivery.By.User, null))));
    }

    private sealed class AddButton : IHandle<BlockAction>
    {
        public Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
        {
            var form = new Modal(new PlainText("Add"), [new Input(new PlainText("What"), new TextInput { ActionId = "what" }) { BlockId = "what" }], new PlainText("Save"))
            {
                CallbackId = "list.item",
                PrivateMetadata = delivery.View!.Hash,
            };
            return Task.FromResult(Reply.Then(new Effect.OpenForm(delivery.Openings, form, new Whom(delivery.By.User, null), OnTop: true)));
        }
    }

    private sealed class ListForm : IHandle<ViewSubmission>, IHandle<ViewClosed>
    {
        public static Modal Draw(string items) => new(
            new PlainText("List"),
            [new Section(new PlainText(items)), new Actions([new Button(new PlainText("Add")) { ActionId = "list.add" }])],
            new PlainText("Next"))
        {
            CallbackId = "list",
            NotifyOnClose = true,
        };

        public Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation) =>
            Task.FromResult(new Reply { Ack = new Ack.Push(Draw("the next page")) });

        public Task<Reply> Handle(ViewClosed delivery, Turn turn, CancellationToken cancellation)
        {
            turn.Session.Store(new Place("closed", delivery.IsCleared ? "all" : "one", "", 0), new Storage.Change(turn.Now, null, "closed"));
            return Task.FromResult(Reply.Heard);
        }
    }

    private sealed class ItemForm : IHandle<ViewSubmission>
    {
        public Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
        {
            turn.Session.Store(new Place("item", delivery.State.Text("what"), "", 0), new Storage.Change(turn.Now, null, "added"));
            return Task.FromResult(Reply.Then(new Effect.RedrawForm(delivery.View.PreviousId!, delivery.View.PrivateMetadata, async (fresh, token) =>
                ListForm.Draw((await fresh.Session.Load<Place>("item", Storage.Viewer.All, token))!.Channel))));
        }
    }

    private sealed class FindItem : IHandle<OptionsRequest>
    {
        public Task<Reply> Handle(OptionsRequest delivery, Turn turn, CancellationToken cancellation) =>
            Task.FromResult(new Reply { Ack = new Ack.Options([new Option(new PlainText(delivery.Typed), delivery.Typed)]) });
    }

    private sealed class Broken : IHandle<GlobalShortcut>, IHandle<OptionsRequest>
    {
        public Task<Reply> Handle(GlobalShortcut delivery, Turn turn, CancellationToken cancellation) => throw new InvalidOperationException("broken");

        public Task<Reply> Handle(OptionsRequest delivery, Turn turn, CancellationToken cancellation) => throw new InvalidOperationException("broken");
    }
}
