using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Bot.People;

/// <summary>
/// Draws Home of what the habits have to show there, and remembers the first admin who opens it: whoever is told what cannot be delivered, where the settings name
/// nobody. And the channel in which each is reached directly.
/// </summary>
internal sealed class HomeHandler(BotCatalog catalog, IServiceProvider services) : IHandle<AppHomeOpened>
{
    /// <summary>Slack's limit for a view.</summary>
    private const int MostBlocks = 100;

    public async Task<Reply> Handle(AppHomeOpened delivery, Turn turn, CancellationToken cancellation)
    {
        var person = delivery.By.ToPerson();
        if (await turn.Session.Load<FirstAdmin>(FirstAdmin.OnlyKey, Viewer.All, cancellation) is null
            && await turn.Session.Load<Person>(person.ToString(), Viewer.All, cancellation) is { IsAdmin: true })
            turn.Session.Store(new FirstAdmin(person), new Change(turn.Now, person, "opened Home"));
        await DirectPlace.Note(turn.Session, person, delivery.Channel, turn.Now, cancellation);
        return delivery.Tab == "home"
            ? Reply.Then(new Effect.ShowHome(delivery.By.User, new Home(await Blocks(person, turn, cancellation))))
            : Reply.Heard;
    }

    private async Task<IReadOnlyList<Block>> Blocks(PersonId person, Turn turn, CancellationToken cancellation)
    {
        List<Block> blocks = [];
        foreach (var type in catalog.HomeSections)
        {
            var shown = await ((IHomeSection)services.GetRequiredService(type)).For(person, turn, cancellation);
            if (shown.Count > 0 && blocks.Count > 0)
                blocks.Add(new Divider());
            blocks.AddRange(shown);
        }
        return [.. blocks.Take(MostBlocks)];
    }
}
