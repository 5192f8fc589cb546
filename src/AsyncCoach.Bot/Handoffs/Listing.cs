using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Handoffs;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Finds handoffs for one person's eyes, and gathers a page of them.</summary>
internal static class Listing
{
    /// <summary>So many ids travel in a button's 2,000 characters.</summary>
    public const int Most = 50;

    /// <summary>The newest that are looked through; older ones are found by the name of their route.</summary>
    private const int LookedThrough = 300;

    /// <summary>
    /// Open: towards the person first, then from them, then their teams'; newest first in each. With words, those whose sides' names have all of them.
    /// </summary>
    public static async Task<IReadOnlyList<Handoff>> Find(
        Turn turn, PersonId by, IReadOnlyList<string> words, bool isPast, CancellationToken cancellation)
    {
        var query = isPast
            ? Query<Handoff>.Everything.Where(HandoffMap.HasOpen, 0L)
                .Where(HandoffMap.State, HandoffMap.Stored(HandoffState.Posted), HandoffMap.Stored(HandoffState.Missed), HandoffMap.Stored(HandoffState.NothingToHandOff))
            : Query<Handoff>.Everything.Where(HandoffMap.HasOpen, 1L);
        var seen = await turn.Session.List(query.OrderedBy(HandoffMap.ChangedAt, descending: true), new Viewer.Person(by), LookedThrough, null, cancellation);
        var mine = await TeamsOf(turn, by, cancellation);
        List<(Handoff Handoff, int Rank)> ranked = [];
        foreach (var handoff in seen.Items)
        {
            if (words.Count > 0 ? await Has(turn, handoff, words, cancellation) : Rank(handoff, by, mine) < NotMine)
                ranked.Add((handoff, Rank(handoff, by, mine)));
        }
        return [.. ranked.OrderBy(found => found.Rank).ThenByDescending(found => found.Handoff.Date).Select(found => found.Handoff).Take(Most)];
    }

    /// <summary>What is open towards somebody or their teams, and what is open of theirs with others; newest first.</summary>
    public static async Task<(IReadOnlyList<Handoff> Towards, IReadOnlyList<Handoff> From)> Open(Turn turn, PersonId by, CancellationToken cancellation)
    {
        var mine = await TeamsOf(turn, by, cancellation);
        var open = await Find(turn, by, [], false, cancellation);
        return ([.. open.Where(handoff => Rank(handoff, by, mine) == 0)], [.. open.Where(handoff => Rank(handoff, by, mine) == 1)]);
    }

    public static async Task<Message> Page(Turn turn, ListNote note, PersonId by, CancellationToken cancellation)
    {
        var shown = new List<Shown>();
        foreach (var handoff in await turn.Session.LoadMany<Handoff>([.. note.Ids.Skip(note.Start).Take(ListCard.PageSize)], new Viewer.Person(by), cancellation))
            shown.Add(await Shown.Of(turn, handoff, cancellation));
        return ListCard.For(note, shown);
    }

    private const int NotMine = 3;

    private static int Rank(Handoff handoff, PersonId by, IReadOnlySet<TeamId> mine)
    {
        if (handoff.Receiver == by || handoff.Items.Any(item => item.For == by) || (handoff.To is { } to && mine.Contains(to)))
            return 0;
        return handoff.Writer == by ? 1 : handoff.From is { } from && mine.Contains(from) ? 2 : NotMine;
    }

    private static async Task<IReadOnlySet<TeamId>> TeamsOf(Turn turn, PersonId by, CancellationToken cancellation) =>
        (await WorkingTime.Calendars.Teams(turn, cancellation)).Where(team => team.Has(by) || team.Backup == by).Select(team => team.Id).ToHashSet();

    private static async Task<bool> Has(Turn turn, Handoff handoff, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var name = (await Shown.Of(turn, handoff, cancellation)).Route;
        return words.All(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
