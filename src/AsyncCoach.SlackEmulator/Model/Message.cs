using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>A message that everybody in its channel sees.</summary>
internal sealed class Message(string ts, Channel channel, Person author)
{
    private readonly Dictionary<string, FormState> _states = new(StringComparer.Ordinal);

    public string Ts { get; } = ts;

    public Channel Channel { get; } = channel;

    public Person Author { get; } = author;

    public string Text { get; set; } = "";

    public JsonArray? Blocks { get; set; }

    public JsonArray? Attachments { get; set; }

    public JsonObject? Metadata { get; set; }

    public JsonArray? Files { get; init; }

    public string? ThreadTs { get; init; }

    public string? Subtype { get; set; }

    public string? AppId { get; init; }

    public string? Inviter { get; init; }

    public string? ClientId { get; init; }

    public bool Broadcast { get; init; }

    public (string User, string Ts)? Edited { get; set; }

    public List<Reaction> Reactions { get; } = [];

    public bool IsReply => ThreadTs is not null && !string.Equals(ThreadTs, Ts, StringComparison.Ordinal);

    /// <summary>What one person typed or chose in this message's inputs; made from its initial values when first asked for.</summary>
    public FormState StateFor(string user)
    {
        if (!_states.TryGetValue(user, out var state))
        {
            _states[user] = state = FormState.Of(Blocks ?? []);
        }

        return state;
    }

    /// <summary>The same for somebody who only looks: null when they have not been asked for yet, that is for the initial values.</summary>
    public FormState? StateSeenBy(string user) => _states.GetValueOrDefault(user);

    /// <summary>New content: what people chose in elements that are still there stays.</summary>
    public void ReplaceBlocks(JsonArray? blocks)
    {
        Blocks = blocks;
        foreach (var user in _states.Keys.ToList())
        {
            _states[user] = FormState.Of(blocks ?? [], _states[user]);
        }
    }

    /// <param name="wholeMetadata">False: only its event type is told, as without <c>include_all_metadata</c>.</param>
    public JsonObject ToJson(string teamId, bool wholeMetadata = false)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["user"] = Author.Id,
            ["ts"] = Ts,
            ["text"] = Text,
            ["team"] = teamId,
        };
        Put(message, "subtype", Subtype);
        Put(message, "client_msg_id", ClientId);
        Put(message, "blocks", Blocks?.DeepClone());
        Put(message, "attachments", Attachments?.DeepClone());
        Put(message, "files", Files?.DeepClone());
        Put(message, "inviter", Inviter);
        AddAuthor(message, teamId);
        AddThread(message);
        AddRest(message, wholeMetadata);
        return message;
    }

    private void AddAuthor(JsonObject message, string teamId)
    {
        if (!string.Equals(Author.TeamId, teamId, StringComparison.Ordinal))
        {
            message["user_team"] = Author.TeamId;
            message["source_team"] = Author.TeamId;
        }

        if (Author.BotId is null)
        {
            return;
        }

        message["bot_id"] = Author.BotId;
        message["app_id"] = AppId;
        message["bot_profile"] = new JsonObject
        {
            ["id"] = Author.BotId,
            ["app_id"] = AppId,
            ["name"] = Author.RealName,
            ["deleted"] = false,
            ["team_id"] = teamId,
        };
    }

    private void AddThread(JsonObject message)
    {
        if (IsReply)
        {
            message["thread_ts"] = ThreadTs;
            message["parent_user_id"] = Channel.Find(ThreadTs)?.Author.Id;
            return;
        }

        var replies = Channel.Replies(Ts);
        if (replies.Count == 0)
        {
            return;
        }

        var people = replies.Select(r => r.Author.Id).Distinct(StringComparer.Ordinal).ToList();
        message["thread_ts"] = Ts;
        message["reply_count"] = replies.Count;
        message["reply_users_count"] = people.Count;
        message["reply_users"] = new JsonArray([.. people.Select(p => (JsonNode)p)]);
        message["latest_reply"] = replies[^1].Ts;
    }

    private void AddRest(JsonObject message, bool wholeMetadata)
    {
        if (Edited is { } edited)
        {
            message["edited"] = new JsonObject { ["user"] = edited.User, ["ts"] = edited.Ts };
        }

        if (Reactions.Count > 0)
        {
            message["reactions"] = new JsonArray([.. Reactions.Select(r => (JsonNode)r.ToJson())]);
        }

        if (Metadata is not null)
        {
            message["metadata"] = wholeMetadata
                ? Metadata.DeepClone()
                : new JsonObject { ["event_type"] = Metadata["event_type"]?.DeepClone() };
        }
    }

    private static void Put(JsonObject message, string key, JsonNode? value)
    {
        if (value is not null)
        {
            message[key] = value;
        }
    }
}

internal sealed record Reaction(string Name, List<string> Users)
{
    public JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["users"] = new JsonArray([.. Users.Select(u => (JsonNode)u)]),
        ["count"] = Users.Count,
    };
}

/// <summary>Seen by one person only, in no history; only a <c>response_url</c> can change or remove it.</summary>
internal sealed class Ephemeral(string ts, Channel channel, Person reader)
{
    public string Ts { get; } = ts;

    public Channel Channel { get; } = channel;

    public Person Reader { get; } = reader;

    public string Text { get; private set; } = "";

    public JsonArray? Blocks { get; private set; }

    public string? ThreadTs { get; init; }

    public FormState State { get; private set; } = FormState.Of([]);

    public void Show(string text, JsonArray? blocks)
    {
        Text = text;
        Blocks = blocks;
        State = FormState.Of(blocks ?? [], State);
    }
}
