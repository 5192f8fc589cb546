using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using NodaTime;

namespace AsyncCoach.Bot.Decisions;

/// <summary>
/// A decision as a channel sees it: people in plain text, so that nobody is called, and what was typed as literal text. All see the same
/// buttons; each opens a form made for whoever presses.
/// </summary>
internal static class DecisionCard
{
    /// <summary>Longer answers are cut on the card; <em>Details</em> shows them whole.</summary>
    private const int LongestAnswer = 900;

    /// <param name="replacement">What took its place or what it replaced, for whoever reads this card; see <see cref="DecisionFormContent.Replacement"/>.</param>
    public static Message For(Decision decision, IReadOnlyDictionary<PersonId, string> names, Instant now, string replacement = "")
    {
        if (decision.State == DecisionState.Undone)
            return Undone(decision);
        List<Block> blocks =
        [
            new RichText([new RichTextSection(
            [
                Bold(DecisionWords.Headline(decision)),
                new TextRun($"\n{Typed(DecisionWords.Head(decision))}"),
            ])]),
            new RichText([new RichTextSection(Answers(decision, names, now))]),
            .. replacement.Length > 0 ? (Block[])[new Section(new Mrkdwn(replacement))] : [],
            new Context([new Mrkdwn(Provenance(decision, names))]),
            new Actions(Buttons(decision)),
        ];
        return new Message(Markup.Escape(Markup.Cut($"{DecisionWords.Headline(decision)}: {DecisionTitle.Of(decision)}", 300)), blocks);
    }

    /// <summary>What is said of a decision beyond its first line, as literal text.</summary>
    public static IReadOnlyList<RichTextRun> Answers(Decision decision, IReadOnlyDictionary<PersonId, string> names, Instant now, int longest = LongestAnswer)
    {
        List<RichTextRun> runs = [];
        void Line(string label, string text)
        {
            if (string.IsNullOrWhiteSpace(text))
                return;
            runs.Add(Bold(runs.Count == 0 ? $"{label} " : $"\n{label} "));
            runs.Add(new TextRun(Markup.Literal(Markup.Cut(text, longest))));
        }

        if (decision.Text.Title is not null)
            Line("What", decision.Text.What);
        Line(decision.Origin is null ? "Why now" : "Why", decision.Text.WhyNow);
        Line(DecisionWords.HasDecided(decision) ? "Decided by" : "Decides", DecisionWords.Decider(decision, names) is { Length: > 0 } decider ? $"{decider}{Deadline(decision, now)}" : "");
        Line("Done", decision.Text.Done);
        Line("Consequences", decision.Text.Consequences);
        Line("Area", decision.Text.Area);
        Line("Asked", string.Join(", ", [.. decision.Consulted.Select(person => names[person]), .. decision.Origin?.Consulted ?? []]));
        Line("Options", decision.Text.Options);
        Line("Links", decision.Text.Links);
        Line(decision.State == DecisionState.Declined ? "Declined because" : "Note", decision.Note);
        Line("More", decision.Text.More);
        Line("Not in the file:", DecisionWords.NotInTheFile(decision));
        return runs;
    }

    private static string Deadline(Decision decision, Instant now) =>
        decision is { State: DecisionState.Open, DecideBy: { } by } ? $", by {DecisionWords.Day(by, now)}" : "";

    private static string Provenance(Decision decision, IReadOnlyDictionary<PersonId, string> names)
    {
        var atOnce = decision.InForce && decision.DecidedBy == decision.Recorder && decision.DecidedAt == decision.RecordedAt;
        List<string> parts = [];
        if (decision.Recorder is { } recorder)
            parts.Add($"{(atOnce ? "Recorded and decided" : "Recorded")} by {Name(recorder)}");
        else if (decision.Origin is { } origin)
            parts.Add(DecisionWords.From(origin));
        if (decision.Origin is null && decision.RecordedAt is { } recorded)
            parts[0] += $" {DecisionWords.Moment(recorded)}";
        if (!atOnce && decision.DecidedAt is { } decided && decision.DecidedBy is { } by && decision.InForce)
            parts.Add($"decided by {Name(by)} {DecisionWords.Moment(decided)}");
        if (decision is { ToConfirm: true, Decider: { } decider })
            parts.Add($"in {Name(decider)}’s words, not confirmed yet");
        if (decision.Source?.Permalink is { } link)
            parts.Add(Markup.Link(link, "the message"));
        return string.Join(" · ", parts);

        string Name(PersonId person) => Markup.Escape(names[person]);
    }

    private static List<Element> Buttons(Decision decision)
    {
        var value = decision.Id.ToString();
        List<Element> buttons = [];
        if (decision.State == DecisionState.Open)
            buttons.Add(new Button(new PlainText(decision.ToConfirm ? "Confirm" : "Decide"), value, ButtonStyle.Primary) { ActionId = $"{OpenDecisionButton.ActionId}:act" });
        else if (decision.State == DecisionState.Decided)
            buttons.Add(new Button(new PlainText("Mark done"), value) { ActionId = $"{OpenDecisionButton.ActionId}:act" });
        buttons.Add(new Button(new PlainText("Details"), value) { ActionId = $"{OpenDecisionButton.ActionId}:details" });
        return buttons;
    }

    private static Message Undone(Decision decision)
    {
        var sentence = $"{DecisionWords.Id(decision)} was taken back by whoever recorded it. Only its number remains.";
        return new Message(sentence, [new Context([new Mrkdwn(sentence)])]);
    }

    private static TextRun Bold(string text) => new(text, new TextStyle(Bold: true));

    private static string Typed(string text) => Markup.Literal(Markup.Cut(text, LongestAnswer));
}
