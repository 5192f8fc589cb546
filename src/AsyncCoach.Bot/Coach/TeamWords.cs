using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Slack;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>How a team is described wherever it is shown. All is markup, already harmless.</summary>
internal static class TeamWords
{
    private const int DaysShown = 4;

    /// <summary>Its name, where and when it works, who is in it, and what is wrong with it.</summary>
    public static string Summary(Team team, IReadOnlyDictionary<PersonId, Person> people)
    {
        var led = team.Lead is { } lead ? $"led by {Name(lead, people)}" : "nobody leads it";
        var backup = team.Backup is { } other ? $", backup {Name(other, people)}" : "";
        List<string> lines =
        [
            $"*{Markup.Escape(team.Name)}*",
            $"{CoachWords.Week(team.Week)} in {CoachWords.Place(team.Zone)} · {CoachWords.People(team.Members.Count)} · {led}{backup}",
            .. Troubles(team, people),
        ];
        return string.Join('\n', lines);
    }

    /// <summary>What keeps it from working as it should; each a sentence.</summary>
    public static IEnumerable<string> Troubles(Team team, IReadOnlyDictionary<PersonId, Person> people)
    {
        if (team.Lead is { } lead && people.GetValueOrDefault(lead) is { IsDeactivated: true } gone)
            yield return $"{Markup.Escape(gone.Name)}, who leads it, has left the workspace: name somebody else.";
        if (team.Backup is { } backup && people.GetValueOrDefault(backup) is { IsDeactivated: true } other)
            yield return $"{Markup.Escape(other.Name)}, its backup, has left the workspace: name somebody else.";
        if (team.Week.IsEmpty)
            yield return "It has no working days: what its people owe is held until it has some.";
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(team.Zone) is null)
            yield return $"Its time zone, {Markup.Escape(team.Zone)}, is not one that I know: choose another.";
        if (team.Members.Count == 0)
            yield return "It has nobody in it yet.";
    }

    /// <summary>The next days off with where each comes from, and how the calendar was last read.</summary>
    public static string Holidays(Team team, HolidayList? list, LocalDate today, Instant now)
    {
        var next = team.DaysOff.Concat(list?.Days ?? []).Where(day => day.Date >= today).OrderBy(day => day.Date).ThenBy(day => day.Name, StringComparer.Ordinal).ToList();
        var days = next.Count == 0
            ? "No days off ahead."
            : $"Next days off: {string.Join(", ", next.Take(DaysShown).Select(day => Day(day, now)))}{(next.Count > DaysShown ? $", and {next.Count - DaysShown} more" : "")}.";
        return $"{days}{Read(team, list)}";
    }

    private static string Day(DayOff day, Instant now) =>
        $"{CoachWords.Day(day.Date, now)} {Markup.Escape(Markup.Cut(day.Name, 60))} ({Markup.Escape(Markup.Cut(day.Source, 60))})";

    private static string Read(Team team, HolidayList? list) => (team.HolidayCalendar, list) switch
    {
        (null, _) => "",
        (_, null) => " I am about to read its calendar.",
        (_, { Problem: { } problem, ReadAt: { } at }) => $" {Markup.Escape(problem)} What I read {CoachWords.Moment(at)} still counts.",
        (_, { Problem: { } problem }) => $" {Markup.Escape(problem)}",
        (_, { ReadAt: { } at }) => $" Calendar read {CoachWords.Moment(at)}.",
        _ => "",
    };

    public static string Name(PersonId person, IReadOnlyDictionary<PersonId, Person> people) =>
        people.GetValueOrDefault(person) is { Name.Length: > 0 } known ? Markup.Escape(known.Name) : "somebody";
}
