using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>
/// What people do with channels, messages and themselves that the app only hears of as events. Hold the workspace's gate.
/// </summary>
internal sealed class Places(Workspace workspace)
{
    private const string Direct = "Nobody leaves a direct conversation.";

    public Outcome React(Person who, Message message, string name, bool add)
    {
        if (!message.Channel.Has(who.Id))
        {
            return new Outcome("You are not in this channel.");
        }

        var done = add ? workspace.Messages.React(message, who, name) : workspace.Messages.Unreact(message, who, name);
        return done ? Outcome.Fine : new Outcome(add ? "You reacted so already." : "You had not reacted so.");
    }

    public Outcome Edit(Person who, Message message, string text)
    {
        if (!ReferenceEquals(message.Author, who))
        {
            return new Outcome("Only its author can edit a message.");
        }

        var encoded = new Typing(workspace).Message(text);
        workspace.Messages.Edit(message, who, encoded, Typing.RichText(encoded));
        return Outcome.Fine;
    }

    public Outcome Delete(Person who, Message message)
    {
        if (!ReferenceEquals(message.Author, who) && !who.IsAdmin && !who.IsOwner)
        {
            return new Outcome("Only its author or an admin can delete a message.");
        }

        workspace.Messages.Delete(message);
        return Outcome.Fine;
    }

    public Outcome Join(Person who, Channel channel)
    {
        if (channel.IsPrivate || channel.IsDirect || who.IsGuest)
        {
            return new Outcome("You have to be invited to this channel.");
        }

        if (channel.IsArchived)
        {
            return new Outcome($"#{channel.Name} is archived.");
        }

        if (!channel.Has(who.Id))
        {
            workspace.Channels.Join(channel, who, null);
        }

        return Outcome.Fine;
    }

    public Outcome Leave(Person who, Channel channel)
    {
        if (!channel.Has(who.Id))
        {
            return new Outcome("You are not in this channel.");
        }

        if (channel.IsDirect)
        {
            return new Outcome(Direct);
        }

        workspace.Channels.Leave(channel, who);
        return Outcome.Fine;
    }

    public Outcome Invite(Person who, Channel channel, Person invited)
    {
        if (!channel.Has(who.Id))
        {
            return new Outcome("You are not in this channel.");
        }

        if (channel.Has(invited.Id))
        {
            return new Outcome($"{invited.Name} is already in #{channel.Name}.");
        }

        if (channel.IsDirect || channel.IsArchived || invited.Deleted)
        {
            return new Outcome($"{invited.Name} cannot be added here.");
        }

        workspace.Channels.Join(channel, invited, who);
        return Outcome.Fine;
    }

    public Outcome Remove(Person who, Channel channel, Person removed)
    {
        if (!channel.Has(who.Id) || !channel.Has(removed.Id))
        {
            return new Outcome($"{removed.Name} or you are not in this channel.");
        }

        if (channel.IsDirect)
        {
            return new Outcome(Direct);
        }

        workspace.Channels.Leave(channel, removed);
        return Outcome.Fine;
    }

    public Outcome Archive(Person who, Channel channel, bool archived)
    {
        if (channel.IsArchived == archived || channel.IsDirect || channel.IsGeneral)
        {
            return new Outcome(archived ? "This channel cannot be archived." : "This channel is not archived.");
        }

        workspace.Channels.Archive(channel, who, archived);
        return Outcome.Fine;
    }

    public Outcome Rename(Person who, Channel channel, string name)
    {
        if (!channel.Has(who.Id) || channel.IsDirect || workspace.Channels.Named(name) is not null)
        {
            return new Outcome("This channel cannot be renamed so.");
        }

        workspace.Channels.Rename(channel, name);
        return Outcome.Fine;
    }

    public Outcome ChangeZone(Person who, string zone)
    {
        if (!Person.KnowsZone(zone))
        {
            throw new BadCallException($"{zone} is no IANA zone; Asia/Kathmandu is one.");
        }

        workspace.People.ChangeZone(who, zone);
        return Outcome.Fine;
    }

    public Outcome ChangeStatus(Person who, string text, string emoji, long until)
    {
        if (text.Length > Status.LongestText)
        {
            return new Outcome($"A status holds {Status.LongestText} characters.");
        }

        if (emoji.Length > 0 && (emoji.Length < 3 || emoji[0] is not ':' || emoji[^1] is not ':'))
        {
            throw new BadCallException($"An emoji is written as :palm_tree:, not {emoji}.");
        }

        if (until != 0 && until <= workspace.Now.ToUnixTimeSeconds())
        {
            throw new BadCallException($"until is unix seconds of a time to come, or 0 for never, not {until}.");
        }

        workspace.People.ChangeStatus(who, text, emoji, until);
        return Outcome.Fine;
    }

    public Outcome Deactivate(Person who)
    {
        workspace.People.Deactivate(who);
        return Outcome.Fine;
    }

    public Outcome OpenHome(Person who, string tab)
    {
        var direct = workspace.Channels.Direct(workspace.Bot.Id, who.Id, out _);
        var inner = new JsonObject { ["type"] = "app_home_opened", ["user"] = who.Id, ["channel"] = direct.Id, ["tab"] = tab };
        if (workspace.Views.Home(who.Id) is { } home && tab is "home")
        {
            inner["view"] = home.ToJson(workspace);
        }

        workspace.Tell("app_home_opened", direct, inner);
        return Outcome.Fine;
    }

    /// <summary>The client starts anew: ephemeral messages are gone, and so are open forms.</summary>
    public Outcome Reload(Person who)
    {
        foreach (var shown in workspace.Messages.Ephemerals.Where(e => ReferenceEquals(e.Reader, who)).ToList())
        {
            workspace.Messages.Remove(shown);
        }

        workspace.Views.Clear(who.Id);
        return Outcome.Fine;
    }
}
