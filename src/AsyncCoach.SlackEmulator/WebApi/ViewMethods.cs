using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>views.open, views.push, views.update, views.publish.</summary>
internal static class ViewMethods
{
    public static IEnumerable<ApiMethod> All =>
    [
        new("views.open", 4, [], true, Open),
        new("views.push", 4, [], true, Push),
        new("views.update", 4, [], true, Update),
        new("views.publish", 4, [], true, Publish),
    ];

    /// <summary>Slack's refusal of a view, null when it stands.</summary>
    /// <param name="given">The view as it was written: its size counts with its spaces.</param>
    public static JsonObject? Check(JsonElement given)
    {
        if (BlockValidation.IsTooLarge(given))
        {
            return Answers.Error("view_too_large");
        }

        var problems = BlockValidation.View(given);
        return problems.Count == 0 ? null : Answers.Invalid(problems.Select(p => "[ERROR] " + Content.Written(p)));
    }

    private static JsonObject Open(ApiCall call) => Triggered(call, out var given, out var trigger)
        ?? Shown(call, call.Workspace.Views.Open(trigger.User, trigger.Channel, given));

    private static JsonObject Push(ApiCall call)
    {
        if (Triggered(call, out var given, out var trigger) is { } refused)
        {
            return refused;
        }

        if (trigger.View is null || !call.Workspace.Views.Stack(trigger.User).Contains(trigger.View))
        {
            return Answers.Error("not_found");
        }

        return call.Workspace.Views.Push(trigger.User, given) is { } view ? Shown(call, view) : Answers.Error("push_limit_reached");
    }

    /// <summary>A new modal and the trigger that opens it, which is used up only by a view that stands.</summary>
    private static JsonObject? Triggered(ApiCall call, out JsonObject given, out Trigger trigger)
    {
        trigger = Trigger.None;
        if (Given(call, "modal", out given) is { } refused)
        {
            return refused;
        }

        if (call.Workspace.Views.Taken(given))
        {
            return Answers.Error("duplicate_external_id");
        }

        return call.Workspace.Triggers.Redeem(call.Text("trigger_id"), out trigger) is { } late ? Answers.Error(late) : null;
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

        return call.Workspace.Views.Taken(given)
            ? Answers.Error("duplicate_external_id")
            : Shown(call, call.Workspace.Views.Publish(user, given));
    }

    private static JsonObject Replace(ApiCall call, View view, JsonObject given)
    {
        if (call.Text("hash") is { } hash && !string.Equals(hash, view.Hash, StringComparison.Ordinal))
        {
            return Answers.Error("hash_conflict");
        }

        return call.Workspace.Views.Taken(given, view)
            ? Answers.Error("duplicate_external_id")
            : Shown(call, call.Workspace.Views.Show(view, given));
    }

    private static JsonObject? Given(ApiCall call, string? type, out JsonObject given)
    {
        given = [];
        if (!call.Written("view", out var written))
        {
            return Answers.Invalid("[ERROR] must be valid JSON [json-pointer:/view]");
        }

        if (written.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return Answers.Missing("view");
        }

        if (Check(written) is { } refused)
        {
            return refused;
        }

        given = JsonObject.Create(written)!;
        return type is null || given.Text("type").Equals(type, StringComparison.Ordinal)
            ? null
            : Answers.Invalid("[ERROR] must be a valid enum value [json-pointer:/view/type]");
    }

    private static JsonObject Shown(ApiCall call, View view) => Answers.Ok(("view", view.ToJson(call.Workspace)));
}
