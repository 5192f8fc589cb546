using AsyncCoach.Domain.People;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>
/// Who hands work over to whom without saying so: messages from the end of somebody's working day that name or answer somebody in another zone. Days and hours are the
/// usual ones, since a history does not tell anybody's own.
/// </summary>
public sealed class RouteTraffic(IReadOnlyDictionary<PersonId, Person> people, WorkspaceDefaults defaults, IDateTimeZoneProvider zones)
{
    private static readonly Duration BeforeTheEnd = Duration.FromHours(2);
    private static readonly Duration AfterTheEnd = Duration.FromHours(2);

    private readonly Dictionary<string, WorkingCalendar?> _calendars = new(StringComparer.Ordinal);
    private readonly Dictionary<(ChannelId Channel, string From, string To), int> _counts = [];
    private readonly Dictionary<ChannelId, HashSet<PersonId>> _authors = [];

    /// <summary>Who wrote in a channel.</summary>
    public IReadOnlySet<PersonId> AuthorsIn(ChannelId channel) => _authors.GetValueOrDefault(channel) ?? [];

    /// <summary>Channels with such messages, those with the most first.</summary>
    public IEnumerable<ChannelId> Busiest =>
        _counts.GroupBy(count => count.Key.Channel).OrderByDescending(channel => channel.Sum(count => count.Value)).ThenBy(channel => channel.Key.Value, StringComparer.Ordinal)
            .Select(channel => channel.Key);

    /// <summary>How many messages went from one site to another, at the end of the day of the one.</summary>
    public int Between(ChannelId channel, string from, string to) => _counts.GetValueOrDefault((channel, from, to));

    /// <param name="to">Who is named in it, or whose thread it answers.</param>
    public void Note(ChannelId channel, PersonId by, IEnumerable<PersonId> to, Instant at)
    {
        if (people.GetValueOrDefault(by) is not { IsBot: false, IsDeactivated: false } author)
            return;
        if (!_authors.TryGetValue(channel, out var authors))
            _authors[channel] = authors = [];
        authors.Add(by);
        if (Site(author) is not { } from || !IsEndOfDay(from, at))
            return;
        foreach (var site in to.Select(person => Site(people.GetValueOrDefault(person))).OfType<string>().Distinct(StringComparer.Ordinal).Where(site => site != from))
            _counts[(channel, from, site)] = Between(channel, from, site) + 1;
    }

    private static string? Site(Person? person) => person?.Zone is { } zone ? SetupZone.Site(zone) : null;

    private bool IsEndOfDay(string zone, Instant at)
    {
        if (!_calendars.TryGetValue(zone, out var calendar))
            _calendars[zone] = calendar = zones.GetZoneOrNull(zone) is { } known ? new WorkingCalendar(known, defaults.Week, []) : null;
        return (calendar?.ShiftAt(at) ?? calendar?.ShiftAt(at - AfterTheEnd)) is { } shift && at >= shift.End - BeforeTheEnd && at <= shift.End + AfterTheEnd;
    }
}
