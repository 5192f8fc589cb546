using System.Text.Json;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>What is said of a handoff where it is read: which messages, where, under which keys.</summary>
internal static class Announcing
{
    /// <summary>Posts the card, or redraws it where it stands. The new revision is the occasion.</summary>
    public static void Card(Turn turn, Handoff handoff)
    {
        var occasion = turn.Session.RevisionOf<Handoff>(handoff.Id.ToString()) + 1;
        foreach (var receiver in Receivers(handoff))
        {
            Say(turn, HandoffCardSaying.Kind, handoff, receiver, $"{occasion}");
            if (handoff.Items.Count > HandoffCard.MostShown)
                Say(turn, RestSaying.Kind, handoff, receiver, $"{occasion}");
        }
    }

    /// <summary>Asks a channel who writes it, or says there who does.</summary>
    public static void Call(Turn turn, Handoff handoff)
    {
        if (handoff.Channel is { } channel)
            Say(turn, CallSaying.Kind, handoff, channel.Value, $"{turn.Session.RevisionOf<Handoff>(handoff.Id.ToString()) + 1}");
    }

    /// <summary>Says that none came. Once, whatever happens afterwards.</summary>
    public static void Missed(Turn turn, Handoff handoff)
    {
        if (handoff.Channel is { } channel)
            Say(turn, MissedSaying.Kind, handoff, channel.Value, "once");
    }

    /// <summary>Says in the thread what somebody asked, or what the writer answered. Calls nobody.</summary>
    public static void InThread(Turn turn, Handoff handoff, HandoffItemId item, PersonId by, string said, bool isAnswer)
    {
        if (handoff.Channel is { } channel)
            Thread(turn, handoff, channel.Value, turn.Now, new ThreadNote(item.ToString(), by.ToString(), said, isAnswer));
    }

    /// <summary>Between two people there is no thread that both read: the answer goes to whoever asked, within their working time.</summary>
    public static async Task Answer(Turn turn, Handoff handoff, HandoffItem item, PersonId by, string said, CancellationToken cancellation)
    {
        if (handoff.Channel is not null)
            InThread(turn, handoff, item.Id, by, said, isAnswer: true);
        else if (item.AskedBack is { } asked && await InTheirTime.Next(turn, asked.By, cancellation) is { } at)
            Thread(turn, handoff, asked.By.ToString(), at, new ThreadNote(item.Id.ToString(), by.ToString(), said, true));
    }

    /// <summary>
    /// Its channel. Between two people: whoever wrote it; the other is told within their own working time, by what they owe.
    /// </summary>
    public static IReadOnlyList<string> Receivers(Handoff handoff) => handoff.Channel is { } channel
        ? [channel.Value]
        : handoff.Writer is { } writer ? [writer.ToString()] : [];

    private static void Thread(Turn turn, Handoff handoff, string receiver, Instant at, ThreadNote note) => turn.Session.Enqueue(new Intent(
        $"{ThreadSaying.Kind}/{handoff.Id}/{receiver}/{note.Item}/{(note.IsAnswer ? "answer" : "question")}/{turn.Now.ToUnixTimeMilliseconds()}",
        ThreadSaying.Kind, handoff.Id.ToString(), receiver, at, Urgency.Answer, JsonSerializer.Serialize(note, BotJson.Compact.ThreadNote)));

    private static void Say(Turn turn, string kind, Handoff handoff, string receiver, string occasion) => turn.Session.Enqueue(
        new Intent($"{kind}/{handoff.Id}/{receiver}/{occasion}", kind, handoff.Id.ToString(), receiver, turn.Now, Urgency.Answer));
}
