using System.Text.Json;
using AsyncCoach.Bot.Routing;

namespace AsyncCoach.Host;

/// <summary>
/// The app's manifest for Slack, made from what the habits registered: commands with <c>should_escape</c> (so that <c>@name</c> and <c>#channel</c> arrive
/// as ids), shortcuts, scopes and events. Slack reads it at api.slack.com/apps, Create New App, From a manifest.
/// </summary>
internal static class AppManifest
{
    /// <param name="catalog">What is registered, under the names that this installation's people type.</param>
    /// <param name="url">Where Slack delivers, without a slash at the end; null for Socket Mode.</param>
    public static string Json(BotCatalog catalog, string? url) => JsonText.Of(json => Write(json, catalog, url), indented: true);

    private static void Write(Utf8JsonWriter json, BotCatalog catalog, string? url)
    {
        json.WriteStartObject();
        json.WriteStartObject("display_information");
        json.WriteString("name", "AsyncCoach");
        json.WriteString("description", "Helps distributed teams work in writing: decisions with a reason, an owner and an end.");
        json.WriteEndObject();
        WriteFeatures(json, catalog, url);
        json.WriteStartObject("oauth_config");
        json.WriteStartObject("scopes");
        WriteList(json, "bot", catalog.Scopes.Keys.Order(StringComparer.Ordinal));
        json.WriteEndObject();
        json.WriteEndObject();
        WriteSettings(json, catalog, url);
        json.WriteEndObject();
    }

    private static void WriteFeatures(Utf8JsonWriter json, BotCatalog catalog, string? url)
    {
        json.WriteStartObject("features");
        json.WriteStartObject("app_home");
        json.WriteBoolean("home_tab_enabled", catalog.EventTypes.Contains("app_home_opened"));
        json.WriteBoolean("messages_tab_enabled", true);
        // Read-only, nobody could type a command there either.
        json.WriteBoolean("messages_tab_read_only_enabled", false);
        json.WriteEndObject();
        json.WriteStartObject("bot_user");
        json.WriteString("display_name", "asynccoach");
        json.WriteBoolean("always_online", true);
        json.WriteEndObject();
        WriteShortcuts(json, catalog);
        WriteCommands(json, catalog, url);
        json.WriteEndObject();
    }

    private static void WriteShortcuts(Utf8JsonWriter json, BotCatalog catalog)
    {
        var shortcuts = catalog.AllShortcuts.Select(shortcut => (Type: "message", Entry: shortcut))
            .Concat(catalog.AllGlobalShortcuts.Select(shortcut => (Type: "global", Entry: shortcut)))
            .OrderBy(shortcut => shortcut.Entry.CallbackId, StringComparer.Ordinal)
            .ToList();
        if (shortcuts.Count == 0)
            return;
        json.WriteStartArray("shortcuts");
        foreach (var (type, shortcut) in shortcuts)
        {
            json.WriteStartObject();
            json.WriteString("name", shortcut.Name);
            json.WriteString("type", type);
            json.WriteString("callback_id", shortcut.CallbackId);
            json.WriteString("description", shortcut.Description);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCommands(Utf8JsonWriter json, BotCatalog catalog, string? url)
    {
        if (catalog.AllCommands.Count == 0)
            return;
        json.WriteStartArray("slash_commands");
        foreach (var command in catalog.AllCommands.OrderBy(command => command.Name, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("command", command.Typed);
            if (url is not null)
                json.WriteString("url", url + "/slack/commands");
            json.WriteString("description", command.Description);
            if (command.UsageHint.Length > 0)
                json.WriteString("usage_hint", command.UsageHint);
            json.WriteBoolean("should_escape", true);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSettings(Utf8JsonWriter json, BotCatalog catalog, string? url)
    {
        json.WriteStartObject("settings");
        json.WriteStartObject("event_subscriptions");
        if (url is not null)
            json.WriteString("request_url", url + "/slack/events");
        WriteList(json, "bot_events", catalog.EventTypes.Order(StringComparer.Ordinal));
        json.WriteEndObject();
        json.WriteStartObject("interactivity");
        json.WriteBoolean("is_enabled", true);
        if (url is not null)
        {
            json.WriteString("request_url", url + "/slack/interactions");
            json.WriteString("message_menu_options_url", url + "/slack/options");
        }
        json.WriteEndObject();
        json.WriteBoolean("org_deploy_enabled", false);
        json.WriteBoolean("socket_mode_enabled", url is null);
        json.WriteBoolean("token_rotation_enabled", false);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
