using AsyncCoach.Bot.People;
using AsyncCoach.Domain;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.Bot.Routing;

/// <summary>
/// The inbound dispatcher: finds the one handler (for events: each that listens), gives it a session, commits once, and runs it
/// again on fresh documents when something it had read has changed. The receipt goes into the same commit, so a delivery that
/// comes twice has its effect once.
/// </summary>
public sealed partial class Router(
    BotCatalog catalog, IStore store, IServiceProvider services, EffectRunner effects, Clocks clocks, ILogger<Router> logger) : IInboundHandler
{
    /// <summary>People of other organisations may be named and read along; they run nothing here.</summary>
    public const string NotForOutsiders = "AsyncCoach works for the other organisation in this channel. Ask one of your colleagues there to do this for you.";

    /// <summary>Once, and three times more on a conflict.</summary>
    private const int Tries = 4;

    public Task<Outcome> Handle(Delivery delivery, CancellationToken cancellation) => delivery switch
    {
        SlashCommand command => One(catalog.Commands.GetValueOrDefault(command.Command)?.Handler, command, cancellation),
        // What they type finds nothing either: no options.
        OptionsRequest { By.Team: var team } outsider when team != outsider.Workspace => Task.FromResult(Outcome.Heard),
        BlockAction { By.Team: var team } outsider when team != outsider.Workspace => Task.FromResult(
            Answer(Excuse.For(outsider, NotForOutsiders), outsider)),
        BlockAction action => One(catalog.Buttons.GetValueOrDefault(ActionKind(action.ActionId)), action, cancellation),
        ViewSubmission form => One(catalog.Forms.GetValueOrDefault(form.View.CallbackId), form, cancellation),
        MessageShortcut shortcut => One(catalog.Shortcuts.GetValueOrDefault(shortcut.CallbackId)?.Handler, shortcut, cancellation),
        GlobalShortcut shortcut => One(catalog.GlobalShortcuts.GetValueOrDefault(shortcut.CallbackId)?.Handler, shortcut, cancellation),
        ViewClosed closed => One(catalog.Closings.GetValueOrDefault(closed.View.CallbackId), closed, cancellation),
        OptionsRequest typed => One(catalog.Suggestions.GetValueOrDefault(ActionKind(typed.ActionId)), typed, cancellation),
        MessagePosted e => Each(e, cancellation),
        MessageDeleted e => Each(e, cancellation),
        AppMentioned e => Each(e, cancellation),
        ReactionAdded e => Each(e, cancellation),
        MemberJoined e => Each(e, cancellation),
        MemberLeft e => Each(e, cancellation),
        ChannelChanged e => Each(e, cancellation),
        UserChanged e => Each(e, cancellation),
        UserGroupChanged e => Each(e, cancellation),
        AppHomeOpened e => Each(e, cancellation),
        AppRemoved e => Each(e, cancellation),
        EventsDropped dropped => Note(dropped),
        _ => Task.FromResult(Outcome.Heard),
    };

    /// <summary>They are not sent again: what they would have told is learnt by the next rounds, and the operator by the log.</summary>
    private Task<Outcome> Note(EventsDropped dropped)
    {
        Log.EventsDropped(logger, dropped.Workspace, dropped.Minute);
        return Task.FromResult(Outcome.Heard);
    }

    /// <summary>Several buttons of one kind in a message differ behind a colon: <c>decision.page:next</c>.</summary>
    private static string ActionKind(string actionId) =>
        actionId.IndexOf(':', StringComparison.Ordinal) is > 0 and var at ? actionId[..at] : actionId;

    private async Task<Outcome> One<T>(Type? handler, T delivery, CancellationToken cancellation) where T : Delivery
    {
        if (handler is null)
        {
            Log.Unknown(logger, typeof(T).Name);
            return Outcome.Heard;
        }
        return Answer(await Run((IHandle<T>)services.GetRequiredService(handler), delivery, delivery.Receipt, cancellation), delivery);
    }

    private async Task<Outcome> Each<T>(T delivery, CancellationToken cancellation) where T : SlackEvent
    {
        if (!catalog.Events.TryGetValue(typeof(T), out var handlers))
            return Outcome.Heard;
        List<Effect> all = [];
        var again = false;
        foreach (var type in handlers)
        {
            var reply = await Run((IHandle<T>)services.GetRequiredService(type), delivery, $"{delivery.Receipt}#{type.Name}", cancellation);
            again |= reply.Ack is Ack.TryAgain;
            all.AddRange(reply.Effects);
        }
        return Answer(new Reply { Ack = again ? new Ack.TryAgain() : Ack.Ok, Effects = all }, delivery);
    }

    private Outcome Answer(Reply reply, Delivery delivery) => reply.Effects.Count == 0
        ? new Outcome(reply.Ack)
        : new Outcome(reply.Ack, token => effects.Run(delivery.Workspace, reply.Effects, token));

    private async Task<Reply> Run<T>(IHandle<T> handler, T delivery, string receipt, CancellationToken cancellation) where T : Delivery
    {
        using var span = BotWatch.Handle(handler.GetType());
        try
        {
            for (var run = 1; run <= Tries; run++)
            {
                var session = store.Open(new WorkspaceId(delivery.Workspace));
                var turn = clocks.Turn(session);
                var reply = await handler.Handle(delivery, turn, cancellation);
                if (delivery is BlockAction { View.Type: "home" } pressed)
                    HomeTabs.Changed(turn, pressed.By.ToPerson());
                // An event comes again when its acknowledgement was lost: what it shows somebody needs a receipt as much as what it keeps.
                if (!session.HasChanges && (delivery is not SlackEvent || reply.Effects.Count == 0))
                    return reply;
                session.Receive(receipt);
                switch (await session.Commit())
                {
                    case Commit.Committed kept:
                        return reply.OnceKept?.Invoke(kept) ?? reply;
                    case Commit.Duplicate { Name: "receipt" }:
                        Log.Again(logger, typeof(T).Name);
                        return Reply.Heard;
                    case Commit.Duplicate taken when reply.IfTaken is { } answer:
                        return answer(taken);
                    case Commit.Failed failed:
                        Log.NotKept(logger, typeof(T).Name, failed.Reason);
                        return Excuse.For(delivery, "I could not save this just now. Nothing is lost here: please send it again in a minute.");
                }
            }
            Log.Conflicts(logger, typeof(T).Name, Tries);
            return Excuse.For(delivery, "Several people changed this at the same moment. Please try again.");
        }
#pragma warning disable CA1031 // One of the three places that answer for a handler's exceptions: the person gets a sentence, the log the rest.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.Failed(logger, failure, typeof(T).Name);
            BotWatch.Failed(typeof(T).Name);
            return Excuse.For(delivery, "Something went wrong on my side, and nothing was saved. Please try again; if it stays, tell whoever runs AsyncCoach.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack held events of {Workspace} back for a minute (unix minute {Minute}): more came than it sends.")]
        public static partial void EventsDropped(ILogger logger, string workspace, long minute);

        [LoggerMessage(Level = LogLevel.Error, Message = "Handling a {Kind} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, string kind);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} could not be kept: {Reason}")]
        public static partial void NotKept(ILogger logger, string kind, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} met a conflict {Tries} times.")]
        public static partial void Conflicts(ILogger logger, string kind, int tries);

        [LoggerMessage(Level = LogLevel.Debug, Message = "A {Kind} came again and was handled before.")]
        public static partial void Again(ILogger logger, string kind);

        [LoggerMessage(Level = LogLevel.Debug, Message = "A {Kind} that no habit answers.")]
        public static partial void Unknown(ILogger logger, string kind);
    }
}
