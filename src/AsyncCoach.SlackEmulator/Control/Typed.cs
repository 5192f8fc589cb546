using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;
using AsyncCoach.SlackEmulator.WebApi;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>What people type into the message field: messages and slash commands; and the shortcuts they open.</summary>
internal sealed class Typed(Workspace workspace, Courier courier, Payloads payloads, ResponseUrlSurface responses)
{
    public async Task<Outcome> Type(Person who, Channel channel, string text, string? thread)
    {
        string command;
        JsonObject payload;
        lock (workspace.Gate)
        {
            if (CannotType(who, channel) is { } refused)
            {
                return refused;
            }

            if (!text.StartsWith('/'))
            {
                return Say(who, channel, text, thread);
            }

            command = text.Split(' ', 2)[0];
            if (CannotRun(who, command, thread) is { } notRun)
            {
                return notRun;
            }

            payload = payloads.Command(command, Written(command, text[command.Length..].Trim()), who, channel);
        }

        var answer = await courier.Ask(DeliveryKind.Command, command, payload);
        lock (workspace.Gate)
        {
            var url = new ResponseUrl("", "commands", who, channel, workspace.Wire.GetUtcNow());
            var error = answer.Ok ? responses.SayInAnswer(url, answer, text) : answer.Shown;
            return error is null ? Outcome.Fine : new Outcome($"{command} failed with the error \"{error}\"", Why(answer));
        }
    }

    public async Task<Outcome> Shortcut(Person who, string name, Message? message)
    {
        JsonObject payload;
        lock (workspace.Gate)
        {
            if (!workspace.People.IsOurs(who))
            {
                return new Outcome("People of other organisations cannot use this app's shortcuts.");
            }

            var shortcut =
                workspace.App.Shortcuts.FirstOrDefault(s =>
                    s.OnMessage == message is not null && (Same(s.CallbackId, name) || Same(s.Name, name)))
                ?? throw new BadCallException(
                    $"There is no {(message is null ? "global" : "message")} shortcut {name}; there are: {Known()}.");
            payload = message is null
                ? payloads.Shortcut(shortcut.CallbackId, who)
                : payloads.MessageShortcut(shortcut.CallbackId, who, message);
        }

        var answer = await courier.Ask(DeliveryKind.Interaction, payload.Text("type"), payload);
        return answer.Ok ? Outcome.Fine : new Outcome(answer.Shown, Why(answer));
    }

    /// <summary>For developers: what the app did instead of acknowledging.</summary>
    public static string? Why(AppAnswer answer) => answer switch
    {
        { Ok: true } => null,
        { Status: > 0 } => $"The app answered {answer.Status} ({answer.Failure}).",
        _ => $"The app did not acknowledge ({answer.Failure}).",
    };

    private Outcome Say(Person who, Channel channel, string text, string? thread)
    {
        if (thread is not null && channel.Find(thread) is not { IsReply: false })
        {
            throw new BadCallException(
                $"There is no message {thread} in #{channel.Name} that starts a thread; give the ts of one as thread_ts.");
        }

        var encoded = new Typing(workspace).Message(text);
        var message = workspace.Messages.Add(channel, who, ts => new Message(ts, channel, who)
        {
            Text = encoded,
            Blocks = Typing.RichText(encoded),
            ThreadTs = thread,
            ClientId = Guid.NewGuid().ToString(),
        });
        return new Outcome { Made = ("message", new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts }) };
    }

    private static Outcome? CannotType(Person who, Channel channel) => (channel.Has(who.Id), channel.IsArchived) switch
    {
        (false, _) => new Outcome($"You are not a member of #{channel.Name}. Join it first."),
        (_, true) => new Outcome($"#{channel.Name} is archived."),
        _ => null,
    };

    private Outcome? CannotRun(Person who, string command, string? thread)
    {
        var known = workspace.App.Scopes.Contains("commands", StringComparer.Ordinal) && Find(command) is not null;
        if (!known || !workspace.People.IsOurs(who))
        {
            return new Outcome(
                $"{command} is not a valid command. In Slack, all messages that start with the \"/\" character are interpreted as "
                    + "commands.");
        }

        return thread is null ? null : new Outcome($"{command} is not supported in threads. Sorry!");
    }

    private string Written(string command, string text) => Find(command)!.ShouldEscape ? new Typing(workspace).Command(text) : text;

    private CommandOptions? Find(string command) => workspace.App.Commands.FirstOrDefault(c => Same(c.Name, command));

    private string Known() =>
        string.Join(", ", workspace.App.Shortcuts.Select(s => $"{s.CallbackId} ({(s.OnMessage ? "message" : "global")})"));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
