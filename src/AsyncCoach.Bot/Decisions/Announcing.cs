using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>What is said after a decision was recorded or has changed: which messages, where, under which keys.</summary>
internal static class Announcing
{
    /// <summary>
    /// Redraws the card where it stands, or posts it: in its channel, or to its recorder where it has none. The new revision is the occasion.
    /// </summary>
    public static void Card(Turn turn, Decision decision) =>
        Card(turn, decision, Receiver(decision), $"{turn.Session.RevisionOf<Decision>(decision.Id.ToString()) + 1}");

    /// <summary>The same for one that has changed, and what people owe because of it.</summary>
    /// <param name="before">As it was; null for one that is new.</param>
    public static Task Changed(Turn turn, Decision? before, Decision after, PersonId? by, CancellationToken cancellation)
    {
        Card(turn, after);
        return Deciding.Follow(turn, before, after, by, cancellation);
    }

    /// <summary>Posts the card of a decision that has not changed, because AsyncCoach has come to its channel.</summary>
    public static void CardOnInvitation(Turn turn, Decision decision) =>
        Card(turn, decision, Receiver(decision), $"invited {turn.Session.RevisionOf<Decision>(decision.Id.ToString())}");

    private static void Card(Turn turn, Decision decision, string receiver, string occasion) => turn.Session.Enqueue(new Intent(
        $"{DecisionCardSaying.Kind}/{decision.Id}/{receiver}/{occasion}", DecisionCardSaying.Kind, decision.Id.ToString(), receiver, turn.Now, Urgency.Answer));

    /// <summary>Says in the thread of the message that somebody took a decision from, who did.</summary>
    public static void Noted(Turn turn, Decision decision)
    {
        if (decision.Source is { } source)
            turn.Session.Enqueue(new Intent(
                $"{NotedSaying.Kind}/{decision.Id}", NotedSaying.Kind, decision.Id.ToString(), source.Channel.Value, turn.Now, Urgency.Answer));
    }

    /// <summary>Tells the recorder that nobody but those named can read it, and how to change that.</summary>
    public static void NotPosted(Turn turn, Decision decision) =>
        turn.Session.Enqueue(new Intent(
            $"{NotPostedSaying.Kind}/{decision.Id}", NotPostedSaying.Kind, decision.Id.ToString(), $"{decision.Recorder}", turn.Now, Urgency.Answer));

    private static string Receiver(Decision decision) => decision.Channel?.Value ?? $"{decision.Recorder}";
}
