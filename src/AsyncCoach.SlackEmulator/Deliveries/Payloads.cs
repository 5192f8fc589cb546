using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Deliveries;

/// <summary>What is sent for commands and interactions. Hold the workspace's gate.</summary>
internal sealed class Payloads(Workspace workspace)
{
    public JsonObject Command(string command, string text, Person who, Channel channel) => new()
    {
        ["token"] = Delivery.VerificationToken,
        ["team_id"] = workspace.TeamId,
        ["team_domain"] = workspace.Options.TeamDomain,
        ["channel_id"] = channel.Id,
        ["channel_name"] = channel.PayloadName,
        ["user_id"] = who.Id,
        ["user_name"] = who.Name,
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = workspace.App.AppId,
        ["is_enterprise_install"] = "false",
        ["response_url"] = workspace.ResponseUrls.Issue("commands", workspace.TeamId, who, channel),
        ["trigger_id"] = workspace.Triggers.Issue(who.Id, channel.Id),
    };

    public JsonObject Shortcut(string callbackId, Person who)
    {
        var payload = Common("shortcut", who);
        payload["action_ts"] = Timestamps.Text(workspace.Now);
        payload["callback_id"] = callbackId;
        payload["trigger_id"] = workspace.Triggers.Issue(who.Id, null);
        return payload;
    }

    public JsonObject MessageShortcut(string callbackId, Person who, Message message)
    {
        var payload = Shortcut(callbackId, who);
        payload["type"] = "message_action";
        payload["channel"] = Channel(message.Channel);
        payload["message_ts"] = message.Ts;
        payload["message"] = message.ToJson(workspace.TeamId);
        payload["response_url"] = workspace.ResponseUrls.Issue("app", workspace.TeamId, who, message.Channel, message);
        return payload;
    }

    public JsonObject Submission(View view, Person who)
    {
        var payload = Common("view_submission", who);
        payload["trigger_id"] = workspace.Triggers.Issue(who.Id, null, view);
        payload["view"] = view.ToJson(workspace);
        payload["response_urls"] = ResponseUrlsOf(view, who);
        return payload;
    }

    public JsonObject Closed(View view, Person who, bool cleared)
    {
        var payload = Common("view_closed", who);
        payload["view"] = view.ToJson(workspace, withState: false);
        payload["is_cleared"] = cleared;
        return payload;
    }

    public JsonObject Actions(Screen screen, Person who, JsonObject action)
    {
        var payload = Common("block_actions", who);
        payload["trigger_id"] = workspace.Triggers.Issue(who.Id, screen.Channel?.Id, screen.Modal);
        AddScreen(payload, screen);
        payload["actions"] = new JsonArray(action);
        if (screen.View is null)
        {
            payload["state"] = screen.StateOf(who).ToJson();
            payload["response_url"] = workspace.ResponseUrls.Issue(
                "actions",
                workspace.TeamId,
                who,
                screen.Channel!,
                screen.Message,
                screen.Ephemeral);
        }

        return payload;
    }

    public JsonObject Suggestion(Screen screen, Person who, Placed placed, string query)
    {
        var payload = Common("block_suggestion", who);
        payload["action_id"] = placed.ActionId;
        payload["block_id"] = placed.BlockId;
        payload["value"] = query;
        AddScreen(payload, screen);
        return payload;
    }

    private void AddScreen(JsonObject payload, Screen screen)
    {
        payload["container"] = screen.Container();
        if (screen.View is { } view)
        {
            payload["view"] = view.ToJson(workspace);
            return;
        }

        payload["channel"] = Channel(screen.Channel!);
        // For ephemerals the message itself is not sent along.
        if (screen.Message is { } message)
        {
            payload["message"] = message.ToJson(workspace.TeamId);
        }
    }

    private JsonArray ResponseUrlsOf(View view, Person who)
    {
        var urls = new JsonArray();
        foreach (var placed in Interactive.In(view.Blocks).Where(p => p.InInput && p.Element.Flag("response_url_enabled")))
        {
            if (workspace.Channels.Find(view.State.Value(placed)?.ToString()) is { } channel)
            {
                urls.Add(new JsonObject
                {
                    ["block_id"] = placed.BlockId,
                    ["action_id"] = placed.ActionId,
                    ["channel_id"] = channel.Id,
                    ["response_url"] = workspace.ResponseUrls.Issue("app", workspace.TeamId, who, channel),
                });
            }
        }

        return urls;
    }

    private JsonObject Common(string type, Person who) => new()
    {
        ["type"] = type,
        ["team"] = new JsonObject { ["id"] = workspace.TeamId, ["domain"] = workspace.Options.TeamDomain },
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
        ["user"] = new JsonObject { ["id"] = who.Id, ["username"] = who.Name, ["name"] = who.Name, ["team_id"] = who.TeamId },
        ["api_app_id"] = workspace.App.AppId,
        ["token"] = Delivery.VerificationToken,
    };

    private static JsonObject Channel(Channel channel) => new() { ["id"] = channel.Id, ["name"] = channel.PayloadName };
}
