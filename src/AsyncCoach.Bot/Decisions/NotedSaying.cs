using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>In the thread of the message that a decision was taken from: who has recorded it, and its number.</summary>
internal sealed class NotedSaying(Names names) : ISay
{
    public const string Kind = "decision.noted";

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        var decision = await turn.Session.Load<Decision>(intent.Subject, Viewer.All, cancellation);
        if (decision is null or { State: DecisionState.Undone } or { Source: null } or { Recorder: null })
            return new Saying.Nothing("taken back");
        if (await turn.Session.Channel(decision.Source.Channel, cancellation) is not { BotIsIn: true })
            return new Saying.Nothing("not in the channel");
        var named = await names.Of(turn, [decision.Recorder, decision.Decider], cancellation);
        var sentence = $"{Markup.Escape(named[decision.Recorder.Value])} put this on record as {DecisionWords.Id(decision)}."
            + (decision is { ToConfirm: true, Decider: { } decider } ? $" It counts as not confirmed until {Markup.Escape(named[decider])} confirms it." : "");
        return new Saying.Once(
            new Message(sentence,
            [
                new Section(
                    new Mrkdwn(sentence),
                    new Button(new PlainText("Details"), decision.Id.ToString()) { ActionId = $"{OpenDecisionButton.ActionId}:details" }),
            ]),
            decision.Source.ThreadTs ?? decision.Source.Ts);
    }

    public async Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) =>
        (await turn.Session.Load<Decision>(intent.Subject, Viewer.All, cancellation))?.Recorder;
}
