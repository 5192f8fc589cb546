using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Slack.Inbound;

/// <summary>The answer that Slack waits for, 3 s at most.</summary>
public abstract record Ack
{
    private Ack()
    {
    }

    /// <summary>Heard. A form sent is closed by it.</summary>
    public sealed record Heard : Ack;

    /// <summary>A message only its person sees, in answer to a command. Where the transport or kind cannot carry one, nothing is shown.</summary>
    public sealed record Reply(Message Message) : Ack;

    /// <summary>A form stays open with these sentences under its inputs, by block id.</summary>
    public sealed record Errors(IReadOnlyDictionary<string, string> ByBlock) : Ack;

    /// <summary>A form is replaced.</summary>
    public sealed record Update(Modal View) : Ack;

    /// <summary>A form is put on top (three at most).</summary>
    public sealed record Push(Modal View) : Ack;

    /// <summary>All forms are closed.</summary>
    public sealed record Clear : Ack;

    /// <summary>Options for a select, at most 100.</summary>
    public sealed record Options(IReadOnlyList<Option> Choices) : Ack;

    /// <summary>Nothing could be kept: events are to be sent again (503). Commands and forms never get this but a sentence.</summary>
    public sealed record TryAgain : Ack;

    public static Ack Ok { get; } = new Heard();
}
