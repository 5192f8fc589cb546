using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>Somebody's own settings were sent: kept, and what holds now is said.</summary>
internal sealed class MeForm : IHandle<ViewSubmission>
{
    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var known = await turn.Session.Load<Profile>(by.ToString(), Viewer.All, cancellation) ?? new Profile(by);
        var typed = MeFormView.Read(delivery.State);
        // Who is in one team, or none, is not asked: then there is nothing to change.
        var team = typed.Team ?? known.Team;
        var usual = (await Calendars.With(turn, known with { Week = null, Team = team }, cancellation)).Team?.Week ?? (await Calendars.Defaults(turn, cancellation)).Week;
        var applied = ProfileRules.Apply(known, typed with { Team = team }, usual, Calendars.Zones);
        if (applied.Refused)
            return Reply.Refuse(Ask.Errors(applied.Refusals, ProfileFields.Zone));
        await MeOpening.Keep(turn, applied.Value, "changed", cancellation);
        return new Reply
        {
            Ack = new Ack.Update(SavedForm.For(MyTime.Sentence(await Calendars.With(turn, applied.Value, cancellation), turn.Now))),
            Effects = Below.RedrawOverview(delivery.View, delivery.By),
        };
    }
}
