using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Commitments;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Commitments;
using AsyncCoach.Storage.Decisions;
using AsyncCoach.Storage.Handoffs;
using AsyncCoach.Storage.Outbox;
using NodaTime;

namespace AsyncCoach.Bot.People;

/// <summary>Merges the full-text index and drops what is no record and old: receipts, sent messages, drafts that nobody came back to, last week's briefs.</summary>
internal sealed class HousekeepingRound(IStore store, BotSettings settings, Clocks clocks) : IStandingRound
{
    private const int Batch = 100;

    /// <summary>Slack may send an event again for up to a day; twice that is kept.</summary>
    private static readonly Duration ReceiptsKept = Duration.FromHours(48);

    private static readonly Duration NudgesKept = Duration.FromDays(7);

    public async Task Run(CancellationToken cancellation)
    {
        foreach (var workspace in await store.Workspaces(cancellation))
        {
            await DropOldDrafts(store.Open(workspace), cancellation);
            await DropUnsentHandoffs(store.Open(workspace), cancellation);
            while (await DropOldNudges(store.Open(workspace), cancellation) == Batch)
            {
                // A workspace of ten thousand has as many briefs a day.
            }
        }
        await store.Maintain(
            new Retention(
                clocks.Now,
                clocks.WireNow,
                ReceiptsKept,
                Duration.FromTimeSpan(settings.MessagesKept),
                settings.RevisionsKept is { } kept ? Duration.FromTimeSpan(kept) : null),
            cancellation);
    }

    private async Task DropOldDrafts(ISession session, CancellationToken cancellation)
    {
        var before = clocks.Now - Duration.FromTimeSpan(settings.DraftsKept);
        var old = await session.List(
            Query<Decision>.Everything
                .Where(DecisionMap.State, DecisionMap.Stored(DecisionState.Draft))
                .WhereBetween(DecisionMap.ChangedAt, null, before.ToUnixTimeMilliseconds()),
            Viewer.All, Batch, null, cancellation);
        foreach (var draft in old.Items)
            session.Delete<Decision>(draft.Id.ToString(), new Change(clocks.Now, null, "expired"), forget: true);
        if (session.HasChanges)
            await session.Commit();
    }

    /// <summary>Nobody looks at last week's brief for what is true today: it stays in Slack as it was last drawn. Answers how many there were.</summary>
    private async Task<int> DropOldNudges(ISession session, CancellationToken cancellation)
    {
        var old = await session.List(
            Query<Nudge>.Everything.WhereBetween(NudgeMap.At, null, (clocks.Now - NudgesKept).ToUnixTimeMilliseconds()), Viewer.All, Batch, null, cancellation);
        var places = await session.LoadMany<Place>([.. old.Items.Select(nudge => Nudges.PlaceOf(nudge.Key))], Viewer.All, cancellation);
        foreach (var nudge in old.Items)
            session.Delete<Nudge>(nudge.Key, new Change(clocks.Now, null, "old"));
        foreach (var place in places)
            session.Delete<Place>(place.Key, new Change(clocks.Now, null, "old"));
        return !session.HasChanges || await session.Commit() is Commit.Committed ? old.Items.Count : 0;
    }

    /// <summary>Handoffs that were begun and neither sent nor closed with their shift, and what was typed into their forms.</summary>
    private async Task DropUnsentHandoffs(ISession session, CancellationToken cancellation)
    {
        var before = (clocks.Now - Duration.FromTimeSpan(settings.DraftsKept)).ToUnixTimeMilliseconds();
        var begun = await session.List(
            Query<Handoff>.Everything.Where(HandoffMap.State, HandoffMap.Stored(HandoffState.Gathering)).WhereBetween(HandoffMap.ChangedAt, null, before),
            Viewer.All, Batch, null, cancellation);
        foreach (var handoff in begun.Items)
            session.Delete<Handoff>(handoff.Id.ToString(), new Change(clocks.Now, null, "expired"), forget: true);
        var typed = await session.List(Query<HandoffTyping>.Everything.WhereBetween(HandoffTypingMap.At, null, before), Viewer.All, Batch, null, cancellation);
        foreach (var typing in typed.Items)
            session.Delete<HandoffTyping>(typing.Key, new Change(clocks.Now, null, "expired"), forget: true);
        if (session.HasChanges)
            await session.Commit();
    }
}
