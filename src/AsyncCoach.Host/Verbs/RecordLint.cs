using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Decisions.Coaching;
using AsyncCoach.Files.Decisions;

namespace AsyncCoach.Host.Verbs;

/// <summary>
/// What is weak in a decision's Markdown file. A file answers to other rules than a form: what it does not say it was not asked, so a missing answer is no
/// fault; it may be long; and its title need not name the choice where its decision does.
/// </summary>
internal static class RecordLint
{
    public static IReadOnlyList<Weakness> Of(DecisionRecord record)
    {
        var draft = new DraftAnswers(record.Title, record.Text.WhyNow, string.Join(", ", record.Deciders), record.Text.Done);
        var weak = DraftCoach.Read(draft).Where(weakness => weakness.Fault != Fault.TooLong && Answer(draft, weakness.Field).Length > 0);
        return [.. record.Text.What.Length > 0 && !IsVague(draft with { What = record.Text.What }) ? weak.Where(weakness => weakness.Fault != Fault.VagueWhat) : weak];
    }

    private static bool IsVague(DraftAnswers draft) => DraftCoach.Read(draft).Any(weakness => weakness.Fault == Fault.VagueWhat);

    private static string Answer(DraftAnswers draft, string field) => field switch
    {
        DecisionFields.What => draft.What,
        DecisionFields.WhyNow => draft.WhyNow,
        DecisionFields.WhoDecides => draft.WhoDecides,
        _ => draft.Done,
    };
}
