using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Commitments;

/// <summary>
/// What a habit knows about the commitments of one of its kinds: how they read, what can be done about them, and what becomes of their
/// subject when somebody else owes it.
/// </summary>
internal interface IOwed
{
    /// <summary>What a brief calls several of them: <em>To decide</em>. At most a few words.</summary>
    string Heading { get; }

    /// <summary>What its owner can do, standing after <em>unless you</em>: <em>accept it</em>, <em>decide it</em>.</summary>
    string Act => "settle it";

    /// <summary>What nobody did, standing after <em>has not been</em>: <em>picked up</em>, <em>decided</em>.</summary>
    string Acted => "settled";

    /// <summary>Whoever takes one over has done it with that: nothing of it is left to do afterwards.</summary>
    bool IsKeptByTaking => false;

    /// <summary>How one reads now, to its owner, who may read it. Null: it is closed in truth, and is not spoken of.</summary>
    Task<OwedLine?> Read(Commitment commitment, Turn turn, CancellationToken cancellation);

    /// <summary>
    /// Somebody else owes it from now on (passed on, taken over from somebody who is away or let it pass, named by a lead): changes the subject
    /// and stores it. The caller closes the commitment and opens the next one. A refusal leaves everything as it was.
    /// </summary>
    Task<Refusal?> GiveTo(PersonId next, Commitment commitment, PersonId? by, Turn turn, CancellationToken cancellation);
}

/// <summary>
/// One commitment as its owner reads it. All three are Slack's markup, already harmless.
/// </summary>
/// <param name="Line">In a brief, without a full stop: what it is, from whom. The engine adds by when.</param>
/// <param name="Alone">What a nudge about this one alone says: one to three short sentences, with why it came.</param>
/// <param name="Buttons">
/// What can be done about it, most likely first; at most three. In a brief the first <see cref="InBrief"/> are shown. The engine puts its own end behind their action ids,
/// so that they differ in a message; handlers go by what stands in front, and by the value.
/// </param>
internal sealed record OwedLine(string Line, string Alone, IReadOnlyList<Button> Buttons)
{
    /// <summary>How many of the buttons a brief shows.</summary>
    public int InBrief { get; init; } = 1;

    /// <summary>Its buttons say already how somebody gets out of it: the engine offers no <em>I’m out</em> of its own.</summary>
    public bool HasOwnOut { get; init; }
}
