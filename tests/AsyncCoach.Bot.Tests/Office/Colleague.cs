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

    public Task<Answered> Presses(string actionId, string? value, string channel) =>
        Press(new Button(new PlainText("?"), value) { ActionId = actionId }, new MessageSurface(channel, "1777970000.000001", null, true, null, null), null);

    public async Task<Answered> Submits(Form form, params (string Block, string Value)[] typed)
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
        new(form.Id, "modal", form.View.CallbackId!, privateMetadata ?? form.View.PrivateMetadata!, "hash", form.Id, null, null);

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
            DatePicker date => Chosen(typed ?? date.InitialDate),
            RadioButtons radio => Chosen(typed ?? radio.InitialOption?.Value),
            _ => throw new InvalidOperationException($"Nobody knows how to fill a {input.Element.GetType().Name}."),
        };
    }

    private static FieldValue Chosen(string? value) => new(null, string.IsNullOrEmpty(value) ? [] : [value]);
}
