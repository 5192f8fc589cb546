using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>
/// A proposal was looked over and sent: makes the teams and the route that were chosen, all or none, and tells whoever sent it what happens next. The proposal is made
/// anew from what is kept now, so nobody ends up in two teams because two people set up at once.
/// </summary>
internal sealed class SetupForm(BotSettings settings) : IHandle<ViewSubmission>
{
    private const string Meanwhile = "Teams or people of this channel have changed meanwhile. Close this and type /coach setup again.";

    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var scene = await SetupScene.Of(turn, by, new ChannelId(delivery.View.PrivateMetadata), settings.TeamsByAdminsOnly, cancellation);
        if (scene.Refused)
            return Excuse.For(delivery, scene.Refusals[0].Sentence);
        var answers = await SetupFormView.Read(delivery.State, scene.Value.Proposal, turn, cancellation);
        if (answers.Zones.Any(zone => scene.Value.Proposal.Teams.All(team => team.Zone != zone)))
            return Excuse.For(delivery, Meanwhile);
        var made = await SetupMaking.Of(scene.Value, answers, turn, cancellation);
        if (made.Refused)
            return Reply.Refuse(Errors(made.Refusals));
        foreach (var team in made.Value.Teams)
        {
            turn.Session.Store(team, new Change(turn.Now, by, "set up"));
            await Changed.Team(turn, team, null, cancellation);
        }
        if (made.Value.Route is { } route)
        {
            turn.Session.Store(route, new Change(turn.Now, by, "set up"));
            Changed.Route(turn, route.Id);
        }
        return Reply.Then(new Effect.Whisper(new Whom(by.User, scene.Value.Channel.Id.Value), SetupCard.For(made.Value, scene.Value, turn.Now)));
    }

    private static Dictionary<string, string> Errors(IReadOnlyList<Refusal> refusals)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var refusal in refusals)
            errors.TryAdd(refusal.Field ?? SetupFormView.Route, refusal.Sentence);
        return errors;
    }
}
