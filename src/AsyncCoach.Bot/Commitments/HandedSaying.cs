using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>Tells somebody who was away, once they work again, what of theirs went to whom.</summary>
internal sealed class HandedSaying(Names names) : ISay
{
    public const string Kind = "commitment.handed";

    private const int Most = 20;

    public static Intent About(PersonId person, IReadOnlyList<Commitment> moved, Instant now, Instant back)
    {
        var ids = string.Join(',', moved.Take(Most).Select(one => one.Id.ToString()));
        return new Intent($"{Kind}/{person}/{now.ToUnixTimeMilliseconds()}", Kind, person.ToString(), person.ToString(), back, Urgency.Nudge, ids);
    }

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        var me = await Calendars.Of(turn, PersonId.Parse(intent.Receiver), cancellation);
        if (me.Calendar is not { } calendar)
            return new Saying.Nothing(NudgeSaying.NotTheirTime);
        if (InTheirTime.NotNow(calendar, turn.Now) is { } later)
            return later;
        var moved = await turn.Session.LoadMany<Commitment>(intent.Detail.Split(','), new Viewer.Person(me.Person), cancellation);
        List<string> lines = [];
        foreach (var one in moved)
        {
            var about = await Owing.About(turn, one.Subject, one.Kind, cancellation);
            if (about.FirstOrDefault(next => next.From == one.Id) is { } next)
                lines.Add($"• {CommitmentWords.Title(one)}: {Markup.Escape((await names.Of(turn, [next.Owner], cancellation))[next.Owner])} has it");
            else
                lines.Add($"• {CommitmentWords.Title(one)}: settled");
        }
        if (lines.Count == 0)
            return new Saying.Nothing("not theirs to see any more");
        var title = "While you were away, what you owed went to others.";
        return new Saying.Once(new Message(title,
            [new Section(new Mrkdwn($"{title}\n{string.Join('\n', lines)}")), new Context([new PlainText("You get this because it was yours. You need do nothing.")])]));
    }

    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(null);
}
