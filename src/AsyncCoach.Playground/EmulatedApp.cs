using AsyncCoach.Bot;
using AsyncCoach.Bot.Routing;
using AsyncCoach.SlackEmulator;

namespace AsyncCoach.Playground;

/// <summary>The app as it would stand on Slack's settings pages after its manifest was read: the commands, shortcuts, scopes and events that the habits registered.</summary>
public static class EmulatedApp
{
    public static AppOptions From(BotSettings settings)
    {
        var catalog = Catalog(settings);
        return new AppOptions
        {
            Scopes = [.. catalog.Scopes.Keys],
            Commands = [.. catalog.AllCommands.Select(command => new CommandOptions(command.Typed, ShouldEscape: true, Description: command.Description, Hint: command.UsageHint))],
            Shortcuts =
            [
                .. catalog.AllShortcuts.Select(shortcut => new ShortcutOptions(shortcut.Name, shortcut.CallbackId, OnMessage: true)),
                .. catalog.AllGlobalShortcuts.Select(shortcut => new ShortcutOptions(shortcut.Name, shortcut.CallbackId, OnMessage: false)),
            ],
            BotEvents = [.. catalog.EventTypes],
        };
    }

    /// <summary>Where the bot is called, below its address.</summary>
    public static RequestUrls Urls(Uri bot) => new(
        new Uri(bot, "slack/events"), new Uri(bot, "slack/commands"), new Uri(bot, "slack/interactions"), new Uri(bot, "slack/options"));

    private static BotCatalog Catalog(BotSettings settings) => new ServiceCollection().AddBot(settings);
}
