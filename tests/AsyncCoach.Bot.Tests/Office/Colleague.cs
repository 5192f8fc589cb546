using System.Globalization;
using AsyncCoach.Domain;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Tests;

/// <summary>Somebody in the office, doing what people do.</summary>
internal sealed class Colleague(Office office, string user, string team = Office.Acme)
{
    public string User => user;

    public PersonId Id => new(new WorkspaceId(team), user);

    private Actor Actor => new(team, user);

    public Task<Answered> Types(string line, string channel = Office.General)
    {
        var at = line.IndexOf(' ', StringComparison.Ordinal);
        var (command, text) = at < 0 ? (line, "") : (line[..at], line[(at + 1)..]);
        return office.Deliver(new SlashCommand(command, text, channel, Actor, Openings()) { Workspace = Office.Acme, Receipt = office.Receipt() });
    }

    /// <summary>A button of a message that stands in a channel.</summary>
    public Task<Answered> Presses(string label, Posted posted) =>
        Press(Words.Button(posted.Message.Blocks, label), new MessageSurface(posted.Channel, posted.Ts, posted.ThreadTs, false, posted.Message.Text, Office.BotUser), null);

    /// <summary>A choice behind the three dots of a message; of the <paramref name="nth"/> where there are several.</summary>
    public Task<Answered> Picks(string label, Posted posted, int nth = 0)
    {
        var menu = posted.Message.Blocks!.OfType<Actions>().SelectMany(actions => actions.Elements.OfType<Overflow>()).ElementAt(nth);
        var option = menu.Options.Single(option => option.Text is PlainText text && text.Value == label);
        return Press(
            new Button(new PlainText(label), option.Value) { ActionId = menu.ActionId },
            new MessageSurface(posted.Channel, posted.Ts, posted.ThreadTs, false, posted.Message.Text, Office.BotUser), null);
    }

    /// <summary>A button of a message that only they see.</summary>
    public Task<Answered> Presses(string label, Message message, string channel = Office.General) =>
        Press(Words.Button(message.Blocks, label), new MessageSurface(channel, "1777970000.000001", null, true, null, null), null);

    /// <summary>A button of a form, with what stands in it now.</summary>
    public Task<Answered> Presses(string label, Form form, params (string Block, string Value)[] typed)
    {
        foreach (var (block, value) in typed)
            form.Typed[block] = value;
        return Press(Words.Button(form.View.Blocks, label), null, form);
    }

    /// <summary>One of several buttons of a form that say the same.</summary>
    public Task<Answered> PressesIn(Form form, Button button) => Press(button, null, form);

    /// <summary>A button of their Home tab: it has no response url.</summary>
    public Task<Answered> PressesOnHome(string label) => PressesOnHome(Words.Button(office.Slack.Homes[user].Blocks, label));

    public Task<Answered> PressesOnHome(Button button) => office.Deliver(
        new BlockAction(
            button.ActionId!, "", button.Value, Actor, Openings() with { ResponseUrl = null }, null,
            new ViewSurface("V0HOME", "home", "", "", "hash", null, null, null), FormState.Empty)
        {
            Workspace = Office.Acme,
            Receipt = office.Receipt(),
        });

    public Task<Answered> Presses(string actionId, string? value, string channel) =>
        Press(new Button(new PlainText("?"), value) { ActionId = actionId }, new MessageSurface(channel, "1777970000.000001", null, true, null, null), null);

    /// <summary>Sends a form; what the coach says about weak answers they let pass.</summary>
    public async Task<Answered> Submits(Form form, params (string Block, string Value)[] typed)
    {
        var answered = await Sends(form, typed);
        return answered.Ack is Ack.Update { View.Submit.Value: "Record anyway" } ? await Sends(form) : answered;
    }

    public async Task<Answered> Sends(Form form, params (string Block, string Value)[] typed)
    {
        foreach (var (block, value) in typed)
            form.Typed[block] = value;
        var answered = await office.Deliver(Submission(form));
        switch (answered.Ack)
        {
            case Ack.Update update:
                form.View = update.View;
                break;
            case Ack.Errors errors:
                Assert.All(errors.ByBlock.Keys, block => Assert.Contains(form.View.Blocks.OfType<Input>(), input => input.BlockId == block));
                break;
            case Ack.Push:
                break;
            default:
                form.IsOpen = false;
                break;
        }
        return answered;
    }

