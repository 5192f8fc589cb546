using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Files.Calendars;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>Reads a team's calendar and keeps its days off; of one that is broken the last good copy stays, and somebody is told once.</summary>
internal sealed class HolidayReading(ICalendarSource source, BotSettings settings)
{
    private static readonly Period Behind = Period.FromMonths(2);
    private static readonly Period Ahead = Period.FromYears(2);

    public async Task Read(Turn turn, string teamId, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Team>(teamId, Viewer.All, cancellation) is not { HolidayCalendar: { } place } team)
            return;
        var known = await turn.Session.Load<HolidayList>(teamId, Viewer.All, cancellation);
        var days = await Days(turn, team, place, cancellation);
        if (days.Refused)
        {
            await KeepTheLast(turn, team, known, days.Refusals[0].Sentence, cancellation);
            return;
        }
        turn.Session.Store(new HolidayList(team.Id, days.Value, turn.Now, null), new Change(turn.Now, null, "read"));
        if (known is null || !known.Days.SequenceEqual(days.Value))
            await Changed.Team(turn, team, null, cancellation);
    }

    private async Task<Answer<DayOff[]>> Days(Turn turn, Team team, string place, CancellationToken cancellation)
    {
        var isFile = team.IsFromSettings && !place.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        var bytes = isFile ? await source.Open(place, cancellation) : await source.Fetch(place, cancellation);
        if (bytes.Refused)
            return Answer<DayOff[]>.No(bytes.Refusals);
        var read = HolidayCalendar.Read(bytes.Value, isFile ? "the calendar’s file" : new Uri(place).Host);
        if (read.Refused)
            return Answer<DayOff[]>.No(read.Refusals);
        var today = turn.Now.InUtc().Date;
        var days = read.Value.Between(today - Behind, today + Ahead).ToArray();
        // A list that is empty since nothing in it was understood is no list.
        return days.Length == 0 && read.Value.Warnings is [var first, ..]
            ? new Refusal($"The calendar has no day off that I understand; {first}")
            : days;
    }

    private async Task KeepTheLast(Turn turn, Team team, HolidayList? known, string problem, CancellationToken cancellation)
    {
        turn.Session.Store(new HolidayList(team.Id, known?.Days ?? [], known?.ReadAt, problem), new Change(turn.Now, null, "not read"));
        if (known?.Problem is null)
            await TroubleSaying.Tell(turn, TroubleSaying.Calendar, team, $"{known?.ReadAt?.ToUnixTimeSeconds() ?? 0}", settings, cancellation);
    }
}
