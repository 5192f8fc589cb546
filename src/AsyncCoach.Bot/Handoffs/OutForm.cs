using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Somebody who was asked is out: their absence is kept, and the ask goes to the next in the rota at once.</summary>
internal sealed class OutForm : IHandle<ViewSubmission>
{
    /// <summary>Longer than any absence that is given in answer to an ask.</summary>
    private static readonly Duration Longest = Duration.FromDays(366);

    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(delivery.View.PrivateMetadata, BotJson.Compact.HandoffFormNote) is not { } note)
            return HandoffSentences.Refuse(delivery, HandoffSentences.OldForm);
        var by = delivery.By.ToPerson();
        var until = delivery.State.Moment(OutFormView.Until) is { } seconds ? Instant.FromUnixTimeSeconds(seconds) : turn.Now;
        if (until <= turn.Now || until > turn.Now + Longest)
            return Refuse(OutFormView.Until, "Say when you are back: a moment to come, within a year.");
        var deputy = delivery.State.Choice(OutFormView.Deputy) is { } user ? await turn.Session.Find(user, cancellation) : (PersonId?)null;
        if (deputy == by)
            return Refuse(OutFormView.Deputy, "That is you. Leave it empty if nobody does.");
        if (deputy is { } stands && await HandoffReaders.Problem(turn, null, stands, cancellation) is { } problem)
            return Refuse(OutFormView.Deputy, problem);
        var profile = await turn.Session.Load<Profile>(by.ToString(), Viewer.All, cancellation) ?? new Profile(by);
        turn.Session.Store(
            profile with { Absences = [.. profile.Absences.Where(absence => absence.Until > turn.Now), new Absence(turn.Now, until, deputy, "you said so")] },
            new Change(turn.Now, by, "away"));
        Owing.LookAt(turn, by);
        await PassOn(turn, note.Handoff, by, cancellation);
        return Reply.Heard;
    }

    /// <summary>The turn is nobody's again: the route's round, which knows by then who is out, gives it to the next.</summary>
    private static async Task PassOn(Turn turn, string id, PersonId by, CancellationToken cancellation)
    {
        if (HandoffId.TryParse(id) is not { } key || await turn.Session.Load<Handoff>(key.ToString(), Viewer.All, cancellation) is not { State: HandoffState.Gathering } handoff
            || handoff.Writer != by || handoff.Route is not { } route)
            return;
        Kept.Store(turn, handoff with { Writer = null, ChangedAt = turn.Now }, by, "out");
        foreach (var owed in await Owing.About(turn, handoff.Id.ToString(), WriteOwed.Kind, cancellation))
        {
            if (owed.Owner == by)
                Owing.Close(turn, owed, CommitmentState.Moved, by);
        }
        Changed.Route(turn, route);
    }

    private static Reply Refuse(string field, string sentence) =>
        Reply.Refuse(new Dictionary<string, string>(StringComparer.Ordinal) { [field] = sentence });
}
