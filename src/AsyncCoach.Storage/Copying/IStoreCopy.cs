namespace AsyncCoach.Storage.Copying;

/// <summary>The rows of a whole prepared store, to be copied into another one. For a store that nobody serves meanwhile.</summary>
public interface IStoreCopy
{
    IReadOnlyList<StorePart> Parts { get; }

    /// <summary>Up to <paramref name="atMost"/> rows in the order of the part's key, after the one given; a value a column.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    Task<IReadOnlyList<object?[]>> Read(StorePart part, object?[]? after, int atMost, CancellationToken cancellation);

    /// <summary>Writes rows; one that is there under the same key becomes what is given. All of them or none.</summary>
    /// <exception cref="StoreException">The store cannot be written, or a row contradicts another one that is there.</exception>
    Task Write(StorePart part, IReadOnlyList<object?[]> rows, CancellationToken cancellation);

    /// <summary>From where this store is being filled; null: it is not.</summary>
    Task<string?> FilledFrom(CancellationToken cancellation);

    /// <summary>Notes from where this store is being filled, or (null) that it is complete and may be served.</summary>
    Task SetFilledFrom(string? source, CancellationToken cancellation);
}
