using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>A route's form was sent: makes or changes it, and has its handoffs planned anew.</summary>
internal sealed class RouteForm : IHandle<ViewSubmission>
{
    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        if (SettingsNote.Read(delivery.View.PrivateMetadata) is not { } note)
            return Excuse.For(delivery, CoachWords.OldForm);
        var by = await Answers.Who(turn, delivery.By, cancellation);
        var known = await turn.Session.Load<Route>(note.Id, Viewer.All, cancellation);
        if (note.IsNew && known is not null)
            return Reply.Heard;
        if (known is null && !note.IsNew)
            return Excuse.For(delivery, "This route was deleted meanwhile. Copy what you need and close the form.");
        var teams = await Calendars.Teams(turn, cancellation);
        if ((known is null ? RouteRules.MayCreate(teams, by) : RouteRules.MayChange(known, teams, by)) is { } refusal)
            return Excuse.For(delivery, refusal.Sentence);
        var typed = await RouteFormView.Read(delivery.State, turn, cancellation);
        if (known is not null && turn.Session.RevisionOf<Route>(note.Id) != note.Revision)
        {
            var (since, before) = await Meanwhile.Since<Route>(turn, note.Id, note.Revision, cancellation);
            var text = before is null ? typed : typed.Over(RouteText.Of(before), RouteText.Of(known));
            return new Reply { Ack = new Ack.Update(RouteFormView.For(new RouteFormView.Content(text, RouteOpening.Note(turn, known), teams, [since]))) };
        }
        return await Save(turn, known, typed, note, by!, delivery, cancellation);
    }

    private static async Task<Reply> Save(
        Turn turn, Route? known, RouteText typed, SettingsNote note, Person by, ViewSubmission delivery, CancellationToken cancellation)
    {
        var facts = await RouteOpening.Facts(turn, typed.Channel, [.. typed.Writers, .. typed.Receivers, by.Id], cancellation);
        // A channel that one is not in is not one's to post in; the picker shows none such.
        if (typed.Channel != known?.Channel && RouteRules.Channel(facts.Channel) is null && facts.CannotRead.Contains(by.Id))
            return Reply.Refuse(Ask.Errors([new Refusal("You are not in this channel. Choose one that you are in.", RouteFields.Channel)], RouteFields.Channel));
        var start = known ?? new Route { Id = new RouteId(note.Id), From = typed.From ?? default, To = typed.To ?? default, Channel = typed.Channel ?? default };
        var applied = RouteRules.Apply(start, typed, facts, by, turn.Now);
        if (applied.Refused)
            return Reply.Refuse(Ask.Errors(applied.Refusals, RouteFields.From));
        turn.Session.Store(applied.Value, new Change(turn.Now, by.Id, known is null ? "made" : "changed"));
        Changed.Route(turn, applied.Value.Id);
        return Reply.Then(Below.Redraw(delivery.View, delivery.By, (fresh, token) => RoutesList.Of(fresh, by.Id, token)));
    }
}
