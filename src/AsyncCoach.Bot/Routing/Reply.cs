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

    /// <summary>Something to whoever pressed, beside what they pressed; in a direct message where nothing can stand beside it, as on Home.</summary>
    public static Reply Tell(BlockAction pressed, Message message) => pressed.Openings.ResponseUrl is null
        ? Then(new Effect.Whisper(new Whom(pressed.By.User, pressed.Message?.Channel), message))
        : Then(new Effect.Respond(pressed.Openings, new UrlAnswer(message)));

    public static Reply Tell(BlockAction pressed, string sentence) => Tell(pressed, new Message(sentence));

    /// <summary>The same, of what came of a press. On Home nothing is said: it is drawn anew after each, and shows it.</summary>
    public static Reply Done(BlockAction pressed, string sentence) => pressed.View is { Type: "home" } ? Heard : Tell(pressed, sentence);

    public static Reply Then(params IReadOnlyList<Effect> effects) => new() { Effects = effects };
}
