using NodaTime.TimeZones;

namespace AsyncCoach.Domain.Teams;

/// <summary>IANA zones as people look for them: by city, by country, by an older name.</summary>
public static class ZoneNames
{
    private static readonly Lazy<IReadOnlyList<(ZoneName Zone, string Words)>> All = new(Gather);
    private static readonly Lazy<Dictionary<string, string>> ByCountry = new(() => All.Value.ToDictionary(one => one.Zone.Id, one => one.Zone.Country, StringComparer.Ordinal));

    /// <summary>What a zone is called in a sentence: its city, <c>Asia/Ho_Chi_Minh</c> being Ho Chi Minh.</summary>
    public static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>The country or countries of a zone; null where none is known.</summary>
    public static string? Country(string zone) => ByCountry.Value.GetValueOrDefault(zone);

    /// <summary>
    /// Zones whose id, country or older name has all the words typed, those that begin with what was typed first; without words the first of
    /// all by name.
    /// </summary>
    public static IReadOnlyList<ZoneName> Search(string typed, int take)
    {
        var words = Plain(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = string.Join(' ', words);
        return
        [
            .. All.Value.Where(one => words.All(word => one.Words.Contains(word, StringComparison.Ordinal)))
                .OrderByDescending(one => start.Length > 0 && Plain(City(one.Zone.Id)).StartsWith(start, StringComparison.Ordinal))
                .ThenBy(one => one.Zone.Id, StringComparer.Ordinal)
                .Take(take)
                .Select(one => one.Zone),
        ];
    }

    public static Refusal NotAZone(string typed, string field) => new(
        typed.Trim().Length == 0
            ? "Choose the time zone that the site is in; nothing is assumed."
            : $"“{typed.Trim()}” is not a time zone that I know. Type a city or a country and choose one, such as Asia/Kolkata.",
        field);

    private static List<(ZoneName, string)> Gather()
    {
        var source = TzdbDateTimeZoneSource.Default;
        var places = (source.Zone1970Locations ?? []).Select(place => (Id: place.ZoneId, Country: string.Join(", ", place.Countries.Select(country => country.Name))))
            .Concat((source.ZoneLocations ?? []).Select(place => (Id: place.ZoneId, Country: place.CountryName)))
            .DistinctBy(place => place.Id, StringComparer.Ordinal)
            .Append((Id: "Etc/UTC", Country: "UTC"));
        return [.. places.Select(place => (new ZoneName(place.Id, place.Country), Plain($"{place.Id} {place.Country} {Older(source, place.Id)}")))];
    }

    private static string Older(TzdbDateTimeZoneSource source, string id) =>
        source.CanonicalIdMap.TryGetValue(id, out var canonical) && source.Aliases.Contains(canonical) ? string.Join(' ', source.Aliases[canonical]) : "";

    private static string Plain(string text) => text.Replace('_', ' ').Replace('/', ' ').ToLowerInvariant();
}

/// <summary>A zone's IANA id, and the country or countries that keep its time.</summary>
public sealed record ZoneName(string Id, string Country);
