using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Commitments;

namespace AsyncCoach.Bot.Commitments;

/// <summary>
/// Goes through all who owe something and has those looked at for whom something is different from what was planned: after a change that concerns
/// everybody, once an hour, and at each start, since the time zones that this program knows may be others than the last one's. Page by page, so that it holds no
/// more for many than for few; writes nothing for whom nothing has moved.
/// </summary>
internal sealed class SweepRound(IStore store, Clocks clocks) : IStandingRound, IRound
{
    public const string Name = "commitments";

    private const int PageSize = 2000;

    public Task Run(Alarm alarm, Turn turn, CancellationToken cancellation) => Sweep(turn.Workspace, cancellation);

    public async Task Run(CancellationToken cancellation)
    {
        foreach (var workspace in await store.Workspaces(cancellation))
            await Sweep(workspace, cancellation);
    }

    private async Task Sweep(WorkspaceId workspace, CancellationToken cancellation)
    {
        var calendars = await TeamCalendars.Of(clocks.Turn(store.Open(workspace)), cancellation);
        List<Commitment> begun = [];
        string? after = null;
        do
        {
            var page = await store.Open(workspace).List(
                Query<Commitment>.Everything.WherePresent(CommitmentMap.OpenOwner).OrderedBy(CommitmentMap.OpenOwner), Viewer.All, PageSize, after, cancellation);
            begun.AddRange(page.Items);
            after = page.Next;
            // The last one of a page may owe more on the next.
            var last = after is null || begun.Count == 0 ? (PersonId?)null : begun[^1].Owner;
            await Look(workspace, begun.Where(one => one.Owner != last), calendars, cancellation);
            begun.RemoveAll(one => one.Owner != last);
        }
        while (after is not null);
    }

    private async Task Look(WorkspaceId workspace, IEnumerable<Commitment> open, TeamCalendars calendars, CancellationToken cancellation)
    {
        var turn = clocks.Turn(store.Open(workspace));
        var owners = open.GroupBy(one => one.Owner).ToList();
        var keys = owners.ConvertAll(owner => owner.Key.ToString());
        var people = (await turn.Session.LoadMany<Person>(keys, Viewer.All, cancellation)).ToDictionary(person => person.Id);
        var profiles = (await turn.Session.LoadMany<Profile>(keys, Viewer.All, cancellation)).ToDictionary(profile => profile.Person);
        var histories = (await turn.Session.LoadMany<NudgeHistory>(keys, Viewer.All, cancellation)).ToDictionary(history => history.Person);
        foreach (var owner in owners)
        {
            var person = people.GetValueOrDefault(owner.Key);
            var me = calendars.For(owner.Key, person, profiles.GetValueOrDefault(owner.Key));
            var history = histories.GetValueOrDefault(owner.Key) ?? new NudgeHistory(owner.Key);
            var plan = Nudging.Plan(me, [.. owner], history, turn.Now);
            if (!plan.IsQuiet || plan.LookAgain != history.LookAt || person is { IsDeactivated: true })
                Owing.LookAt(turn, owner.Key);
        }
        if (turn.Session.HasChanges)
            await turn.Session.Commit();
    }
}
