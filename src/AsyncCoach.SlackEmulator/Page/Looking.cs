using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>Makes what one person sees of the workspace: only what they may see in Slack. Hold the workspace's gate.</summary>
internal sealed class Looking(Workspace workspace, PageOptions options, Memory memory, Clockwork clockwork, TourGuide guide, WireLog wire)
{
    public Sight At(Here here, Person who)
    {
        var reader = Reader(here, who);
        var channel = here.Place is Here.Home ? null : workspace.Channels.Find(here.Place);
        var direct = workspace.Channels.Direct(workspace.Bot.Id, who.Id, out _);
        if (channel is not null)
        {
            memory.Read(who, channel);
        }

        var modal = workspace.Views.Top(who.Id);
        return new Sight(
            here,
            workspace.Options.TeamName,
            reader,
            Of(who),
            [.. workspace.People.All.Where(IsSomebody).Select(Of)],
            [.. workspace.Channels.All.Where(c => !c.IsDirect && workspace.Channels.CanSee(who, c)).Select(c => Of(c, who))],
            [.. workspace.Channels.All.Where(c => c.IsDirect && c.Has(who.Id) && !ReferenceEquals(c, direct)).Select(c => Of(c, who))],
            App(who, direct),
            Room(channel, who, reader, here.Show, ReferenceEquals(channel, direct)),
            here.Thread is { } ts && channel?.Find(ts) is not null ? new ThreadSight(ts, Thread(channel, ts, who, reader)) : null,
            modal is null ? null : Of(modal, who),
            clockwork.Sight(reader),
            guide.View(here),
            here.Wire ? wire.Sight(here.Entry, reader) : null,
            memory.Trouble(who),
            options.StartOver is not null);
    }

    /// <summary>Where somebody begins: where another person just stood if they may, else in the first channel that they are in.</summary>
    public string Start(Person who, string to) => to switch
    {
        Here.Home => to,
        "messages" => workspace.Channels.Direct(workspace.Bot.Id, who.Id, out _).Id,
        _ when workspace.Channels.Find(to) is { } channel && workspace.Channels.CanSee(who, channel) => to,
        _ => workspace.Channels.All.FirstOrDefault(c => !c.IsDirect && c.Has(who.Id))?.Id ?? Here.Home,
    };

    public static bool IsSomebody(Person person) => person is { BotId: null, Deleted: false } && person.Id is not "USLACKBOT";

    private Reader Reader(Here here, Person who)
    {
        var zone = who.Zone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : TimeZoneInfo.Utc;
        var seen = workspace.Channels.All.Where(c => workspace.Channels.CanSee(who, c)).ToList();
        return new Reader(new Viewer(id => NameFor(who, id), zone, workspace.Now), workspace.Options.TeamDomain, here)
        {
            People = [.. workspace.People.All.Where(IsSomebody).Append(workspace.Bot).Select(p => new Named(p.Id, NameOf(p)))],
            Places = [.. seen.Select(c => new NamedPlace(c.Id, NameOf(c, who), c.Kind))],
        };
    }

    // It is asked while the page is being written, when nobody holds the gate.
    private string? NameFor(Person who, string id)
    {
        lock (workspace.Gate)
        {
            return (workspace.People.Find(id) is { } person ? NameOf(person) : null)
                ?? workspace.Groups.Find(id)?.Handle
                ?? (workspace.Channels.Find(id) is { } channel && workspace.Channels.CanSee(who, channel) ? channel.Name : null);
        }
    }

    private PersonSight Of(Person person)
    {
        var site = clockwork.SiteOf(person.Zone);
        var status = person.Status.At(workspace.Now);
        return new PersonSight(
            person.Id,
            NameOf(person),
            person.Name,
            site?.Name ?? person.Zone?.Split('/')[^1].Replace('_', ' ') ?? "zone unknown",
            clockwork.TimeIn(person.Zone),
            site is null ? null : clockwork.Works(site),
            person.IsGuest,
            $"{Emoji.Shown(status.Emoji)} {status.Text}".Trim());
    }

    // An app has no display name that it chose: people read the name of its settings page.
    private static string NameOf(Person person) => person.BotId is null ? person.Shown : person.RealName;

    private PlaceSight Of(Channel channel, Person who) =>
        new(channel.Id, NameOf(channel, who), Sign(channel), channel.Has(who.Id) && memory.IsUnread(who, channel), channel.Has(who.Id));

    private string NameOf(Channel channel, Person who)
    {
        if (!channel.IsDirect)
        {
            return channel.Name;
        }

        var others = channel.Members.Where(id => !string.Equals(id, who.Id, StringComparison.Ordinal)).Select(id => workspace.People.Find(id) is { } other ? NameOf(other) : id);
        return string.Join(", ", others) is { Length: > 0 } names ? names : $"{who.Shown} (you)";
    }

    private static string Sign(Channel channel) => channel.IsDirect ? "" : channel.IsPrivate ? "🔒" : "#";

