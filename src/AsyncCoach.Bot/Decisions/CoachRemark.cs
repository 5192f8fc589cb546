using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Decisions.Coaching;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Decisions;

/// <summary>
/// The one remark on a draft, before it is recorded: at most two weak answers, those that cost readers most, each with one sentence under its question. It
/// stands in nobody's way: the form that shows it records at the next press, whatever is in it then.
/// </summary>
internal sealed class CoachRemark
{
    private const int Most = 2;

    /// <summary>What costs a reader most comes first.</summary>
    private static readonly Fault[] ByWeight =
    [
        Fault.Placeholder, Fault.NoReason, Fault.DoneNotVerifiable, Fault.VagueWhat, Fault.SeveralDecisionsInOne, Fault.NotNow, Fault.TooLong, Fault.NoSingleDecider,
    ];

    private readonly Dictionary<string, Weakness> _byQuestion;

    private CoachRemark(Dictionary<string, Weakness> byQuestion) => _byQuestion = byQuestion;

    /// <summary>Null where nothing is weak. Who decides was picked, so it is one person.</summary>
    public static CoachRemark? On(Decision typed)
    {
        var weak = DraftCoach.Read(new DraftAnswers(typed.Text.What, typed.Text.WhyNow, Markup.Mention(typed.Decider?.User ?? ""), typed.Text.Done))
            .OrderBy(weakness => Array.IndexOf(ByWeight, weakness.Fault))
            .DistinctBy(weakness => weakness.Field, StringComparer.Ordinal)
            .Take(Most)
            .ToDictionary(weakness => weakness.Field, StringComparer.Ordinal);
        return weak.Count == 0 ? null : new CoachRemark(weak);
    }

    public Alert Alert => new(new PlainText(
        $"{(_byQuestion.Count == 1 ? "One answer" : "Two answers")} could tell readers more; see below. Change what you like, or record it as it is."));

    /// <summary>The line under a question; null under an answer that stands.</summary>
    public Block? Under(string question) => _byQuestion.TryGetValue(question, out var weakness)
        ? new Context([new PlainText(Markup.Literal(weakness.Example.Length > 0 ? $"{weakness.Sentence} For example: “{weakness.Example}”" : weakness.Sentence))])
        : null;
}
