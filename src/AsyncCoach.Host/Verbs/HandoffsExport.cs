using System.Globalization;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Files.Handoffs;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Handoffs;
using NodaTime;
using ISession = AsyncCoach.Storage.ISession;
using Route = AsyncCoach.Domain.Teams.Route;

namespace AsyncCoach.Host.Verbs;

/// <summary>Writes handoffs down as the store's operator: those that are over being gathered, of every channel, oldest first.</summary>
internal static class HandoffsExport
{
    private const int PageSize = 200;

    private static readonly object?[] Closed =
    [
        .. Enum.GetValues<HandoffState>().Where(state => state != HandoffState.Gathering).Select(HandoffMap.Stored),
    ];

    /// <param name="since">The first date; null: all.</param>
    public static Task<int> Run(Desk desk, LocalDate? since, bool json, CancellationToken cancellation) => desk.WithWorkspace(
        writes: false,
        async (store, workspace) =>
        {
            var names = await RouteNames(store.Open(workspace), cancellation);
            string? after = null;
            do
            {
                var page = await store.Open(workspace).List(
                    Query<Handoff>.Everything.Where(HandoffMap.State, Closed).OrderedBy(HandoffMap.Date), Viewer.All, PageSize, after, cancellation);
                foreach (var handoff in page.Items.Where(handoff => since is not { } first || handoff.Date >= first))
                {
                    var route = handoff.Route is { } id ? names.GetValueOrDefault(id) : null;
                    await desk.Output.WriteLineAsync(json ? HandoffLines.Line(handoff, route) : Line(handoff, route));
                }
                after = page.Next;
            }
            while (after is not null);
            return CommandLine.Done;
        },
        cancellation);

    private static async Task<IReadOnlyDictionary<RouteId, string>> RouteNames(ISession session, CancellationToken cancellation)
    {
        var routes = await session.List(Query<Route>.Everything, Viewer.All, 500, null, cancellation);
        var teams = (await session.List(Query<Team>.Everything, Viewer.All, 500, null, cancellation)).Items.ToDictionary(team => team.Id, team => team.Name);
        return routes.Items.ToDictionary(
            route => route.Id, route => $"{teams.GetValueOrDefault(route.From, route.From.Value)} → {teams.GetValueOrDefault(route.To, route.To.Value)}");
    }

    /// <summary>One line a handoff, for people; without what would move a terminal's cursor.</summary>
    private static string Line(Handoff handoff, string? route)
    {
        var about = string.Concat(ItemRules.Title(handoff.Items).Select(c => char.IsControl(c) ? ' ' : c));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{handoff.Date:uuuu-MM-dd}  {HandoffMap.Stored(handoff.State)}  {route ?? "between two people"}  {handoff.Items.Count} {(handoff.Items.Count == 1 ? "item" : "items")}, {handoff.OpenCount()} open  {about}").TrimEnd();
    }
}
