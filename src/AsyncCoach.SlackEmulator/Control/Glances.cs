using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>What a person can see, as JSON with blocks and as plain text. Hold the workspace's gate.</summary>
internal sealed class Glances(Workspace workspace)
{
    /// <summary>What an act brought: its error, and every ephemeral and view that the person sees now and did not see before.</summary>
    public JsonObject After(Person who, Outcome outcome, IReadOnlyDictionary<string, string> before)
    {
        var news = Ephemerals(who, null)
            .Where(e => !before.TryGetValue(e.Ts, out var text) || !string.Equals(text, Fingerprint(e), StringComparison.Ordinal));
        var result = new JsonObject
        {
            ["ok"] = outcome.Error is null,
            ["error"] = outcome.Error,
            ["detail"] = outcome.Detail,
            ["errors"] = new JsonObject(outcome.Errors.Select(e => KeyValuePair.Create<string, JsonNode?>(e.Key, e.Value))),
            ["shown"] = new JsonArray([.. news.Select(e => (JsonNode)Of(e))]),
            ["view"] = workspace.Views.Top(who.Id) is { } view ? Of(view) : null,
        };
        if (outcome.Made is { } made)
        {
            result[made.Key] = made.Value;
        }

        return result;
    }

    public Dictionary<string, string> Shown(Person who) =>
        Ephemerals(who, null).ToDictionary(e => e.Ts, Fingerprint, StringComparer.Ordinal);

    public IEnumerable<Channel> Channels(Person who) => workspace.Channels.All.Where(c => workspace.Channels.CanSee(who, c));

    public IEnumerable<Ephemeral> Ephemerals(Person who, Channel? channel) =>
        workspace.Messages.Ephemerals.Where(e =>
            ReferenceEquals(e.Reader, who)
            && (channel is null || ReferenceEquals(e.Channel, channel))
            && workspace.Channels.CanSee(who, e.Channel));

    public JsonObject Of(Channel channel, Person who)
    {
        var json = channel.ToJson(who.Id);
        json["members"] = new JsonArray([.. channel.Members.Select(m => (JsonNode)(workspace.People.Find(m)?.Name ?? m))]);
        return json;
    }

    /// <param name="message">A message.</param>
    /// <param name="reader">Who looks; null for nobody in particular.</param>
    public JsonObject Of(Message message, Person? reader)
    {
        var json = message.ToJson(workspace.TeamId, wholeMetadata: true);
        json["channel"] = message.Channel.Id;
        json["user_name"] = message.Author.Name;
        json["rendered"] = new Rendering(workspace, reader)
            .Of(message.Text, message.Blocks, reader is null ? null : message.StateSeenBy(reader.Id));
        return json;
    }

    public JsonObject Of(Ephemeral shown) => new()
    {
        ["ts"] = shown.Ts,
        ["channel"] = shown.Channel.Id,
        ["thread_ts"] = shown.ThreadTs,
        ["text"] = shown.Text,
        ["blocks"] = shown.Blocks?.DeepClone(),
        ["rendered"] = new Rendering(workspace, shown.Reader).Of(shown.Text, shown.Blocks, shown.State),
    };

    public JsonObject Of(View view)
    {
        var json = view.ToJson(workspace);
        json["rendered"] = new Rendering(workspace, workspace.People.Find(view.User)).Of(view);
        json["depth"] = view.Type is "modal" ? workspace.Views.Stack(view.User).Count : 0;
        return json;
    }

    private static string Fingerprint(Ephemeral shown) => $"{shown.Text} {shown.Blocks?.ToJsonString()}";
}
