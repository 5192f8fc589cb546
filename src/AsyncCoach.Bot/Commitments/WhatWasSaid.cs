using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Outbox;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>
/// What became of the newest nudges about somebody's commitments: those that still wait in the outbox, and those that never went out although there
/// was something to say.
/// </summary>
internal sealed record WhatWasSaid(IReadOnlySet<string> Waiting, IReadOnlyList<Nudge> Unsaid)
{
    /// <summary>What is older than the outbox remembers counts as said.</summary>
    private static readonly Duration Remembered = Duration.FromDays(7);

    public static async Task<WhatWasSaid> About(IReadOnlyList<Commitment> open, Turn turn, IOutbox outbox, CancellationToken cancellation)
    {
        var newest = open.Where(one => one.NamedAt > turn.Now - Remembered && one.NamedIn.Count > 0).Select(one => one.NamedIn[^1]).Distinct(StringComparer.Ordinal).ToList();
        var places = await turn.Session.LoadMany<Place>(newest.ConvertAll(Nudges.PlaceOf), Viewer.All, cancellation);
        var stand = places.Select(place => place.Key).ToHashSet(StringComparer.Ordinal);
        var (waiting, unsaid) = (new HashSet<string>(StringComparer.Ordinal), new List<Nudge>());
        foreach (var key in newest.Where(key => !stand.Contains(Nudges.PlaceOf(key))))
        {
            if (await turn.Session.Load<Nudge>(key, Viewer.All, cancellation) is not { } nudge)
                continue;
            switch (await outbox.Find(turn.Workspace, Nudges.IntentOf(nudge), cancellation))
            {
                case { State: "dropped", Reason: NudgeSaying.NothingOpen } or null:
                    break;
                case { State: "dropped" or "failed" }:
                    unsaid.Add(nudge);
                    break;
                case { State: not "sent" }:
                    waiting.Add(key);
                    break;
            }
        }
        return new WhatWasSaid(waiting, unsaid);
    }

    /// <summary>Its owner was told last by a message that may still reach them.</summary>
    public bool IsUnderWay(Commitment one) => one.NamedIn.Count > 0 && Waiting.Contains(one.NamedIn[^1]);
}