    private AppSight App(Person who, Channel direct) => new(
        workspace.Bot.RealName,
        workspace.Bot.Name,
        direct.Id,
        memory.IsUnread(who, direct),
        [.. workspace.App.Commands.Select(c => new CommandSight(c.Name, c.Description, c.Hint))],
        [.. workspace.App.Shortcuts.Select(s => new ShortcutSight(s.Name, s.CallbackId, s.OnMessage))]);

    private RoomSight Room(Channel? channel, Person who, Reader reader, int show, bool isApp)
    {
        if (channel is null)
        {
            var home = workspace.Views.Home(who.Id);
            return new RoomSight(
                Here.Home, workspace.Bot.RealName, "", true, true, true, false, true, [], [], [], 0, home is null ? null : Of(home, who));
        }

        var members = channel.Members.Select(workspace.People.Find).OfType<Person>().ToList();
        var (messages, earlier) = Last(channel, show);
        return new RoomSight(
            channel.Id,
            NameOf(channel, who),
            Sign(channel),
            false,
            isApp,
            channel.IsDirect,
            channel.IsArchived,
            channel.Has(who.Id),
            [.. members.Select(Of)],
            [.. workspace.People.All.Where(p => (IsSomebody(p) || ReferenceEquals(p, workspace.Bot)) && !channel.Has(p.Id)).Select(Of)],
            [.. WithEphemerals(messages.Select(m => Of(m, who, reader)), channel, null, who, reader)],
            earlier,
            null);
    }

    // From the end, so that a long channel costs no more than a short one.
    private static (List<Message> Shown, int Earlier) Last(Channel channel, int show)
    {
        var shown = new List<Message>();
        for (var at = channel.Messages.Count - 1; at >= 0; at--)
        {
            if (channel.Messages[at] is { IsReply: true, Broadcast: false })
            {
                continue;
            }

            if (shown.Count == show)
            {
                shown.Reverse();
                return (shown, at + 1);
            }

            shown.Add(channel.Messages[at]);
        }

        shown.Reverse();
        return (shown, 0);
    }

    private List<MessageSight> Thread(Channel channel, string ts, Person who, Reader reader) =>
        [.. WithEphemerals(new[] { channel.Find(ts)! }.Concat(channel.Replies(ts)).Select(m => Of(m, who, reader)), channel, ts, who, reader)];

    private IEnumerable<MessageSight> WithEphemerals(IEnumerable<MessageSight> messages, Channel channel, string? thread, Person who, Reader reader) =>
        messages
            .Concat(workspace.Messages.Ephemerals
                .Where(e => ReferenceEquals(e.Reader, who) && ReferenceEquals(e.Channel, channel) && string.Equals(e.ThreadTs, thread, StringComparison.Ordinal))
                .Select(e => Of(e, reader)))
            .OrderBy(m => m.Ts, StringComparer.Ordinal);

    private MessageSight Of(Message message, Person who, Reader reader) => new(
        message.Ts,
        message.Channel.Id,
        message.Subtype is "channel_join" or "tombstone" ? "note" : "message",
        NameOf(message.Author),
        message.Author.BotId is not null,
        reader.Local(Timestamps.Read(message.Ts) ?? default),
        message.Text,
        Element(message.Blocks),
        Element(message.StateSeenBy(who.Id)?.ToJson()["values"]),
        message.Edited is not null,
        ReferenceEquals(message.Author, who),
        ReferenceEquals(message.Author, who) ? Mrkdwn.Unescaped(message.Text) : null,
        [.. (message.Files ?? []).Select(f => f?["name"]?.ToString() ?? "file")],
        [.. message.Reactions.Select(r => Of(r, who))],
        message.IsReply ? 0 : message.Channel.Replies(message.Ts).Count);

    private MessageSight Of(Ephemeral shown, Reader reader) => new(
        shown.Ts,
        shown.Channel.Id,
        "ephemeral",
        workspace.Bot.RealName,
        true,
        reader.Local(Timestamps.Read(shown.Ts) ?? default),
        shown.Text,
        Element(shown.Blocks),
        Element(shown.State.ToJson()["values"]),
        false,
        false,
        null,
        [],
        [],
        0);

    private ReactionSight Of(Reaction reaction, Person who) => new(
        reaction.Name,
        Emoji.Shown($":{reaction.Name}:"),
        reaction.Users.Count,
        reaction.Users.Contains(who.Id, StringComparer.Ordinal),
        string.Join(", ", reaction.Users.Select(u => workspace.People.Find(u) is { } person ? NameOf(person) : u)));

    private ViewSight Of(View view, Person who) => new(
        view.Id,
        JsonSerializer.SerializeToElement(view.ToJson(workspace)),
        workspace.Views.Stack(who.Id).Count,
        memory.Errors(who, view));

    private static JsonElement Element(JsonNode? node) => node is null ? default : JsonSerializer.SerializeToElement(node);
}
