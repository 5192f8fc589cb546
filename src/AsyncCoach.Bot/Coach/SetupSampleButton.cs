using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary><em>Send me a sample</em>: its value is the route's id.</summary>
internal sealed class SetupSampleButton(BotCatalog catalog, IServiceProvider services) : IHandle<BlockAction>
{
    public const string ActionId = "coach.sample";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Route>(delivery.Value ?? "", Viewer.All, cancellation) is not { } route)
            return Excuse.For(delivery, "This handoff is gone. `/coach routes` shows those that stand.");
        var samples = await SetupSample.Of(catalog, services, route, delivery.By.ToPerson(), turn, cancellation);
        return samples.Count == 0
            ? Excuse.For(delivery, SetupSample.Nothing)
            : Reply.Then([.. samples.Select(sample => new Effect.Respond(delivery.Openings, new UrlAnswer(sample)))]);
    }
}

/// <summary>Any button of a sample.</summary>
internal sealed class SetupSampledButton : IHandle<BlockAction>
{
    public const string ActionId = "coach.sampled";

    public Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation) => Task.FromResult(Reply.Then(
        new Effect.Respond(delivery.Openings, new UrlAnswer(new Message("This is a sample, so nothing happens. On the real one this button works.")))));
}
