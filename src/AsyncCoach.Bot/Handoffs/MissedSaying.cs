using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Says in the channel, once, that no handoff came; not where one has come meanwhile, nor a day later.</summary>
internal sealed class MissedSaying(Names names) : ISay
{
    public const string Kind = "handoff.missed";

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Handoff>(intent.Subject, Viewer.All, cancellation) is not { State: HandoffState.Missed } handoff)
            return new Saying.Nothing("it has come");
        // Whoever can mend that is told when the route asks.
        if (handoff.Channel is { } channel && await turn.Session.Channel(channel, cancellation) is { BotIsIn: false } or { IsArchived: true })
            return new Saying.Nothing("not in the channel");
        if (turn.Now - intent.NotBefore > Asking.WorthSaying)
            return new Saying.Nothing("too late to be of use");
        var shown = await Shown.Of(turn, handoff, names, cancellation);
        var open = handoff.OpenCount() + (await Kept.Earlier(turn, handoff, cancellation)).Sum(before => before.OpenCount());
        var sentence = MissedCard.Sentence(shown, open, null);
        List<Block> blocks = [new Section(new Mrkdwn(sentence))];
        if (open > 0)
            blocks.Add(new Actions([new Button(new PlainText("What is open"), handoff.Id.ToString()) { ActionId = ListButton.ActionId }]));
        return new Saying.Once(new Message(sentence, blocks));
    }

    public async Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) =>
        await Menders.Of(turn, await turn.Session.Load<Handoff>(intent.Subject, Viewer.All, cancellation), cancellation);
}
