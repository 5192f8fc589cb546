using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>What Slack itself says to an Events request URL, about no event.</summary>
internal sealed class Notices(Workspace workspace, Courier courier)
{
    /// <summary>What Slack does when an Events request URL is saved: a signed challenge that must come back.</summary>
    public async Task<JsonObject> Verify()
    {
        var challenge = Guid.NewGuid().ToString("N");
        var payload = new JsonObject { ["token"] = Delivery.VerificationToken, ["challenge"] = challenge, ["type"] = "url_verification" };
        var answer = await courier.Ask(DeliveryKind.UrlVerification, "url_verification", payload);
        var echoed = answer.Ok && answer.Body.Contains(challenge, StringComparison.Ordinal);
        return new JsonObject
        {
            ["ok"] = echoed,
            ["error"] = echoed ? null : "Your URL didn't respond with the value of the challenge parameter.",
            ["status"] = answer.Status,
        };
    }

    /// <summary>
    /// Removes the app from the workspace: its token is dead at once, nothing that happens is sent to it any more, and two last events tell it so, in an order that
    /// Slack does not promise.
    /// </summary>
    public async Task<JsonObject> Uninstall(bool tokensFirst)
    {
        lock (workspace.Gate)
        {
            workspace.IsInstalled = false;
        }

        JsonObject[] events =
        [
            new() { ["type"] = "app_uninstalled" },
            new() { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(workspace.Bot.Id) } },
        ];
        foreach (var told in tokensFirst ? events.Reverse() : events)
        {
            await courier.Deliver(told.Text("type"), Envelope(told));
        }

        return new JsonObject { ["ok"] = true };
    }

    /// <summary>Installs it again, with the same token.</summary>
    public JsonObject Install()
    {
        workspace.IsInstalled = true;
        return new JsonObject { ["ok"] = true };
    }

    private JsonObject Envelope(JsonObject told) => new()
    {
        ["token"] = Delivery.VerificationToken,
        ["team_id"] = workspace.TeamId,
        ["api_app_id"] = workspace.App.AppId,
        ["event"] = told,
        ["type"] = "event_callback",
        ["event_id"] = $"Ev{Guid.NewGuid():N}",
        ["event_time"] = workspace.Now.ToUnixTimeSeconds(),
    };

    /// <summary>
    /// What Slack sends once a minute while it drops an app's events for being too many: no envelope of an event, no <c>event</c> inside.
    /// Here nothing is dropped.
    /// </summary>
    public async Task<JsonObject> RateLimited()
    {
        var now = workspace.Now.ToUnixTimeSeconds();
        var answer = await courier.Ask(DeliveryKind.Event, "app_rate_limited", new JsonObject
        {
            ["token"] = Delivery.VerificationToken,
            ["type"] = "app_rate_limited",
            ["team_id"] = workspace.TeamId,
            ["minute_rate_limited"] = now - (now % 60),
            ["api_app_id"] = workspace.App.AppId,
        });
        return new JsonObject { ["ok"] = answer.Ok, ["error"] = answer.Failure, ["status"] = answer.Status };
    }
}
