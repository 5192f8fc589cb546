using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Asks a channel who writes the handoff, or says there who does.</summary>
internal static class CallCard
{
    public static Message For(Shown shown)
    {
        var handoff = shown.Handoff;
        if (handoff.State != HandoffState.Gathering)
            return Line($"{shown.Headline}: {HandoffWords.State(handoff.State)}.");
        if (handoff.Writer is { } writer)
            return Line($"{shown.Headline}: {shown.Name(writer)} writes it.");
        var open = handoff.OpenCount();
        var sentence = $"{shown.Headline}: who writes the handoff?{(open > 0 ? $" {HandoffWords.ItemsAre(open)} still open." : "")}";
        return new Message(Markup.Escape(sentence),
        [
            new Section(new PlainText(Markup.Literal(sentence))),
            new Actions(
            [
                new Button(new PlainText("I’ll write it"), handoff.Id.ToString(), ButtonStyle.Primary) { ActionId = TakeTurnButton.ActionId },
                new Button(new PlainText("Nothing to hand off"), handoff.Id.ToString()) { ActionId = NothingButton.ActionId },
            ]),
        ]);
    }

    private static Message Line(string sentence) => new(Markup.Escape(sentence), [new Context([new PlainText(Markup.Literal(sentence))])]);
}
