using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Tests.Coach;

/// <summary>Teams and routes that stand already, and what stands afterwards.</summary>
internal static class Standing
{
    public static Team Team(string name, string zone, params Colleague[] members) =>
        new() { Id = new TeamId($"{name}-id"), Name = name, Zone = zone, Members = [.. members.Select(member => member.Id)] };

    public static Route Route(Team from, Team to, string channel = Office.General) =>
        new() { Id = new RouteId($"{from.Name}-{to.Name}"), From = from.Id, To = to.Id, Channel = new ChannelId(channel) };

    public static async Task Have<T>(this Office office, params T[] documents) where T : class
    {
        var session = office.Store.Open(new WorkspaceId(Office.Acme));
        foreach (var document in documents)
            session.Store(document, new Change(office.Product.Now, null, "made"));
        Assert.IsType<Commit.Committed>(await session.Commit());
    }

    public static async Task<IReadOnlyList<T>> All<T>(this Office office) where T : class =>
        (await office.Store.Open(new WorkspaceId(Office.Acme)).List(Query<T>.Everything, Viewer.All, 100, null, default)).Items;
}
