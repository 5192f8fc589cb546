namespace AsyncCoach.Storage.Copying;

/// <summary>
/// Copies everything that a store holds into another one, then reads both again and compares. It may be broken off and run again: rows that are there are
/// written as they are in the source, and until it has come to its end the target is not served.
/// </summary>
public sealed class StoreMove(IStoreCopy from, IStoreCopy to, Action<string> progress)
{
    private const int RowsAtOnce = 1_000;
    private const int ToldEvery = 100_000;

    /// <param name="source">What the source is called; a move that was broken off goes on only from the same one.</param>
    /// <returns>How many rows were copied.</returns>
    /// <exception cref="StoreException">
    /// The target holds other records, one of the two cannot be used, or what was copied is not what the source holds. Then the target is not served.
    /// </exception>
    public async Task<long> Run(string source, CancellationToken cancellation)
    {
        if (await to.FilledFrom(cancellation) is { } begun)
        {
            if (!string.Equals(begun, source, StringComparison.Ordinal))
                throw new StoreException($"A move into the target was begun from {begun}: end that one, or take an empty target.");
            progress("A move that was broken off goes on.");
        }
        else if (await HasRecords(cancellation))
        {
            throw new StoreException("The target holds records already: a move wants an empty one.");
        }

        await to.SetFilledFrom(source, cancellation);
        var copied = 0L;
        foreach (var part in from.Parts)
            copied += await Copy(part, cancellation);
        foreach (var part in from.Parts)
            await Compare(part, cancellation);
        await to.SetFilledFrom(null, cancellation);
        return copied;
    }

    private async Task<bool> HasRecords(CancellationToken cancellation)
    {
        foreach (var part in to.Parts)
        {
            if ((await to.Read(part, null, 1, cancellation)).Count > 0)
                return true;
        }

        return false;
    }

    private async Task<long> Copy(StorePart part, CancellationToken cancellation)
    {
        var copied = 0L;
        await foreach (var rows in Rows(from, part, cancellation))
        {
            await to.Write(part, rows, cancellation);
            copied += rows.Count;
            if (copied % ToldEvery == 0)
                progress($"{part.Name}: {copied} so far");
        }

        progress($"{part.Name}: {copied} copied");
        return copied;
    }

    private async Task Compare(StorePart part, CancellationToken cancellation)
    {
        var (there, here) = (await Digest(from, part, cancellation), await Digest(to, part, cancellation));
        if (there.Rows != here.Rows)
            throw new StoreException($"{part.Name}: {there.Rows} rows in the source, {here.Rows} in the target. Was one of them in use? Take an empty target and move again.");
        if (!string.Equals(there.ToString(), here.ToString(), StringComparison.Ordinal))
            throw new StoreException($"{part.Name}: the same number of rows, but not the same ones. Was one of them in use? Take an empty target and move again.");
        progress($"{part.Name}: {here.Rows} the same, {here.ToString()[..16]}");
    }

    private static async Task<RowDigest> Digest(IStoreCopy store, StorePart part, CancellationToken cancellation)
    {
        var digest = new RowDigest();
        await foreach (var rows in Rows(store, part, cancellation))
        {
            foreach (var row in rows)
                digest.Add(part, row);
        }

        return digest;
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?[]>> Rows(
        IStoreCopy store, StorePart part, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        object?[]? last = null;
        while (await store.Read(part, last, RowsAtOnce, cancellation) is { Count: > 0 } rows)
        {
            yield return rows;
            last = rows[^1];
        }
    }
}
