using System.Text;

namespace AsyncCoach.Storage.Postgres;

/// <summary>
/// Commits that add to one lane of the outbox, or say who is in one channel, take turns: so a lane's rows become visible in the order of their ids, and
/// no list of members overlooks somebody whose coming is being written down.
/// </summary>
internal static class Turns
{
    // "ACln" as a number: ours among the locks of the database.
    private const long Ours = 0x41436c6e;

    // The server's table of locks is bounded, and a commit may concern thousands of lanes.
    private const uint Places = 1024;

    /// <summary>The first statement of such a commit; null where it need not wait for any other.</summary>
    public static Step? Taken(string workspace, Handed handed)
    {
        var lanes = handed.Intents.Select(intent => $"{workspace}|{intent.Lane}");
        var channels = handed.Members.Select(change => $"{workspace}|{change.Channel}");
        // In one order everywhere, so that nobody waits for somebody who waits.
        var places = lanes.Concat(channels).Select(Place).Distinct().Order().ToArray();
        return places.Length == 0
            ? null
            : new Step(new Sql("SELECT count(pg_advisory_xact_lock(?::int, place::int)) FROM unnest(?) place", [Ours, places]));
    }

    /// <summary>The same on every replica, whatever the program's own hashes are.</summary>
    private static long Place(string name)
    {
        var hash = 2166136261;
        foreach (var one in Encoding.UTF8.GetBytes(name))
            hash = (hash ^ one) * 16777619;
        return hash % Places;
    }
}
