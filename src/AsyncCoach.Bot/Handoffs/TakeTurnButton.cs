using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary><em>I’ll write it</em>, where no rota says who does: the first who presses has it, and the form opens for them.</summary>
internal sealed class TakeTurnButton : IHandle<BlockAction>
{
    public const string ActionId = "handoff.take_turn";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (await Kept.ForWriting(turn, delivery.Value, by, cancellation) is not { } handoff)
            return Reply.Tell(delivery, "It is for the team that hands off to write it.");
        if (handoff.State != HandoffState.Gathering)
            return Reply.Tell(delivery, "It is written already, or its shift is over.");
        if (handoff.Writer is { } first && first != by)
            return Reply.Tell(delivery, $"{Slack.Markup.Escape((await Shown.Of(turn, handoff, cancellation)).Name(first))} has it already. You can still add to it with `/handoff add`.");
        var taken = HandoffRules.Carry(HandoffRules.GiveToWriter(handoff, by, by, turn.Now), await Kept.Earlier(turn, handoff, cancellation), turn.Now);
        if (handoff.Writer is null)
        {
            Kept.Store(turn, taken, by, "taken to write");
            if (handoff.Route is { } route && await RouteDesk.Of(turn, route, cancellation) is { FromTime: { } team } desk && team.ShiftAt(turn.Now) is { } shift)
                await Waiting.ToWrite(turn, taken, desk.Name, by, shift.End, atOnce: false, by, cancellation);
            Announcing.Call(turn, taken);
        }
        return await HandoffFormContent.Open(turn, taken, by, delivery.Openings, delivery.Message?.Channel, cancellation);
    }
}
