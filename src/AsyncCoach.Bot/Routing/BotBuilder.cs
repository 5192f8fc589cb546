using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Outbox;
using AsyncCoach.Slack.Inbound;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Bot.Routing;

/// <summary>
/// Where a habit introduces itself. Everything is named here once; no scanning, so that one can click from a registration to its handler.
/// </summary>
public sealed class BotBuilder
{
    private readonly IServiceCollection _services;
    private readonly BotCatalog _catalog;
    private readonly IReadOnlyDictionary<string, string> _renamed;

    public BotBuilder(IServiceCollection services, BotCatalog catalog, IReadOnlyDictionary<string, string> renamed)
    {
        _services = services;
        _catalog = catalog;
        _renamed = renamed;
    }

    public BotBuilder Command<T>(string name, string description, string usageHint) where T : class, IHandle<SlashCommand>
    {
        var typed = _renamed.GetValueOrDefault(name, name);
        _catalog.Commands.Add(typed, new CommandEntry(name, typed, description, usageHint, Add<T>()));
        return this;
    }

    /// <summary>What a command with several words does when this is its first; the handler's delivery holds what follows it. An empty word: the command alone.</summary>
    internal BotBuilder Word<T>(string command, string word) where T : class, IHandle<SlashCommand>
    {
        _catalog.Words.Add((command, word), Add<T>());
        return this;
    }

    public BotBuilder Button<T>(string actionId) where T : class, IHandle<BlockAction>
    {
        _catalog.Buttons.Add(actionId, Add<T>());
        return this;
    }

    public BotBuilder Form<T>(string callbackId) where T : class, IHandle<ViewSubmission>
    {
        _catalog.Forms.Add(callbackId, Add<T>());
        return this;
    }

    /// <summary>
    /// Hears that a form was closed without being sent; only of forms with <c>NotifyOnClose</c>. When several are closed at once, Slack tells of the lowest only,
    /// as cleared.
    /// </summary>
    public BotBuilder Closed<T>(string callbackId) where T : class, IHandle<ViewClosed>
    {
        _catalog.Closings.Add(callbackId, Add<T>());
        return this;
    }

    /// <summary>Answers <see cref="Slack.Inbound.Ack.Options"/> as people type into an external select with this action id.</summary>
    public BotBuilder Options<T>(string actionId) where T : class, IHandle<OptionsRequest>
    {
        _catalog.Suggestions.Add(actionId, Add<T>());
        return this;
    }

    /// <summary>An entry in the menu of a message.</summary>
    public BotBuilder Shortcut<T>(string callbackId, string name, string description) where T : class, IHandle<MessageShortcut>
    {
        _catalog.Shortcuts.Add(callbackId, new ShortcutEntry(callbackId, name, description, Add<T>()));
        return this;
    }

    /// <summary>An entry in the menu that Slack opens from everywhere. With the message shortcuts, an app has ten at most.</summary>
    public BotBuilder GlobalShortcut<T>(string callbackId, string name, string description) where T : class, IHandle<GlobalShortcut>
    {
        _catalog.GlobalShortcuts.Add(callbackId, new ShortcutEntry(callbackId, name, description, Add<T>()));
        return this;
    }

    public BotBuilder Event<TEvent, THandler>(params IReadOnlyList<string> slackTypes)
        where TEvent : SlackEvent
        where THandler : class, IHandle<TEvent>
    {
        if (!_catalog.Events.TryGetValue(typeof(TEvent), out var handlers))
            _catalog.Events.Add(typeof(TEvent), handlers = []);
        handlers.Add(Add<THandler>());
        _catalog.EventTypes.UnionWith(slackTypes);
        return this;
    }

    /// <summary>What renders the outbox's intents of a kind.</summary>
    public BotBuilder Says<T>(string kind) where T : class, ISay
    {
        _catalog.Sayings.Add(kind, Add<T>());
        return this;
    }

    /// <summary>What knows how commitments of a kind read, and what becomes of them.</summary>
    internal BotBuilder Owes<T>(string kind) where T : class, IOwed
    {
        _catalog.Owed.Add(kind, Add<T>());
        return this;
    }

    /// <summary>A part of the Home tab.</summary>
    internal BotBuilder OnHome<T>(HomePart part) where T : class, IHomeSection
    {
        _catalog.HomeSections.Add(part, Add<T>());
        return this;
    }

    /// <summary>What it would say on a route, for somebody who is setting one up.</summary>
    public BotBuilder Samples<T>() where T : class, ISample
    {
        _catalog.Samples.Add(Add<T>());
        return this;
    }

    /// <summary>What it offers inside other habits' cards and forms.</summary>
    internal BotBuilder Offers<T>() where T : class, IOffer
    {
        _catalog.Offers.Add(Add<T>());
        return this;
    }

    /// <summary>What runs when an alarm of a kind rings.</summary>
    public BotBuilder Rings<T>(string kind) where T : class, IRound
    {
        _catalog.Rounds.Add(kind, Add<T>());
        return this;
    }

    public BotBuilder Every<T>(TimeSpan period, string name) where T : class, IStandingRound
    {
        _catalog.StandingRounds.Add(new StandingRound(name, period, Add<T>()));
        return this;
    }

    /// <summary>A scope that the habit needs, and the reason that the person who installs it will read.</summary>
    public BotBuilder Needs(string scope, string reason)
    {
        _catalog.Scopes[scope] = _catalog.Scopes.TryGetValue(scope, out var other) && other != reason ? $"{other}; {reason}" : reason;
        return this;
    }

    private Type Add<T>() where T : class
    {
        if (!_services.Any(service => service.ServiceType == typeof(T)))
            _services.AddSingleton<T>();
        return typeof(T);
    }
}
