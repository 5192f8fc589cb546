using AsyncCoach.Bot.Alarms;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;
using NodaTime;

namespace AsyncCoach.Bot.People;

/// <summary>Merges the full-text index and drops what is no record and old: receipts, sent messages, drafts that nobody came back to.</summary>
internal sealed class HousekeepingRound(IStore store, BotSettings settings, Clocks clocks) : IStandingRound
{
    private const int Batch = 100;

    /// <summary>Slack may send an event again for up to a day; twice that is kept.</summary>
    private static readonly Duration ReceiptsKept = Duration.FromHours(48);

    public async Task Run(CancellationToken cancellation)
    {
        foreach (var workspace in await store.Workspaces(cancellation))
            await DropOldDrafts(store.Open(workspace), cancellation);
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
}
