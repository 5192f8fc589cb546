using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Commitments;

/// <summary>How a nudge is kept, where it stands, and how it is handed to the outbox.</summary>
internal static class Nudges
{
    public const string Kind = "nudge";

    /// <summary>Where it stands in Slack, once it does.</summary>
    public static string PlaceOf(string nudge) => $"{Kind}/{nudge}";

    /// <summary>One intent for each drawing.</summary>
    public static string IntentOf(Nudge nudge) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Kind}/{nudge.Key}/{nudge.Redrawn}");

    /// <summary>Keeps it and has it said. One that was dropped before, under the same key, is drawn anew.</summary>
    public static async Task Say(Turn turn, Nudge nudge, CancellationToken cancellation)
    {
        var before = await turn.Session.Load<Nudge>(nudge.Key, Viewer.All, cancellation);
        Draw(turn, before is null ? nudge : nudge with { Redrawn = before.Redrawn + 1 });
    }

    /// <summary>Keeps it at this drawing, and hands it over.</summary>
    public static void Draw(Turn turn, Nudge nudge)
    {
        turn.Session.Store(nudge, new Change(turn.Now, null, "said"));
        turn.Session.Enqueue(new Intent(IntentOf(nudge), Kind, nudge.Key, nudge.Person.ToString(), turn.Now, Urgency.Nudge));
    }
}
