using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions.Listening;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions.Listening;

/// <summary><em>Don't ask here</em>: the listener asks this person in this channel no more.</summary>
internal sealed class NotHereButton : IHandle<BlockAction>
{
    public const string ActionId = "decision.not_here";

    /// <summary>More channels than this nobody refuses one by one; the oldest are forgotten.</summary>
    private const int Most = 500;

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var person = await turn.Session.Load<ListeningPerson>(by.ToString(), Viewer.All, cancellation) ?? ListeningPerson.New(by);
        if (delivery.Value is { Length: > 0 } value && new ChannelId(value) is var channel && !person.NotIn.Contains(channel))
            turn.Session.Store(person with { NotIn = [.. person.NotIn.TakeLast(Most - 1), channel] }, new Change(turn.Now, by, "not here"));
        var said = new Message("I will not ask you here any more. `/coach listen me` lets me ask again.");
        return Reply.Then(new Effect.Respond(delivery.Openings, new UrlAnswer(said, ReplacesOriginal: true)));
    }
}
