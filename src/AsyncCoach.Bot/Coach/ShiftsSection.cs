using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>On Home: today's shifts of one's own team and of those that it shares a route with, and the next hours that they share.</summary>
internal sealed class ShiftsSection : IHomeSection
{
    private const int MostOthers = 5;

    public async Task<IReadOnlyList<Block>> For(PersonId person, Turn turn, CancellationToken cancellation)
    {
        var me = await Calendars.Of(turn, person, cancellation);
        if (me.Team is not { } mine)
            return [];
        var pairs = OverlapPairs.Of("", mine, await Calendars.Teams(turn, cancellation), await Changed.Routes(turn, cancellation));
        List<Team> others = pairs.Refused ? [] : [.. pairs.Value.All.Select(pair => pair.Second)];
        var days = new List<TeamDay>();
        foreach (var team in others.Take(MostOthers).Prepend(mine))
            days.Add(await Day(turn, team, cancellation));
        if ((me.Calendar?.Zone ?? days[0].Calendar?.Zone) is not { } zone)
            return [];
        List<Block> blocks =
        [
            new Header(new PlainText("Today’s shifts")),
            new Section(new Mrkdwn(string.Join('\n', days.Select(day => ShiftWords.Line(day, zone, turn.Now))))),
        ];
        if (days.Count > 1)
            blocks.Add(new Section(new Mrkdwn(Markup.Escape(string.Join('\n', days.Skip(1).Select(other => Shared(days[0], other, zone, me, turn.Now)))))));
        var more = others.Count > MostOthers ? $" These are {MostOthers} of the {others.Count} teams that you share a handoff with." : "";
        blocks.Add(new Context([new Mrkdwn($"Times are by the clock in {CoachWords.Place(zone.Id)}.{more}")]));
        return blocks;
    }

    private static async Task<TeamDay> Day(Turn turn, Team team, CancellationToken cancellation)
    {
        var read = await turn.Session.Load<HolidayList>(team.Id.Value, Viewer.All, cancellation);
        var defaults = await Calendars.Defaults(turn, cancellation);
        return new TeamDay(team, await Calendars.Of(turn, team, cancellation), [.. team.DaysOff, .. read?.Days ?? [], .. defaults.QuietDays]);
    }

    private static string Shared(TeamDay mine, TeamDay other, DateTimeZone zone, PersonTime me, Instant now)
    {
        var strip = mine.Calendar is null || other.Calendar is null ? null : Ahead(mine.Calendar, other.Calendar, zone, now);
        var missing = mine.Calendar is null ? mine.Team : other.Calendar is null ? other.Team : null;
        return OverlapSentences.Shared(new OverlapDay(mine.Team, other.Team, strip, me.Calendar is not null, missing), now);
    }

    /// <summary>What is still to come of today, or the next day where nothing is.</summary>
    private static OverlapStrip? Ahead(WorkingCalendar mine, WorkingCalendar other, DateTimeZone zone, Instant now)
    {
        if (OverlapStrip.Of(mine, other, zone, now) is not { Shared.Count: > 0 } strip)
            return OverlapStrip.Of(mine, other, zone, now);
        List<Interval> ahead = [.. strip.Shared.Where(span => span.End > now)];
        return ahead.Count > 0
            ? strip with { Shared = ahead }
            : OverlapStrip.Of(mine, other, zone, strip.Start + (OverlapStrip.HalfHour * strip.First.Count));
    }
}
