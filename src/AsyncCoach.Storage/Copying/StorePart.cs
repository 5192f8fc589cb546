namespace AsyncCoach.Storage.Copying;

/// <summary>A part of a store that is copied row by row: a kind of document, the outbox, the alarms and so on. Its name and columns are the same on every provider.</summary>
/// <param name="Key">The columns that single a row out, and in whose order rows are read.</param>
public sealed record StorePart(string Name, IReadOnlyList<PartColumn> Columns, IReadOnlyList<PartColumn> Key)
{
    /// <summary>Everything that a store of these maps holds, in an order in which it may be written.</summary>
    public static IReadOnlyList<StorePart> All(IReadOnlyList<DocumentMap> maps) =>
    [
        .. maps.Select(map => Of($"doc_{map.Kind}", 2, "workspace", "key", "#revision", "#schema", "{json")),
        Of("revisions", 4, "workspace", "kind", "key", "#number", "#at", "by", "what", "#schema", "{json"),
        Of("counters", 2, "workspace", "name", "#value"),
        Of("receipts", 2, "workspace", "key", "#at"),
        Of(
            "outbox", 1, "#id", "workspace", "key", "kind", "subject", "receiver", "#not_before", "#urgency", "detail", "#enqueued", "?open", "state",
            "#wire_from", "token", "#tries", "attempt", "#attempt_at", "attempt_channel", "attempt_payload", "#looked", "channel", "ts", "reason"),
        Of("alarms", 2, "workspace", "key", "#due", "kind", "subject", "#leased_until"),
        Of("members", 3, "workspace", "channel", "person", "?present", "#at"),
        Of("member_lists", 2, "workspace", "channel", "#as_of"),
        Of("tombstones", 2, "workspace", "person", "#at"),
    ];

    /// <summary>A number's name begins with #, a flag's with ?, JSON's with {; the first columns are the key.</summary>
    private static StorePart Of(string name, int key, params IEnumerable<string> columns)
    {
        var all = columns.Select(column => column[0] switch
        {
            '#' => new PartColumn(column[1..], PartType.Number),
            '?' => new PartColumn(column[1..], PartType.Flag),
            '{' => new PartColumn(column[1..], PartType.Json),
            _ => new PartColumn(column, PartType.Text),
        }).ToList();
        return new StorePart(name, all, all[..key]);
    }
}

/// <summary>A column of a part.</summary>
public sealed record PartColumn(string Name, PartType Type);

/// <summary>What a column holds; any may be null. In a row texts and JSON are strings, numbers and flags (0 or 1) are longs.</summary>
public enum PartType
{
    Text,
    Number,
    Flag,
    Json,
}
