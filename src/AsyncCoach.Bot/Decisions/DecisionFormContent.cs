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
    // Records that replace each other in a row longer than this are no history that anybody reads.
    private const int LongestRow = 20;

    public static async Task<DecisionFormView.Content> Of(Turn turn, Decision decision, PersonId by, CancellationToken cancellation) => new(
        decision,
        turn.Session.RevisionOf<Decision>(decision.Id.ToString()),
        by,
        turn.Now,
        await Names.Known(turn, [decision.Decider, decision.Recorder, .. decision.Consulted.Select(person => (PersonId?)person)], cancellation),
        await WhatChanged.History(turn, decision, cancellation),
        await Replacement(turn, decision, new Viewer.Person(by), cancellation));

    /// <summary>
    /// What took a superseded decision's place and what this one replaced, as far as the viewer may see them; of a hidden successor only that
    /// this one is no longer in force.
    /// </summary>
    public static async Task<string> Replacement(Turn turn, Decision decision, Viewer viewer, CancellationToken cancellation)
    {
        List<string> said = [];
        if (decision.Supersedes is { } before && await turn.Session.Load<Decision>(before.ToString(), viewer, cancellation) is { } old)
            said.Add(decision.InForce || decision.State == DecisionState.Superseded
                ? $"In place of {Short(old)}"
                : $"Meant to take the place of {Short(old)}");
        if (decision.SupersededBy is { } after)
            said.Add(await Last(turn, after, viewer, cancellation) is { } other ? $"Superseded by {Short(other)}" : "No longer in force.");
        return string.Join('\n', said);
    }

    /// <summary>The one that stands at the end of a row of replacements, as far as it may be seen.</summary>
    private static async Task<Decision?> Last(Turn turn, DecisionId? next, Viewer viewer, CancellationToken cancellation)
    {
        Decision? last = null;
        var seen = new HashSet<DecisionId>();
        while (next is { } id && seen.Add(id) && seen.Count <= LongestRow && await turn.Session.Load<Decision>(id.ToString(), viewer, cancellation) is { } other)
            (last, next) = (other, other.SupersededBy);
        return last;
    }

    private static string Short(Decision decision) => $"{DecisionWords.Id(decision)}: {Markup.Escape(Markup.Cut(DecisionTitle.Of(decision), 200))}";
}
