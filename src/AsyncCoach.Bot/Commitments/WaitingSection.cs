using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Slack.BlockKit;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>On Home: what waits for this person, oldest first, with what can be done about it. Home is opened by them, so it is drawn at any hour.</summary>
internal sealed class WaitingSection(NudgeItems items) : IHomeSection
{
    private const int Most = 20;

    public async Task<IReadOnlyList<Block>> For(PersonId person, Turn turn, CancellationToken cancellation)
    {
        var me = await Calendars.Of(turn, person, cancellation);
        var zone = me.Calendar?.Zone ?? DateTimeZone.Utc;
        var open = await Owing.By(turn, person, cancellation);
        var waiting = await items.Of(me, [.. open.Take(Most).Select(one => (one, NudgeReason.Brief))], turn, cancellation);
        List<Block> blocks = [new Header(new PlainText("Waiting on you"))];
        if (waiting.Count == 0)
            blocks.Add(new Section(new PlainText("Nothing waits for you.")));
        foreach (var item in waiting)
        {
            blocks.Add(new Section(new Mrkdwn(Line(item, turn.Now, zone))));
            blocks.Add(ItemButtons.For(item, 1));
        }
        if (open.Count > Most)
            blocks.Add(new Context([new PlainText($"These are the oldest {Most} of {open.Count}.")]));
        if (me.Calendar is not { IsEmpty: false })
            blocks.Add(new Context([new Mrkdwn("I do not know when you work, so I send you nothing. `/coach me` is where you tell me.")]));
        return blocks;
    }

    private static string Line(NudgeItem item, Instant now, DateTimeZone zone)
    {
        var line = BriefCard.Line(item, now, zone);
        return item.Commitment.SnoozedUntil is { } until && until > now ? $"{line.TrimEnd('.')}. Snoozed to {CommitmentWords.Moment(until, now, zone)}." : line;
    }
}