    public ViewSubmission Submission(Form form, string? privateMetadata = null) => new(Surface(form, privateMetadata), State(form), Actor, Openings())
    {
        Workspace = Office.Acme,
        Receipt = office.Receipt(),
        FirstInput = form.View.Blocks.OfType<Input>().FirstOrDefault()?.BlockId,
    };

    /// <summary>Opens <c>/decide</c>, answers all four questions and records it.</summary>
    public async Task<Answered> Records(
        string what = "Default rate limit 600 requests a minute.", Colleague? decider = null, string channel = Office.General, string area = "")
    {
        var opened = await Types("/decide", channel);
        var answered = await Submits(opened.Form, Answers(what, decider ?? this, area));
        Assert.IsType<Ack.Heard>(answered.Ack);
        await office.Quiet();
        return answered;
    }

    public static (string, string)[] Answers(string what, Colleague decider, string area = "") =>
    [
        ("what", what), ("why_now", "Partner X took down search on Sunday."), ("who_decides", decider.User), ("done", "Request 601 gets a 429."), ("area", area),
    ];

    public Task<Answered> Reacts(string reaction, string channel, string ts) => office.Deliver(
        new ReactionAdded(channel, ts, reaction, Actor, null, "1777970001.000100") { Workspace = Office.Acme, Receipt = office.Receipt() });

    public Task<Answered> Says(string text, string ts = "1777970000.000100", string channel = Office.General, string? thread = null) => office.Deliver(
        new MessagePosted(channel, "channel", ts, thread, text, Actor, false, ts) { Workspace = Office.Acme, Receipt = office.Receipt() });

    /// <summary>Changes the text of a message of theirs.</summary>
    public Task<Answered> Edits(string text, string ts = "1777970000.000100", string channel = Office.General) => office.Deliver(
        new MessagePosted(channel, "channel", ts, null, text, Actor, true, ts) { Workspace = Office.Acme, Receipt = office.Receipt() });

    /// <summary>Types words to AsyncCoach, in their direct message with it.</summary>
    public Task<Answered> Writes(string text, string ts = "1777970000.000100") => office.Deliver(
        new MessagePosted($"D{user[1..]}", "im", ts, null, text, Actor, false, ts) { Workspace = Office.Acme, Receipt = office.Receipt() });

    /// <summary>Closes a form without sending it; the bot hears of it only where the form asked for that.</summary>
    public async Task Closes(Form form, bool withAllOthers = false)
    {
        var told = withAllOthers ? form.Root : form;
        foreach (var open in office.Slack.Forms.Where(open => withAllOthers ? open.Root == told : open == form))
            open.IsOpen = false;
        if (told.View.NotifyOnClose)
            await office.Deliver(new ViewClosed(Surface(told, null), Actor, withAllOthers) { Workspace = Office.Acme, Receipt = office.Receipt() });
    }

    /// <summary>An entry of the menu that Slack opens from everywhere.</summary>
    public Task<Answered> Chooses(string callbackId) => office.Deliver(
        new GlobalShortcut(callbackId, Actor, Openings() with { ResponseUrl = null }) { Workspace = Office.Acme, Receipt = office.Receipt() });

    /// <summary>Types into an external select, and sees these options.</summary>
    public async Task<IReadOnlyList<Option>> Searches(string actionId, string typed, string? privateMetadata = null)
    {
        var answered = await office.Deliver(
            new OptionsRequest(actionId, "", typed, Actor, privateMetadata) { Workspace = Office.Acme, Receipt = office.Receipt() });
        return answered.Ack is Ack.Options options ? options.Choices : [];
    }

    public Task<Answered> Mentions(string text, string ts = "1777970000.000100", string channel = Office.General, string? thread = null) => office.Deliver(
        new AppMentioned(channel, ts, thread, $"<@{Office.BotUser}> {text}", Actor, ts) { Workspace = Office.Acme, Receipt = office.Receipt() });

    public Task<Answered> RecordsMessage(string text, Colleague author, string ts = "1777970000.000100", string channel = Office.General, string? thread = null) =>
        office.Deliver(new MessageShortcut("decision.record_message", channel, ts, thread, text, author.Actor, Actor, Openings())
        {
            Workspace = Office.Acme,
            Receipt = office.Receipt(),
        });

