using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.People;

/// <summary>
/// Draws Home for whoever opens it, and remembers the first admin who opens it: whoever is told what cannot be delivered, where the settings name
/// nobody. And the channel in which each is reached directly.
/// </summary>
internal sealed class HomeHandler(HomePage page) : IHandle<AppHomeOpened>
{
    public async Task<Reply> Handle(AppHomeOpened delivery, Turn turn, CancellationToken cancellation)
    {
        var person = delivery.By.ToPerson();
        if (await turn.Session.Load<FirstAdmin>(FirstAdmin.OnlyKey, Viewer.All, cancellation) is null
            && await turn.Session.Load<Person>(person.ToString(), Viewer.All, cancellation) is { IsAdmin: true })
            turn.Session.Store(new FirstAdmin(person), new Change(turn.Now, person, "opened Home"));
        await DirectPlace.Note(turn.Session, person, delivery.Channel, turn.Now, cancellation);
        if (delivery.Tab != "home")
            return Reply.Heard;
        var home = await page.Of(person, turn, cancellation);
        await HomeTabs.Drawn(turn, person, home, cancellation);
        return Reply.Then(new Effect.ShowHome(delivery.By.User, home));
    }
}
