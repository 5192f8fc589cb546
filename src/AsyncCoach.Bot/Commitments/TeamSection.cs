using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Commitments;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>
/// On Home, for whoever leads a team: what its people have open, by what it is and never by whom; what is overdue comes first, with who is asked now. What the lead may
/// not read is said to exist, and no more.
/// </summary>
internal sealed class TeamSection(OwedKinds kinds) : IHomeSection
{
    private const int MostTeams = 3;
    private const int MostOfATeam = 200;
    private const int MostAtOnce = 50;
    private const int MostLines = 5;
    private const int LongestTitle = 80;

    public async Task<IReadOnlyList<Block>> For(PersonId person, Turn turn, CancellationToken cancellation)
    {
        var led = (await Calendars.Teams(turn, cancellation)).Where(team => team.Lead == person).ToList();
        if (led.Count == 0)
            return [];
        var zone = (await Calendars.Of(turn, person, cancellation)).Calendar?.Zone ?? DateTimeZone.Utc;
        List<Block> blocks = [];
        foreach (var team in led.Take(MostTeams))
        {
            var (seen, hidden) = await Open(team, person, turn, cancellation);
            blocks.AddRange(await Blocks(team, seen, hidden, zone, turn, cancellation));
        }
        return blocks;
    }

    /// <summary>What its people owe, the lead's own left out, oldest first; and how much of it the lead may not read.</summary>
    private static async Task<(IReadOnlyList<Commitment> Seen, int Hidden)> Open(Team team, PersonId lead, Turn turn, CancellationToken cancellation)
    {
        List<Commitment> open = [];
        foreach (var some in team.Members.Where(member => member != lead).Select(member => (object?)member.ToString()).Chunk(MostAtOnce))
        {
            var page = await turn.Session.List(Query<Commitment>.Everything.Where(CommitmentMap.OpenOwner, some), Viewer.All, MostOfATeam, null, cancellation);
            open.AddRange(page.Items);
        }
        List<Commitment> seen = [];
        foreach (var some in open.Select(one => one.Id.ToString()).Chunk(MostAtOnce))
            seen.AddRange(await turn.Session.LoadMany<Commitment>(some, new Viewer.Person(lead), cancellation));
        return ([.. seen.OrderBy(one => one.OpenedAt).ThenBy(one => one.Id.ToString(), StringComparer.Ordinal)], open.Count - seen.Count);
    }

    private async Task<IEnumerable<Block>> Blocks(
        Team team, IReadOnlyList<Commitment> seen, int hidden, DateTimeZone zone, Turn turn, CancellationToken cancellation)
    {
        if (seen.Count + hidden == 0)
            return [];
        var overdue = seen.Where(one => one.Due < turn.Now).OrderBy(one => one.Due).ToList();
        var names = await Names.Known(turn, overdue.Select(one => (PersonId?)one.Owner), cancellation);
        List<Block> blocks = [new Header(new PlainText(Markup.Cut($"Open in {Markup.Literal(team.Name)}", 150)))];
        if (overdue.Count > 0)
            blocks.Add(Lines("Overdue", overdue, one =>
                $"{Title(one)}, due since {CommitmentWords.Moment(one.Due!.Value, turn.Now, zone)}. {Markup.Escape(names[one.Owner])} is asked now."));
        foreach (var group in seen.Except(overdue).GroupBy(Heading, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            blocks.Add(Lines(group.Key, [.. group], one => one.Due is { } due ? $"{Title(one)}, by {CommitmentWords.Moment(due, turn.Now, zone)}" : Title(one)));
        if (hidden > 0)
            blocks.Add(new Context([new PlainText(hidden == 1 ? "And an item in a channel you are not in." : $"And {CommitmentWords.Number(hidden)} items in channels you are not in.")]));
        return blocks;
    }

    private static Section Lines(string heading, List<Commitment> items, Func<Commitment, string> say)
    {
        var more = items.Count > MostLines ? $"\n…and {CommitmentWords.Number(items.Count - MostLines)} more" : "";
        return new Section(new Mrkdwn($"*{Markup.Escape(heading)}*\n{string.Join('\n', items.Take(MostLines).Select(one => $"• {say(one)}"))}{more}"));
    }

    private string Heading(Commitment one) => kinds.For(one)?.Heading ?? "Something else";

    private static string Title(Commitment one) => Markup.Escape(Markup.Cut(one.Title.ReplaceLineEndings(" "), LongestTitle));
}