    public async Task Joins(string channel, Colleague? inviter = null)
    {
        office.Slack.MembersOf[channel].Add(user);
        await office.Deliver(new MemberJoined(channel, Actor, inviter?.User, Stamp()) { Workspace = Office.Acme, Receipt = office.Receipt() });
        await office.Quiet();
    }

    public async Task Leaves(string channel)
    {
        office.Slack.MembersOf[channel].Remove(user);
        await office.Deliver(new MemberLeft(channel, Actor, Stamp()) { Workspace = Office.Acme, Receipt = office.Receipt() });
        await office.Quiet();
    }

    /// <summary>Brings AsyncCoach into a channel.</summary>
    public Task<Answered> Invites(string channel)
    {
        office.Slack.Channels[channel] = office.Slack.Channels[channel] with { IsMember = true };
        office.Slack.MembersOf[channel].Add(Office.BotUser);
        return office.Deliver(new MemberJoined(channel, new Actor(Office.Acme, Office.BotUser), user, Stamp()) { Workspace = Office.Acme, Receipt = office.Receipt() });
    }

    private Task<Answered> Press(Button button, MessageSurface? message, Form? form) => office.Deliver(
        new BlockAction(
            button.ActionId!, "", button.Value, Actor, form is null ? Openings() : Openings() with { ResponseUrl = null }, message,
            form is null ? null : Surface(form, null), form is null ? FormState.Empty : State(form))
        {
            Workspace = Office.Acme,
            Receipt = office.Receipt(),
        });

    private string Stamp() => string.Create(CultureInfo.InvariantCulture, $"{office.Product.Now.ToUnixTimeSeconds()}.000900");

    private Openings Openings() => new($"trigger-{user}", $"https://hooks.slack.com/actions/{user}");

    private static ViewSurface Surface(Form form, string? privateMetadata) =>
        new(form.Id, "modal", form.View.CallbackId!, privateMetadata ?? form.View.PrivateMetadata ?? "", form.Hash, form.Root.Id, form.Below?.Id, null);

    /// <summary>As Slack reports it: what was typed, else what the form was prefilled with; untouched fields are there and empty.</summary>
    private static FormState State(Form form) => new(form.View.Blocks.OfType<Input>().ToDictionary(input => input.BlockId!, input => Value(form, input), StringComparer.Ordinal));

    private static FieldValue Value(Form form, Input input)
    {
        var typed = form.Typed.GetValueOrDefault(input.BlockId!);
        return input.Element switch
        {
            TextInput text => new FieldValue(typed ?? text.InitialValue, []),
            UsersSelect users => Chosen(typed ?? users.InitialUser),
            MultiUsersSelect users => new FieldValue(null, typed?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? users.InitialUsers ?? []),
            MultiConversationsSelect places => new FieldValue(null, typed?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? places.InitialConversations ?? []),
            ConversationsSelect place => Chosen(typed ?? place.InitialConversation),
            ChannelsSelect place => Chosen(typed ?? place.InitialChannel),
            NumberInput number => new FieldValue(typed ?? number.InitialValue, []),
            DatePicker date => Chosen(typed ?? date.InitialDate),
            TimePicker time => Chosen(typed ?? time.InitialTime),
            DateTimePicker moment => Chosen(typed ?? moment.InitialDateTime?.ToString(CultureInfo.InvariantCulture)),
            StaticSelect select => Chosen(typed ?? select.InitialOption?.Value),
            ExternalSelect select => Chosen(typed ?? select.InitialOption?.Value),
            RadioButtons radio => Chosen(typed ?? radio.InitialOption?.Value),
            Checkboxes boxes => Several(typed, boxes.InitialOptions),
            MultiStaticSelect select => Several(typed, select.InitialOptions),
            _ => throw new InvalidOperationException($"Nobody knows how to fill a {input.Element.GetType().Name}."),
        };
    }

    private static FieldValue Several(string? typed, IReadOnlyList<Option>? initial) =>
        new(null, typed?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? initial?.Select(option => option.Value).ToArray() ?? []);

    private static FieldValue Chosen(string? value) => new(null, string.IsNullOrEmpty(value) ? [] : [value]);
}
