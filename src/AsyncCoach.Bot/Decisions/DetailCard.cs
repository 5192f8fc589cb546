using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary><c>/decisions D-12</c>: one decision with its history, for one person's eyes.</summary>
internal static class DetailCard
{
    public static async Task<Message> Of(Turn turn, long number, Viewer viewer, CancellationToken cancellation)
    {
        if (await LogSearch.ByNumber(turn, [number], viewer, cancellation) is not [var decision])
            return new Message(DecisionSentences.NoSuchDecision);
        var names = await Names.Known(
            turn, [decision.Decider, decision.Recorder, decision.DecidedBy, .. decision.Consulted.Select(person => (PersonId?)person)], cancellation);
        var card = DecisionCard.For(decision, names, turn.Now, await DecisionFormContent.Replacement(turn, decision, viewer, cancellation));
        List<Block> blocks = [.. card.Blocks ?? []];
        if (await WhatChanged.History(turn, decision, cancellation) is { Length: > 0 } history)
            blocks.Add(new Context([new Mrkdwn(history)]));
        return card with { Blocks = blocks };
    }
}
