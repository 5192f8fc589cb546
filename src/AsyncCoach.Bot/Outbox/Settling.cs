using System.Globalization;
using AsyncCoach.Domain;
using AsyncCoach.Slack.Api;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Outbox;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace AsyncCoach.Bot.Outbox;

/// <summary>What comes after a call, and after a call whose outcome nobody knows.</summary>
internal sealed partial class Settling(IStore store, ISlackApi slack, Clocks clocks, BotSettings settings, ILogger logger)
{
    public const string OutcomeUnknown = "outcome unknown";

    private const int Tries = 4;
    private const int Deep = 500;

    /// <summary>Longer than the two looks and the lease of whoever has it now.</summary>
    private const int LooksAtOthers = 90;
    private static readonly TimeSpan BetweenLooksAtOthers = TimeSpan.FromSeconds(5);
    private static readonly Duration ClockSlack = Duration.FromMinutes(5);

    private readonly CallLimit _limit = new(clocks.Wire);

    /// <summary>
    /// Looks for an attempt's message by its metadata. True: it is not there, and may be sent again. False: it was found, or must
    /// be looked for again later, or can never be found out; the claim has been dealt with.
    /// </summary>
    public async Task<bool> IsSurelyAbsent(OutboxClaim claim, OutboxAttempt attempt, CancellationToken cancellation)
    {
        var note = AttemptNote.Read(attempt.Payload);
        var since = Instant.FromUnixTimeSeconds(note.Since) - ClockSlack;
        var oldest = since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var found = await _limit.Within(token => note.ThreadTs is { } thread
            ? slack.Replies(claim.Workspace.Value, attempt.Channel, thread, oldest, Deep, token)
            : slack.History(claim.Workspace.Value, attempt.Channel, oldest, Deep, token));
        if (!found.Ok)
        {
            if (found.Failure is SlackFailure.Refused refused && !Backoff.MayPass(refused.Error))
                await GiveUp(claim, $"{OutcomeUnknown}, and the channel cannot be read ({refused.Error})", null);
            else
                await store.Outbox.Release(claim, clocks.WireNow + Backoff.After(claim.Tries), keepAttempt: true, cancellation);
            return false;
        }
        if (found.Value.FirstOrDefault(message => message.Attempt == attempt.Id) is { } there)
        {
            Log.Found(logger, claim.Row);
            await WasPosted(claim, new PostedMessage(attempt.Channel, there.Ts), note.Place, note.Shows);
            return false;
        }
        if (attempt.Looked > 0)
            return true;
        if (await store.Outbox.Begin(claim, attempt with { Looked = 1 }, cancellation))
            await store.Outbox.Release(claim, clocks.WireNow + Backoff.BetweenLooks, keepAttempt: true, cancellation);
        return false;
    }

    /// <summary>
    /// Writes a post down. Where the lease was lost meanwhile, somebody else deals with it: if they have posted a copy of their own, this one goes; if it is this one that
    /// they have found, it stays.
    /// </summary>
    public async Task WasPosted(OutboxClaim claim, PostedMessage posted, string? place, long shows)
    {
        var stands = place is null ? null : new Place(place, posted.Channel, posted.Ts, shows);
        if (await Settle(claim, new Settlement.Sent(posted.Channel, posted.Ts), stands))
            return;
        if (await Settled(claim) is not { State: "sent" } other || other.Ts == posted.Ts)
            return;
        Log.OneTooMany(logger, claim.Row);
        await _limit.Within(token => slack.Delete(claim.Workspace.Value, posted.Channel, posted.Ts, token));
    }

    /// <summary>What became of a claim in somebody else's hands; null where that takes longer than their lease.</summary>
    private async Task<OutboxRecord?> Settled(OutboxClaim claim)
    {
        for (var look = 0; look < LooksAtOthers; look++)
        {
            var record = await store.Outbox.Find(claim.Workspace, claim.Intent.Key, CancellationToken.None);
            if (record is not { State: "pending" or "sending" })
                return record;
            await Task.Delay(BetweenLooksAtOthers, clocks.Wire);
        }
        return null;
    }

    /// <summary>Ends a claim, and tells somebody who can mend it. A notice that itself fails is only logged.</summary>
    public async Task GiveUp(OutboxClaim claim, string reason, PersonId? mender)
    {
        Log.GaveUp(logger, claim.Intent.Kind, claim.Row, reason);
        for (var run = 1; run <= Tries; run++)
        {
            var session = store.Open(claim.Workspace);
            var failed = new Settlement.Failed(reason);
            session.Settle(claim, failed);
            if (claim.Intent.Kind != UndeliveredNotice.Kind)
                await UndeliveredNotice.Tell(clocks.Turn(session), claim.Intent, reason, mender, settings);
            switch (await session.Commit())
            {
                case Commit.Committed:
                    BotWatch.Done(claim, failed, clocks.Now);
                    return;
                case not Commit.Conflict:
                    return;
            }
        }
    }

    /// <summary>False when the lease was lost.</summary>
    public async Task<bool> Settle(OutboxClaim claim, Settlement settlement, Place? place)
    {
        for (var run = 1; run <= Tries; run++)
        {
            var session = store.Open(claim.Workspace);
            session.Settle(claim, settlement);
            if (place is not null)
            {
                await session.Load<Place>(place.Key, Viewer.All, CancellationToken.None);
                session.Store(place, new Change(clocks.Now, null, "shown"));
            }
            switch (await session.Commit())
            {
                case Commit.Committed:
                    BotWatch.Done(claim, settlement, clocks.Now);
                    return true;
                case Commit.Failed failed:
                    // The attempt stays written down: the next claim looks the message up and settles it then.
                    Log.NotWrittenDown(logger, claim.Row, failed.Reason);
                    return true;
            }
        }
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Row {Row} had been posted although its answer was lost.")]
        public static partial void Found(ILogger logger, long row);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Row {Row} was posted without its lease; this copy is removed.")]
        public static partial void OneTooMany(ILogger logger, long row);

        [LoggerMessage(Level = LogLevel.Error, Message = "A {Kind} (row {Row}) cannot be delivered: {Reason}.")]
        public static partial void GaveUp(ILogger logger, string kind, long row, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "What became of row {Row} could not be written down: {Reason}")]
        public static partial void NotWrittenDown(ILogger logger, long row, string reason);
    }
}
