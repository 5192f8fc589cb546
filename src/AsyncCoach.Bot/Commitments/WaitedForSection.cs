using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Commitments;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>On Home: what this person waits for, from whom, and since when it is late. Nothing is asked of them here.</summary>
internal sealed class WaitedForSection : IHomeSection
{
    private const int Most = 10;

    public async Task<IReadOnlyList<Block>> For(PersonId person, Turn turn, CancellationToken cancellation)
    {
        var page = await turn.Session.List(
            Query<Commitment>.Everything.Where(CommitmentMap.OpenTo, person.ToString()), new Viewer.Person(person), Most + 1, null, cancellation);
        var waited = page.Items.Where(one => one.Owner != person).OrderBy(one => one.OpenedAt).ToList();
        if (waited.Count == 0)
            return [];
        var zone = (await Calendars.Of(turn, person, cancellation)).Calendar?.Zone ?? DateTimeZone.Utc;
        var names = await Names.Known(turn, waited.Select(one => (PersonId?)one.Owner), cancellation);
        List<Block> blocks = [new Header(new PlainText("What you wait for from others"))];
        foreach (var one in waited.Take(Most))
            blocks.Add(new Section(new Mrkdwn($"{CommitmentWords.Title(one)}, from {Markup.Escape(names[one.Owner])}{By(one, turn.Now, zone)}")));
        if (waited.Count > Most)
            blocks.Add(new Context([new PlainText($"These are {Most} of them.")]));
        return blocks;
    }

    private static string By(Commitment one, Instant now, DateTimeZone zone) => one.Due switch
    {
        null => "",
        { } due when due > now => $", by {CommitmentWords.Moment(due, now, zone)}",
        { } due => $", due since {CommitmentWords.Moment(due, now, zone)}",
    };
}
