using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary><em>Noted</em>: somebody knows that no handoff came.</summary>
internal sealed class NotedButton : IHandle<BlockAction>
{
    public const string ActionId = "handoff.noted";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (await turn.Session.Load<Commitment>(delivery.Value ?? "", Viewer.All, cancellation) is { IsOpen: true, Kind: MissedOwed.Kind } owed && owed.Owner == by)
            Owing.Close(turn, owed, CommitmentState.Kept, by);
        return Reply.Heard;
    }
}
