using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>A swap was sent.</summary>
internal sealed class SwapForm : IHandle<ViewSubmission>
{
    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        if (SettingsNote.Read(delivery.View.PrivateMetadata) is not { } note)
            return Excuse.For(delivery, CoachWords.OldForm);
        if (await turn.Session.Load<Route>(note.Id, Viewer.All, cancellation) is not { } route)
            return Excuse.For(delivery, "This route was deleted meanwhile.");
        if (await Answers.Who(turn, delivery.By, cancellation) is not { } by)
            return Excuse.For(delivery, "I do not know you here yet. Please try again in a minute.");
        var side = SwapFormView.Side(delivery.State.Choice(RouteFields.Side));
        var instead = await delivery.State.Person(RouteFields.Instead, turn, cancellation);
        var on = delivery.State.Date(RouteFields.Date);
        var swapped = await Swapping.Give(turn, route, side, on, instead, by, cancellation);
        if (swapped.Refused)
            return Reply.Refuse(Ask.Errors(swapped.Refusals, RouteFields.Date));
        if (delivery.View.PreviousId is not null)
            return Reply.Then(Below.Redraw(delivery.View, delivery.By, (fresh, token) => RoutesList.Of(fresh, by.Id, token)));
        var named = await Names.Known(turn, [instead], cancellation);
        return new Reply
        {
            Ack = new Ack.Update(SavedForm.For($"{Markup.Escape(named[instead!.Value])} has the turn on {CoachWords.Day(on!.Value, turn.Now)}.")),
        };
    }
}
