using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Somebody asked back about an item; whoever wrote the handoff has the answer.</summary>
internal sealed class AnswerOwed : IOwed
{
    public const string Kind = "handoff.answer";

    private const int Longest = 300;

    public string Heading => "Asked of you";

    public string Act => "answer it";

    public string Acted => "answered";

    public async Task<OwedLine?> Read(Commitment commitment, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Handoff>(commitment.Subject, Viewer.All, cancellation) is not { } handoff
            || handoff.Unanswered().FirstOrDefault(item => item.AskedBack!.By == commitment.To && item.AskedBack.Question == commitment.Title) is not { } item)
            return null;
        var shown = await Shown.Of(turn, handoff, cancellation);
        var asker = Markup.Escape(shown.Name(commitment.To));
        var question = Markup.Escape(Markup.Cut(commitment.Title, Longest));
        var about = Markup.Escape(Markup.Cut(item.Text, 100));
        return new OwedLine(
            $"{question.TrimEnd('.')} (asked by {asker})",
            $"{asker} asks about {about} ({Markup.Escape(shown.Route)}): {question} They cannot go on without your answer.",
            [new Button(new PlainText("Answer"), $"{handoff.Id}/{item.Id}", ButtonStyle.Primary) { ActionId = AnswerButton.ActionId }]);
    }

    /// <summary>The question stays the same, whoever answers it.</summary>
    public Task<Refusal?> GiveTo(PersonId next, Commitment commitment, PersonId? by, Turn turn, CancellationToken cancellation) => Task.FromResult<Refusal?>(null);
}
