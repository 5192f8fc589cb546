using NodaTime;

namespace AsyncCoach.Storage;

/// <summary>
/// Something to be said: not a text but what it is about. Its habit renders it when it is sent, from what is true then.
/// </summary>
/// <param name="Key">Unique in the workspace for good: what, whom, which occasion.</param>
/// <param name="Kind">Which habit renders it, such as <c>decision.card</c>.</param>
/// <param name="Subject">The key of the document it is about.</param>
/// <param name="Receiver">A channel id, or a person as <c>workspace/user</c>.</param>
/// <param name="NotBefore">Product time before which it is not sent.</param>
/// <param name="Urgency">Lower goes first: answers to people precede nudges.</param>
/// <param name="Detail">What else its habit needs to render it, in a form of its own; erased once it is settled.</param>
public sealed record Intent(
    string Key, string Kind, string Subject, string Receiver, Instant NotBefore, Urgency Urgency, string Detail = "")
{
    /// <summary>What keeps its order: everything about one subject to one receiver.</summary>
    public string Lane => $"{Receiver}|{Subject}";
}
