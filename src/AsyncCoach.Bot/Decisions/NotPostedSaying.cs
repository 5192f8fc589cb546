using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>To the recorder: it is kept, AsyncCoach is not in its channel, and how to have it posted there.</summary>
internal sealed class NotPostedSaying : ISay
{
    public const string Kind = "decision.not_posted";

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        var decision = await turn.Session.Load<Decision>(intent.Subject, Viewer.All, cancellation);
        if (decision is not { Channel: { } channel } || decision.State == DecisionState.Undone)
            return new Saying.Nothing("nothing to post");
        var sentence = $"{DecisionWords.Id(decision)} is on record. I am not in {Markup.Channel(channel.Value)}, so only you and the people named in it can read it.";
        return new Saying.Once(new Message(sentence,
        [
            new Section(new Mrkdwn($"{sentence} To share it, type `/invite @AsyncCoach` there, then press the button.")),
            new Actions(
            [
                new Button(new PlainText("Invite me, then post"), decision.Id.ToString(), ButtonStyle.Primary) { ActionId = InvitedButton.ActionId },
                new Button(new PlainText("Details"), decision.Id.ToString()) { ActionId = $"{OpenDecisionButton.ActionId}:details" },
            ]),
        ]));
    }

    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(null);
}
