using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Somebody's own drafts, and which answers they still miss.</summary>
internal static class Drafts
{
    private const int Most = 10;

    public static async Task<Message> Of(Turn turn, PersonId author, CancellationToken cancellation)
    {
        var drafts = await turn.Session.List(
            Query<Decision>.Everything
                .Where(DecisionMap.State, DecisionMap.Stored(DecisionState.Draft))
                .Where(DecisionMap.Recorder, author.ToString())
                .OrderedBy(DecisionMap.ChangedAt, descending: true),
            new Viewer.Person(author), Most, null, cancellation);
        if (drafts.Items.Count == 0)
            return new Message("You have no drafts. *Save draft* in the form of `/decide` keeps one for 30 days.");
        return new Message("Your drafts", [new Context([new PlainText("Your drafts. Only you see them.")]), .. drafts.Items.Select(Line)]);
    }

    private static Section Line(Decision draft)
    {
        var what = draft.Text.What.Length > 0 ? Markup.Escape(Markup.Cut(draft.Text.What, 200)) : "_No text yet_";
        var missing = DecisionRules.Missing(draft).Select(refusal => refusal.Field switch
        {
            DecisionFields.What => "what",
            DecisionFields.WhyNow => "why now",
            DecisionFields.WhoDecides => "who decides",
            _ => "what done means",
        }).ToList();
        return new Section(
            new Mrkdwn($"{what}\n{(missing.Count == 0 ? "Nothing is missing." : $"Still missing: {string.Join(", ", missing)}.")}"),
            new Button(new PlainText("Continue"), draft.Id.ToString()) { ActionId = $"{ContinueDraftButton.ActionId}:{draft.Id}" });
    }
}
