using System.Text.Json;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Searching;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Decisions;

/// <summary>A page of the log's answer, for one person's eyes: five decisions, and the way to the others.</summary>
internal static class ResultsCard
{
    public const int PageSize = 5;

    /// <summary>Words are repeated in buttons, which hold 2,000 characters together with the numbers of a hundred hits.</summary>
    private const int LongestWords = 100;

    /// <param name="note">The frozen answer, and where this page starts.</param>
    /// <param name="hits">This page's decisions, as far as they may be seen now.</param>
    /// <param name="names">What the people in them are called.</param>
    /// <param name="replaced">By decision, what to say of what took its place; see <see cref="DecisionFormContent.Replacement"/>.</param>
    public static Message For(
        ResultsNote note, IReadOnlyList<Decision> hits, IReadOnlyDictionary<PersonId, string> names, IReadOnlyDictionary<DecisionId, string> replaced)
    {
        var total = note.Hits.Count;
        var about = note.InForceHere ? " in force here" : note.Words.Length > 0 ? $" for {Markup.Escape(Markup.Cut(note.Words, 80))}" : "";
        var last = Math.Min(note.Start + PageSize, total);
        var title = total <= PageSize
            ? $"{(total == 1 ? "One decision" : $"{total} decisions")}{about}"
            : $"Showing {note.Start + 1}–{last} of {(total >= LogSearch.Most ? $"the first {LogSearch.Most}" : total)}{about}";
        List<Block> blocks = [new Context([new Mrkdwn(title)])];
        var marking = Marks(note.Words);
        foreach (var hit in hits)
            blocks.Add(Hit(hit, names, replaced.GetValueOrDefault(hit.Id, ""), marking));
        if (hits.Count < last - note.Start)
            blocks.Add(new Context([new PlainText("One or more of these can no longer be seen by you.")]));
        blocks.Add(new Actions(Buttons(note, total)));
        return new Message(title, blocks);
    }

    public static ResultsNote Freeze(IReadOnlyList<Decision> found, string words, bool inForceHere) =>
        new(Markup.Cut(words, LongestWords), [.. found.Select(decision => decision.Number)], 0, inForceHere);

    /// <summary>One hit: what it is, how it stands, who decides, since when.</summary>
    public static Section Hit(Decision decision, IReadOnlyDictionary<PersonId, string> names, string replaced, Marking marking) => new(
        new Mrkdwn($"*{DecisionWords.Headline(decision)}* {Title(decision, marking)}\n{Facts(decision, names, replaced)}"),
        new Button(new PlainText("Details"), decision.Id.ToString()) { ActionId = $"{OpenDecisionButton.ActionId}:{DecisionWords.Id(decision)}" });

    /// <summary>What marks the words that somebody typed to find these, whatever conditions they typed besides.</summary>
    public static Marking Marks(string said)
    {
        var read = LogQuestionText.Read(said, NodaTime.NodaConstants.UnixEpoch, NodaTime.DateTimeZone.Utc);
        return new Marking(TypedSearch.Read(read.Refused ? said : read.Value.Words));
    }

    private static string Title(Decision decision, Marking marking) =>
        marking.Of(Markup.Cut(DecisionTitle.Of(decision), 250), Markup.Escape, word => $"*{word}*");

    private static string Facts(Decision decision, IReadOnlyDictionary<PersonId, string> names, string replaced)
    {
        List<string> facts = [];
        if (DecisionWords.Decider(decision, names) is { Length: > 0 } decider)
            facts.Add($"{(DecisionWords.HasDecided(decision) ? "Decided by" : "Decides:")} {Markup.Escape(Markup.Cut(decider, 100))}");
        else if (decision.Origin is not null)
            facts.Add("who decides is not recorded");
        if (decision.ToConfirm)
            facts.Add("not confirmed");
        if (DecisionWords.Since(decision) is { Length: > 0 } since)
            facts.Add(since);
        if (decision.Channel is { } channel)
            facts.Add(Markup.Channel(channel.Value));
        if (replaced.Length > 0)
            facts.Add(replaced);
        return string.Join(" · ", facts);
    }

    private static List<Element> Buttons(ResultsNote note, int total)
    {
        List<Element> buttons = [];
        if (note.Start > 0)
            buttons.Add(Page("Previous", "previous", note with { Start = Math.Max(0, note.Start - PageSize) }));
        if (note.Start + PageSize < total)
            buttons.Add(Page("Next", "next", note with { Start = note.Start + PageSize }));
        buttons.Add(new Button(new PlainText("Share here"), Json(note)) { ActionId = ShareButton.ActionId });
        return buttons;
    }

    private static Button Page(string label, string which, ResultsNote note) =>
        new(new PlainText(label), Json(note)) { ActionId = $"{PageButton.ActionId}:{which}" };

    private static string Json(ResultsNote note) => JsonSerializer.Serialize(note, BotJson.Compact.ResultsNote);
}
