using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace AsyncCoach.Bot.Outbox;

/// <summary>
/// Sends one claimed intent: looks an unknown outcome up first, renders from what is true now, writes the attempt down, calls, and
/// writes down what Slack said. A message is never posted blindly a second time.
/// </summary>
public sealed partial class Sender(
    BotCatalog catalog, IServiceProvider services, IStore store, ISlackApi slack, Clocks clocks, BotSettings settings, ILogger<Sender> logger)
{
    private static readonly Duration OldestAttempt = Duration.FromSeconds(30);

    private readonly CallLimit _limit = new(clocks.Wire);
    private readonly PostPace _pace = new(clocks.Wire, settings.PostsPerMinute);
    private readonly Settling _settling = new(store, slack, clocks, settings, logger);

    public async Task Send(OutboxClaim claim, CancellationToken cancellation)
    {
        if (!catalog.Sayings.TryGetValue(claim.Intent.Kind, out var type))
        {
            await _settling.GiveUp(claim, "no habit says this any more", null);
            return;
        }
        if (claim.Attempt is { } earlier && !await _settling.IsSurelyAbsent(claim, earlier, cancellation))
            return;
        var say = (ISay)services.GetRequiredService(type);
        var turn = clocks.Turn(store.Open(claim.Workspace));
        switch (await say.Render(claim.Intent, turn, cancellation))
        {
            case Saying.Nothing nothing:
                await _settling.Settle(claim, new Settlement.Dropped(nothing.Reason), null);
                break;
            case Saying.Later later:
                await store.Outbox.Release(claim, clocks.WireNow + later.WireWait, false, cancellation);
                break;
            case Saying.Once once:
                await Post(claim, say, new Rendered(once.Message, once.ThreadTs, null, 0), cancellation);
                break;
            case Saying.File file:
                await Share(claim, say, file, cancellation);
                break;
            case Saying.Card card:
                await Show(claim, say, card, cancellation);
                break;
        }
    }

    /// <summary>Changes a card where it stands; changing it twice does no harm, so an unknown outcome is simply tried again.</summary>
    private async Task Show(OutboxClaim claim, ISay say, Saying.Card card, CancellationToken cancellation)
    {
        var place = await store.Open(claim.Workspace).Load<Place>(card.Place, Viewer.All, cancellation);
        if (place is null)
        {
            await Post(claim, say, new Rendered(card.Message, card.ThreadTs, card.Place, card.Shows), cancellation);
            return;
        }
        if (place.Shown >= card.Shows)
        {
            await _settling.Settle(claim, new Settlement.Dropped("shown already"), null);
            return;
        }
        var updated = await _limit.Within(token => slack.Update(claim.Workspace.Value, place.Channel, place.Ts, card.Message, token));
        if (updated.Ok)
            await _settling.Settle(claim, new Settlement.Sent(place.Channel, place.Ts), place with { Shown = card.Shows });
        else if (updated.Failure is SlackFailure.Refused { Error: "message_not_found" or "edit_window_closed" or "cant_update_message" })
            await Post(claim, say, new Rendered(card.Message, card.ThreadTs, card.Place, card.Shows), cancellation);
        else
            await Answer(claim, say, updated.Failure, keepAttempt: false, cancellation);
    }

    private async Task Post(OutboxClaim claim, ISay say, Rendered rendered, CancellationToken cancellation)
    {
        var channel = await Where(claim, say, cancellation);
        if (channel is null)
            return;
        await _pace.Wait(claim.Workspace.Value, channel, claim.Intent.Urgency, cancellation);
        var attempt = Guid.NewGuid().ToString("N");
        if (!await Begin(claim, attempt, channel, rendered, cancellation))
            return;
        var posting = new Posting(channel, rendered.Message, rendered.ThreadTs, attempt);
        var posted = await _limit.Within(token => slack.Post(claim.Workspace.Value, posting, token));
        if (posted.Ok)
            await _settling.WasPosted(claim, posted.Value, rendered.Place, rendered.Shows);
        else
            await Answer(claim, say, posted.Failure, keepAttempt: true, cancellation);
    }

    /// <summary>Brings a file to Slack and shares it. Its id is the attempt's: history shows it wherever the file was shared.</summary>
    private async Task Share(OutboxClaim claim, ISay say, Saying.File file, CancellationToken cancellation)
    {
        var channel = await Where(claim, say, cancellation);
        if (channel is null)
            return;
        await _pace.Wait(claim.Workspace.Value, channel, claim.Intent.Urgency, cancellation);
        var uploaded = await _limit.Within(token => slack.Upload(claim.Workspace.Value, file.Name, file.Content, token));
        if (!uploaded.Ok)
        {
            await Answer(claim, say, uploaded.Failure, keepAttempt: false, cancellation);
            return;
        }
        var id = uploaded.Value.Id;
        if (!await Begin(claim, id, channel, new Rendered(new Message(file.Comment), null, null, 0), cancellation))
            return;
        var shared = await _limit.Within(token => slack.ShareFile(claim.Workspace.Value, id, file.Name, channel, file.Comment, token));
        // Slack says no ts for a file; nothing is ever changed in place there.
        if (shared.Ok)
            await _settling.Settle(claim, new Settlement.Sent(channel, ""), null);
        else
            await Answer(claim, say, shared.Failure, keepAttempt: true, cancellation);
    }

    /// <summary>Writes an attempt down before its call; false where it must not be made any more.</summary>
    private async Task<bool> Begin(OutboxClaim claim, string id, string channel, Rendered rendered, CancellationToken cancellation)
    {
        var attempt = new OutboxAttempt(id, clocks.WireNow, channel, AttemptNote.Of(rendered, clocks.Now).ToJson(), 0);
        if (!await store.Outbox.Begin(claim, attempt, cancellation))
        {
            Log.LeaseLost(logger, claim.Row);
            return false;
        }
        if (clocks.WireNow - attempt.WireAt <= OldestAttempt)
            return true;
        // This process stood still after writing the attempt down: somebody else may have the lease by now.
        await store.Outbox.Release(claim, clocks.WireNow, false, cancellation);
        return false;
    }

    /// <summary>The channel that a receiver is reached in; null when that could not be found out and the claim has been dealt with.</summary>
    private async Task<string?> Where(OutboxClaim claim, ISay say, CancellationToken cancellation)
    {
        var receiver = claim.Intent.Receiver;
        if (!receiver.Contains('/', StringComparison.Ordinal))
            return receiver;
        var person = PersonId.Parse(receiver);
        var session = store.Open(claim.Workspace);
        if (await DirectPlace.Of(session, receiver, cancellation) is { } known)
            return known;
        var opened = await _limit.Within(token => slack.OpenDirect(claim.Workspace.Value, person.User, token));
        if (!opened.Ok)
        {
            await Answer(claim, say, opened.Failure, keepAttempt: false, cancellation);
            return null;
        }
        await DirectPlace.Note(session, person, opened.Value.Id, clocks.Now, cancellation);
        await session.Commit();
        return opened.Value.Id;
    }

    private async Task Answer(OutboxClaim claim, ISay say, SlackFailure failure, bool keepAttempt, CancellationToken cancellation)
    {
        Log.NotTaken(logger, claim.Intent.Kind, claim.Row, failure.Code);
        switch (failure)
        {
            case SlackFailure.Unknown:
                await store.Outbox.Release(claim, clocks.WireNow + Backoff.BeforeLooking, keepAttempt, cancellation);
                break;
            case SlackFailure.Limited limited:
                await store.Outbox.Release(claim, clocks.WireNow + Duration.FromTimeSpan(limited.RetryAfter), false, cancellation);
                break;
            case SlackFailure.Refused refused when !Backoff.MayPass(refused.Error):
                var turn = clocks.Turn(store.Open(claim.Workspace));
                await _settling.GiveUp(claim, refused.Error, await say.WhoMends(claim.Intent, turn, cancellation));
                break;
            default:
                await store.Outbox.Release(claim, clocks.WireNow + Backoff.After(claim.Tries), false, cancellation);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack did not take a {Kind} (row {Row}): {Code}.")]
        public static partial void NotTaken(ILogger logger, string kind, long row, string code);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of row {Row} was lost before it was sent.")]
        public static partial void LeaseLost(ILogger logger, long row);
    }
}
