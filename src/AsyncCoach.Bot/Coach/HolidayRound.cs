using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>Reads a team's calendar right after its address has changed; otherwise <see cref="TeamsRound"/> does.</summary>
internal sealed class HolidayRound(HolidayReading reading) : IRound
{
    public const string Kind = "coach.holidays";

    /// <summary>Days off of another calendar hold no longer, and the new one is read.</summary>
    public static async Task Renew(Turn turn, Team team, CancellationToken cancellation)
    {
        if (await turn.Session.Load<HolidayList>(team.Id.Value, Viewer.All, cancellation) is not null)
            turn.Session.Delete<HolidayList>(team.Id.Value, new Change(turn.Now, null, "another calendar"));
        if (team.HolidayCalendar is not null)
            turn.Session.SetAlarm(new Alarm($"{Kind}/{team.Id}", turn.Now, Kind, team.Id.Value));
    }

    public Task Run(Alarm alarm, Turn turn, CancellationToken cancellation) => reading.Read(turn, alarm.Subject, cancellation);
}
