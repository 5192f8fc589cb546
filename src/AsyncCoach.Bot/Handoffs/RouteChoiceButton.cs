using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Which of their routes somebody means: opens its form, or adds what they typed.</summary>
internal sealed class RouteChoiceButton : IHandle<BlockAction>
{
    public const string ActionId = "handoff.route";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (BotJson.TryRead(delivery.Value, BotJson.Compact.RouteChoiceNote) is not { } note
            || await RouteDesk.Of(turn, new RouteId(note.Route), cancellation) is not { } desk || !desk.IsWrittenBy(by))
            return Reply.Tell(delivery, HandoffSentences.NoRoute);
        return note.Opens
            ? await HandoffCommand.OpenPresent(turn, desk, by, delivery.Openings, delivery.Message?.Channel, cancellation)
            : await Adding.Line(turn, desk, note.Text, by, delivery.Openings, cancellation);
    }
}
