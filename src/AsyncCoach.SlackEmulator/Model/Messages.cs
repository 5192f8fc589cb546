using System.Globalization;
using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>Says, edits, deletes and reacts; tells the events that follow from it.</summary>
internal sealed class Messages(Workspace workspace)
{
    private readonly List<Ephemeral> _ephemerals = [];

    public IReadOnlyList<Ephemeral> Ephemerals => _ephemerals;

    public Message Add(Channel channel, Person author, Func<string, Message> make)
    {
        var message = make(channel.NextTs(workspace.Now));
        channel.Add(message);
        workspace.Tell(Subscription(channel), channel, Event(message));
        if (Mentions(message.Text) && channel.Kind is not "im" && !ReferenceEquals(author, workspace.Bot) && message.Subtype is null)
        {
            var mention = Event(message);
            mention["type"] = "app_mention";
            mention.Remove("channel_type");
            workspace.Tell("app_mention", channel, mention);
        }

        return message;
    }

    public void Edit(Message message, Person by, string text, JsonArray? blocks)
    {
        var before = message.ToJson(workspace.TeamId);
        message.Text = text;
        message.ReplaceBlocks(blocks);
        message.Edited = (by.Id, Timestamps.Text(workspace.Now));
        TellHidden(
            message,
            "message_changed",
            new JsonObject { ["message"] = message.ToJson(workspace.TeamId), ["previous_message"] = before });
    }

    /// <summary>Replies survive their parent: a placeholder then keeps its place.</summary>
    public void Delete(Message message)
    {
        var before = message.ToJson(workspace.TeamId);
        if (message.Channel.Replies(message.Ts).Count > 0)
        {
            message.Text = "This message was deleted.";
            message.ReplaceBlocks(null);
            message.Metadata = null;
            message.Subtype = "tombstone";
            TellHidden(
                message,
                "message_changed",
                new JsonObject { ["message"] = message.ToJson(workspace.TeamId), ["previous_message"] = before });
            return;
        }

        message.Channel.Remove(message);
        TellHidden(message, "message_deleted", new JsonObject { ["deleted_ts"] = message.Ts, ["previous_message"] = before });
    }

    /// <summary>False when this person had reacted so already.</summary>
    public bool React(Message message, Person person, string name)
    {
        var reaction = message.Reactions.Find(r => string.Equals(r.Name, name, StringComparison.Ordinal));
        if (reaction?.Users.Contains(person.Id, StringComparer.Ordinal) is true)
        {
            return false;
        }

        if (reaction is null)
        {
            message.Reactions.Add(reaction = new Reaction(name, []));
        }

        reaction.Users.Add(person.Id);
        workspace.Tell("reaction_added", message.Channel, ReactionEvent(message, person, name));
        return true;
    }

    public bool Unreact(Message message, Person person, string name)
    {
        var reaction = message.Reactions.Find(r => string.Equals(r.Name, name, StringComparison.Ordinal));
        if (reaction is null || !reaction.Users.Remove(person.Id))
        {
            return false;
        }

        message.Reactions.RemoveAll(r => r.Users.Count == 0);
        workspace.Tell("reaction_removed", message.Channel, ReactionEvent(message, person, name));
        return true;
    }

    public Ephemeral ShowOnly(Person reader, Channel channel, string text, JsonArray? blocks, string? threadTs = null)
    {
        var shown = new Ephemeral(channel.NextTs(workspace.Now), channel, reader) { ThreadTs = threadTs };
        shown.Show(text, blocks);
        _ephemerals.Add(shown);
        workspace.Touch();
        return shown;
    }

    public void Change(Ephemeral shown, string text, JsonArray? blocks)
    {
        shown.Show(text, blocks);
        workspace.Touch();
    }

    public void Remove(Ephemeral shown)
    {
        _ephemerals.Remove(shown);
        workspace.Touch();
    }

    public string Permalink(Message message)
    {
        var digits = message.Ts.Replace(".", "", StringComparison.Ordinal);
        var link = $"https://{workspace.Options.TeamDomain}.slack.com/archives/{message.Channel.Id}/p{digits}";
        return message.IsReply
            ? string.Create(CultureInfo.InvariantCulture, $"{link}?thread_ts={message.ThreadTs}&cid={message.Channel.Id}")
            : link;
    }

    private bool Mentions(string text) =>
        text.Contains($"<@{workspace.Bot.Id}>", StringComparison.Ordinal)
        || text.Contains($"<@{workspace.Bot.Id}|", StringComparison.Ordinal);

    private static string Subscription(Channel channel) =>
        channel.Kind switch { "im" or "mpim" => $"message.{channel.Kind}", "group" => "message.groups", _ => "message.channels" };

    private JsonObject Event(Message message)
    {
        var inner = message.ToJson(workspace.TeamId);
        inner["channel"] = message.Channel.Id;
        inner["channel_type"] = message.Channel.Kind;
        inner["event_ts"] = message.Ts;
        return inner;
    }

    private void TellHidden(Message message, string subtype, JsonObject inner)
    {
        inner["type"] = "message";
        inner["subtype"] = subtype;
        inner["hidden"] = true;
        inner["channel"] = message.Channel.Id;
        inner["channel_type"] = message.Channel.Kind;
        inner["ts"] = message.Channel.NextTs(workspace.Now);
        inner["event_ts"] = inner.Text("ts");
        workspace.Tell(Subscription(message.Channel), message.Channel, inner);
    }

    private static JsonObject ReactionEvent(Message message, Person person, string name) => new()
    {
        ["user"] = person.Id,
        ["reaction"] = name,
        ["item"] = new JsonObject { ["type"] = "message", ["channel"] = message.Channel.Id, ["ts"] = message.Ts },
        ["item_user"] = message.Author.Id,
    };
}
