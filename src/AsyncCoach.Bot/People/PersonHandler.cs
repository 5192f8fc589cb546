using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.People;

/// <summary>A person's name, zone, status or standing changed, or somebody is new.</summary>
internal sealed class PersonHandler : IHandle<UserChanged>
{
    public async Task<Reply> Handle(UserChanged delivery, Turn turn, CancellationToken cancellation)
    {
        var person = Directory.Person(delivery.User, SlackTime.Read(delivery.At, turn.Now));
        var known = await turn.Session.Load<Person>(person.Id.ToString(), Viewer.All, cancellation);
        if (known is not null && known.AsOf > person.AsOf)
            return Reply.Heard;
        if (known is null || known != person with { AsOf = known.AsOf })
            turn.Session.Store(person, new Change(turn.Now, null, "heard"));
        await PersonChanges.Follow(turn, known, person, delivery.User, cancellation);
        return Reply.Heard;
    }
}
