using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Says what happened to a decision since a form was made from it, and tells its history. For one person's eyes: people are mentioned.</summary>
internal static class WhatChanged
{
    private const int Most = 20;

    /// <summary>One sentence a change, such as <em>Decided by @Hoa at 14:02.</em></summary>
    public static async Task<string> Since(Turn turn, Decision decision, long revision, CancellationToken cancellation)
    {
        var history = await turn.Session.History<Decision>(decision.Id.ToString(), Viewer.All, cancellation);
        var sentences = history.Where(one => one.Number > revision).TakeLast(Most).Select(one => $"{Capital(Sentence(one.Change))}.");
        return $"This has changed while you had it open. {string.Join(' ', sentences)}";
    }

    /// <summary>The history, oldest first, a line a change.</summary>
    public static async Task<string> History(Turn turn, Decision decision, CancellationToken cancellation)
    {
        var history = await turn.Session.History<Decision>(decision.Id.ToString(), Viewer.All, cancellation);
        return string.Join('\n', history.TakeLast(Most).Where(one => one.Document.State != DecisionState.Draft).Select(one => Capital(Sentence(one.Change))));
    }

    private static string Sentence(Change change) =>
        $"{Markup.Escape(change.What)}{(change.By is { } by ? $" by {Markup.Mention(by.User)}" : "")} {DecisionWords.Moment(change.At)}";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
