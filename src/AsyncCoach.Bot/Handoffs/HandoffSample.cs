using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>The ask and the card, made up, as the people of a route would see them.</summary>
internal sealed class HandoffSample : ISample
{
    public async Task<IReadOnlyList<Message>> Of(Route route, PersonId viewer, Turn turn, CancellationToken cancellation)
    {
        if (await RouteDesk.Of(turn, route, cancellation) is not { } desk)
            return [];
        var shift = desk.FromTime?.ShiftAt(turn.Now) ?? desk.FromTime?.NextShift(turn.Now);
        var shown = MadeUp(desk, viewer, turn, shift);
        shown = shown with { Handoff = shown.Handoff with { Receiver = await desk.WhoReceives(turn, cancellation) } };
        var known = await Shown.Of(turn, shown.Handoff, cancellation);
        shown = shown with { Names = known.Names };
        var gathering = shown with { Handoff = shown.Handoff with { State = HandoffState.Gathering, Items = [shown.Handoff.Items[0] with { CarriedFrom = shown.Handoff.Id }] } };
        var next = shift is null ? null : desk.ToTime?.NextShift(shift.End)?.Start;
        var ask = AskCard.Sentences(gathering, shift?.End, new ReceiversDay(false, next, false), "yesterday");
        return
        [
            Shows($"A sample of what {Markup.Escape(desk.From.Name)} would be asked:", new Section(new Mrkdwn(ask)), []),
            Shows($"And of what {Markup.Escape(desk.To.Name)} would find:", null, HandoffCard.For(shown, []).Blocks!),
        ];
    }

    private static Shown MadeUp(RouteDesk desk, PersonId viewer, Turn turn, Shift? shift)
    {
        HandoffItem Item(string text, ItemState state, string next) =>
            new() { Id = HandoffItemId.New(), Text = text, State = state, NextStep = next, AddedBy = viewer, AddedAt = turn.Now };
        var handoff = Kept.New(turn, desk.Route, shift?.Date ?? turn.Now.InUtc().Date) with
        {
            State = HandoffState.Posted,
            Writer = viewer,
            Items =
            [
                Item("Payment retries", ItemState.InProgress, "watch tonight’s batch."),
                Item("Cert renewal", ItemState.Blocked, "ask whoever has the DNS account."),
            ],
        };
        return new Shown(handoff, desk.From.Name, desk.To.Name, new Dictionary<PersonId, string>());
    }

    /// <summary>Nothing in a sample can be pressed: it is about no handoff.</summary>
    private static Message Shows(string title, Block? first, IReadOnlyList<Block> blocks) =>
        new(title, [new Context([new Mrkdwn(title)]), .. first is null ? (Block[])[] : [first], .. blocks.Where(block => block is not Actions)]);
}
