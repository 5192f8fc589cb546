using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary><c>/coach setup</c>: proposes teams from the zones of the people in this channel, and a handoff between two of them.</summary>
internal sealed class SetupWord(BotSettings settings) : IHandle<SlashCommand>
{
    public const string Word = "setup";

    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation)
    {
        var scene = await SetupScene.Of(turn, delivery.By.ToPerson(), new ChannelId(delivery.Channel), settings.TeamsByAdminsOnly, cancellation);
        return scene.Refused
            ? Reply.Say(new Slack.BlockKit.Message(scene.Refusals[0].Sentence))
            : Reply.Then(new Effect.OpenForm(delivery.Openings, SetupFormView.For(scene.Value), new Whom(delivery.By.User, delivery.Channel)));
    }
}
