using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>views.open, views.push, views.update, views.publish.</summary>
internal static class ViewMethods
{
    private const int LargestView = 250_000;

    public static IEnumerable<ApiMethod> All =>
    [
        new("views.open", 4, [], true, Open),
        new("views.push", 4, [], true, Push),
        new("views.update", 4, [], true, Update),
        new("views.publish", 4, [], true, Publish),
    ];

    /// <summary>Slack's refusal of a view, null when it stands.</summary>
    public static JsonObject? Check(JsonObject given)
    {
        if (given.ToJsonString().Length > LargestView)
        {
            return Answers.Error("view_too_large");
        }

        var problems = BlockValidation.View(JsonSerializer.SerializeToElement(given));
        return problems.Count == 0 ? null : Answers.Invalid(problems.Select(p => "[ERROR] " + Content.Written(p)));
    }

    private static JsonObject Open(ApiCall call)
    {
        if (Given(call, "modal", out var given) is { } refused)
        {
            return refused;
        }

        if (call.Workspace.Views.Taken(given))
        {
            return Answers.Error("duplicate_external_id");
        }

        if (call.Workspace.Triggers.Redeem(call.Text("trigger_id"), out var trigger) is { } late)
        {
            return Answers.Error(late);
        }

        return Shown(call, call.Workspace.Views.Open(trigger.User, trigger.Channel, given));
    }

    private static JsonObject Push(ApiCall call)
    {
        if (Given(call, "modal", out var given) is { } refused)
        {
            return refused;
        }

        if (call.Workspace.Views.Taken(given))
        {
            return Answers.Error("duplicate_external_id");
        }

        if (call.Workspace.Triggers.Redeem(call.Text("trigger_id"), out var trigger) is { } late)
        {
            return Answers.Error(late);
        }

        if (trigger.View is null || !call.Workspace.Views.Stack(trigger.User).Contains(trigger.View))
        {
            return Answers.Error("not_found");
        }

        return call.Workspace.Views.Push(trigger.User, given) is { } view ? Shown(call, view) : Answers.Error("push_limit_reached");
    }

    private static JsonObject Update(ApiCall call)
    {
        if (call.Text("view_id") is not null && call.Text("external_id") is not null)
        {
            return Answers.Invalid("[ERROR] Cannot provide both `view_id` and `external_id`");
        }

        if (call.Text("view_id") is null && call.Text("external_id") is null)
        {
            return Answers.Missing("view_id");
        }

        if (Given(call, null, out var given) is { } refused)
        {
            return refused;
        }

        if (call.Workspace.Views.Find(call.Text("view_id"), call.Text("external_id")) is not { } view)
        {
            return Answers.Error("not_found");
        }

        if (!string.Equals(view.Type, given.Text("type"), StringComparison.Ordinal))
        {
            return Answers.Invalid("[ERROR] must match the `type` of the view being updated [json-pointer:/view/type]");
        }

        return Replace(call, view, given);
    }

    private static JsonObject Publish(ApiCall call)
    {
        if (call.Text("user_id") is not { } user)
        {
            return Answers.Missing("user_id");
        }

        if (!call.Workspace.App.HomeTab)
        {
            return Answers.Error("not_enabled");
        }

        if (call.Workspace.People.Find(user) is null)
        {
            return Answers.Error("user_not_found");
        }

        if (Given(call, "home", out var given) is { } refused)
        {
            return refused;
        }

        if (call.Workspace.Views.Home(user) is { } home)
        {
            return Replace(call, home, given);
        }

        return call.Workspace.Views.Taken(given) ? Answers.Error("duplicate_external_id") : Shown(call, call.Workspace.Views.Publish(user, given));
    }

    private static JsonObject Replace(ApiCall call, View view, JsonObject given)
    {
        if (call.Text("hash") is { } hash && !string.Equals(hash, view.Hash, StringComparison.Ordinal))
        {
            return Answers.Error("hash_conflict");
        }

        return call.Workspace.Views.Taken(given, view) ? Answers.Error("duplicate_external_id") : Shown(call, call.Workspace.Views.Show(view, given));
    }

    private static JsonObject? Given(ApiCall call, string? type, out JsonObject given)
    {
        given = [];
        if (!call.Json("view", out var node))
        {
            return Answers.Invalid("[ERROR] must be valid JSON [json-pointer:/view]");
        }

        if (node is not JsonObject found)
        {
            return node is null ? Answers.Missing("view") : Answers.Invalid("[ERROR] must provide an object [json-pointer:/view]");
        }

        given = found;
        return Check(found)
            ?? (type is null || found.Text("type").Equals(type, StringComparison.Ordinal)
                ? null
                : Answers.Invalid("[ERROR] must be a valid enum value [json-pointer:/view/type]"));
    }

    private static JsonObject Shown(ApiCall call, View view) => Answers.Ok(("view", view.ToJson(call.Workspace)));
}
