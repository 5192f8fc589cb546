using System.Security.Cryptography;
using System.Text;
using AsyncCoach.Storage.People;

namespace AsyncCoach.Storage.Providers;

/// <summary>
/// All kinds of document that a store keeps, each with what its provider works out once: those handed to it, and channels and people, which it reads
/// itself to decide whose eyes a record is for.
/// </summary>
internal sealed class Kinds<TKind>
{
    private readonly Dictionary<Type, (DocumentMap Map, TKind Kind)> _byType = [];

    /// <exception cref="StoreException">Two maps keep one type, or have one name; or a name is not made for a table.</exception>
    public Kinds(IReadOnlyList<DocumentMap> maps, Func<DocumentMap, TKind> kindOf)
    {
        foreach (var map in maps.Append(ChannelMap.Map).Append(PersonMap.Map).Distinct())
        {
            if (map.Kind.Length == 0 || map.Kind.Any(letter => letter is not ((>= 'a' and <= 'z') or '_')))
                throw new StoreException($"The kind '{map.Kind}' is not made of lower-case letters and underscores.");
            if (!_byType.TryAdd(map.Type, (map, kindOf(map))))
                throw new StoreException($"Two maps keep {map.Type.Name}.");
        }

        All = [.. _byType.Values.Select(one => one.Kind)];
        Maps = [.. _byType.Values.Select(one => one.Map)];
        if (Maps.DistinctBy(map => map.Kind, StringComparer.Ordinal).Count() != Maps.Count)
            throw new StoreException("Two maps have the same kind.");
    }

    public IReadOnlyList<TKind> All { get; }

    public IReadOnlyList<DocumentMap> Maps { get; }

    public TKind Of<T>() => Find(typeof(T)).Kind;

    public TKind Of(DocumentMap map) => Find(map.Type).Kind;

    public DocumentMap<T> MapOf<T>() where T : class => (DocumentMap<T>)Find(typeof(T)).Map;

    /// <summary>A short name of everything that tables are made from; another one, and a schema wants to be looked at.</summary>
    public string Fingerprint(long format)
    {
        var text = new StringBuilder().Append(format);
        foreach (var map in Maps)
        {
            text.Append('\n').Append(map.Kind).Append(map.Readers);
            foreach (var field in map.Fields)
                text.Append(field);
            foreach (var unique in map.Unique)
                text.Append(unique.Name).AppendJoin(',', unique.Fields.Select(field => field.Name));
            foreach (var searchable in map.Searchable)
                text.Append(searchable);
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private (DocumentMap Map, TKind Kind) Find(Type type) => _byType.TryGetValue(type, out var kind)
        ? kind
        : throw new InvalidOperationException($"No map keeps {type.Name}.");
}
