using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>Says what happened to a setting since a form was made from it. For one person's eyes: people are mentioned.</summary>
internal static class Meanwhile
{
    private const int Most = 5;

    /// <summary>
    /// One sentence a change, such as <em>Changed by @Hoa at 14:02.</em>, and the document that the form was made from; null where there was none yet, or it is too long ago.
    /// </summary>
    public static async Task<(string Sentence, T? Before)> Since<T>(Turn turn, string key, long revision, CancellationToken cancellation) where T : class
    {
        var history = await turn.Session.History<T>(key, Viewer.All, cancellation);
        var sentences = history.Where(one => one.Number > revision).TakeLast(Most).Select(one => Sentence(one.Change));
        return (
            $"This has changed while you had it open. {string.Join(' ', sentences)} Below is how it stands, with what you typed in its place; saving keeps that.",
            history.FirstOrDefault(one => one.Number == revision)?.Document);
    }

    private static string Sentence(Change change)
    {
        var by = change.By is { } person ? $" by {Markup.Mention(person.User)}" : "";
        return $"{char.ToUpperInvariant(change.What[0])}{Markup.Escape(change.What[1..])}{by} {CoachWords.Moment(change.At)}.";
    }
}
