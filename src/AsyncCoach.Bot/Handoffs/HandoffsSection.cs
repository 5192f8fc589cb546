using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>On Home: what is open towards this person, and from them.</summary>
internal sealed class HandoffsSection : IHomeSection
{
    private const int MostEach = 2;

    public async Task<IReadOnlyList<Block>> For(PersonId person, Turn turn, CancellationToken cancellation)
    {
        var (towards, from) = await Listing.Open(turn, person, cancellation);
        if (towards.Count + from.Count == 0)
            return [];
        List<Block> blocks = [new Header(new PlainText("Open handoffs"))];
        foreach (var handoff in towards.Take(MostEach))
            blocks.Add(await Line("Towards you", handoff, turn, cancellation));
        foreach (var handoff in from.Take(MostEach))
            blocks.Add(await Line("From you", handoff, turn, cancellation));
        var more = Math.Max(0, towards.Count - MostEach) + Math.Max(0, from.Count - MostEach);
        if (more > 0)
            blocks.Add(new Context([new Mrkdwn($"…and {HandoffWords.Number(more)} more: `/handoffs` shows them.")]));
        return blocks;
    }

    private static async Task<Section> Line(string which, Handoff handoff, Turn turn, CancellationToken cancellation)
    {
        var shown = await Shown.Of(turn, handoff, cancellation);
        var whose = handoff.State == HandoffState.Posted ? $" from {shown.Name(handoff.Writer)}" : $", {HandoffWords.State(handoff.State)}";
        return new Section(
            new Mrkdwn($"{which}: *{Markup.Escape(shown.Headline)}*{Markup.Escape(whose)}, {HandoffWords.Items(handoff.OpenCount())} open"),
            new Button(new PlainText("Items…"), handoff.Id.ToString()) { ActionId = $"{ItemsButton.ActionId}:{handoff.Id}" });
    }
}
