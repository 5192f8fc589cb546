namespace AsyncCoach.Storage;

/// <summary>What became of a session's changes.</summary>
public abstract record Commit
{
    private Commit()
    {
    }

    /// <summary>Kept for good. <paramref name="Numbers"/> holds the numbers drawn, by document key.</summary>
    public sealed record Committed(IReadOnlyDictionary<string, long> Numbers) : Commit;

    /// <summary>Something that this session read has changed: do it again on fresh documents. Nothing was kept.</summary>
    public sealed record Conflict : Commit;

    /// <summary>
    /// A receipt or a unique key is taken: <paramref name="Name"/> is <c>receipt</c> or the unique key's name, and
    /// <paramref name="Holder"/> the key of the document that has it (null for a receipt). Or it is <c>alarm</c>: what rang was set anew meanwhile, and is
    /// <paramref name="Holder"/>. Nothing was kept.
    /// </summary>
    public sealed record Duplicate(string Name, string? Holder) : Commit;

    /// <summary>The store could not write. Nothing was kept. <paramref name="Reason"/> is one sentence for the operator.</summary>
    public sealed record Failed(string Reason) : Commit;
}
