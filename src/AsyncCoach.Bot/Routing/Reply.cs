using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Routing;

/// <summary>
/// What a handler answers: the acknowledgement, and what one person is shown right after it. What everybody reads goes
/// through the outbox instead.
/// </summary>
public sealed record Reply
{
    public static Reply Heard { get; } = new();

    public Ack Ack { get; init; } = Ack.Ok;

    public IReadOnlyList<Effect> Effects { get; init; } = [];

    /// <summary>The reply to give once the session is committed, where it needs the numbers drawn.</summary>
    public Func<Commit.Committed, Reply>? OnceKept { get; init; }

    /// <summary>The reply to give when a unique key was taken meanwhile.</summary>
    public Func<Commit.Duplicate, Reply>? IfTaken { get; init; }

    /// <summary>A message that only its person sees.</summary>
    public static Reply Say(Message message) => new() { Ack = new Ack.Reply(message) };

    public static Reply Say(string sentence) => Say(new Message(Slack.Markup.Escape(sentence)));

    /// <summary>Keeps a form open with sentences under its inputs.</summary>
    public static Reply Refuse(IReadOnlyDictionary<string, string> byBlock) => new() { Ack = new Ack.Errors(byBlock) };

    public static Reply Then(params IReadOnlyList<Effect> effects) => new() { Effects = effects };
}
