using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Commitments;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>What is open and waits for somebody, the soonest first, as a brief would say it.</summary>
internal sealed class WordsWaiting(NudgeItems items)
{
    /// <summary>As in a brief.</summary>
    private const int MostLines = 12;
    private const int MostRead = 100;

    public async Task<Message> For(PersonId person, Turn turn, CancellationToken cancellation)
    {
        var open = await turn.Session.List(
            Query<Commitment>.Everything.Where(CommitmentMap.OpenOwner, person.ToString()), Viewer.All, MostRead, null, cancellation);
        var ordered = open.Items.OrderBy(commitment => commitment.Due ?? Instant.MaxValue).ThenBy(commitment => commitment.OpenedAt).ThenBy(commitment => commitment.Id.Value);
        var waiting = await items.Of(
            await Calendars.Of(turn, person, cancellation), [.. ordered.Select(commitment => (commitment, NudgeReason.Brief))], turn, cancellation);
        if (waiting.Count == 0)
            return new Message("Nothing waits for you.");
        List<string> lines = [.. waiting.Take(MostLines).Select(Line)];
        if (waiting.Count > MostLines)
            lines.Add($"…and {CommitmentWords.Number(waiting.Count - MostLines)} more on Home.");
        var title = $"{CommitmentWords.Capital(CommitmentWords.Things(waiting.Count))} for you.";
        return new Message(title, [new Section(new Mrkdwn($"*{title}*\n{string.Join('\n', lines)}"))]);
    }

    private static string Line(NudgeItem item)
    {
        var line = $"• {CommitmentWords.Capital(item.Line.Line)}";
        return item.Commitment.Due is { } due ? $"{line}, by {CoachWords.Moment(due)}" : line;
    }
}
