using AsyncCoach.Storage.People;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>All kinds of document that a store keeps: those handed to it, and channels and people, which it reads itself to decide whose eyes a record is for.</summary>
internal sealed class Kinds
{
    private readonly Dictionary<Type, Kind> _byType = [];

    public Kinds(IReadOnlyList<DocumentMap> maps)
    {
        foreach (var map in maps.Append(ChannelMap.Map).Append(PersonMap.Map).Distinct())
        {
            if (!_byType.TryAdd(map.Type, new Kind(map)))
                throw new StoreException($"Two maps keep {map.Type.Name}.");
        }

        All = [.. _byType.Values];
        if (All.DistinctBy(kind => kind.Name, StringComparer.Ordinal).Count() != All.Count)
            throw new StoreException("Two maps have the same kind.");
    }

    public IReadOnlyList<Kind> All { get; }

    public Kind Of<T>() => _byType.TryGetValue(typeof(T), out var kind)
        ? kind
        : throw new InvalidOperationException($"No map keeps {typeof(T).Name}.");

    public DocumentMap<T> MapOf<T>() where T : class => (DocumentMap<T>)Of<T>().Map;
}
