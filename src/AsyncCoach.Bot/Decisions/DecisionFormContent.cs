using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Gathers what a decision's form shows to one person.</summary>
internal static class DecisionFormContent
{
    public static async Task<DecisionFormView.Content> Of(Turn turn, Decision decision, PersonId by, CancellationToken cancellation) => new(
        decision,
        turn.Session.RevisionOf<Decision>(decision.Id.ToString()),
        by,
        turn.Now,
        await Names.Known(turn, [decision.Decider, decision.Recorder, .. decision.Consulted.Select(person => (PersonId?)person)], cancellation),
        await WhatChanged.History(turn, decision, cancellation),
        await Replacement(turn, decision, new Viewer.Person(by), cancellation));

    /// <summary>What took a superseded decision's place, if the viewer may see it; else only that it is no longer in force.</summary>
    public static async Task<string> Replacement(Turn turn, Decision decision, Viewer viewer, CancellationToken cancellation)
    {
        if (decision.SupersededBy is not { } id)
            return "";
        return await turn.Session.Load<Decision>(id.ToString(), viewer, cancellation) is { } other
            ? $"Superseded by {DecisionWords.Id(other)}: {Markup.Escape(Markup.Cut(other.Text.What, 200))}"
            : "No longer in force.";
    }
}
