using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>
/// <c>/coach overlap [team] [team]</c>: the day of two teams side by side, by the clock of whoever asks. With one name: that team and one's own; with none: one's own
/// team and those that it shares a handoff with.
/// </summary>
internal sealed class OverlapWord : IHandle<SlashCommand>
{
    public const string Word = "overlap";
    private const int MostPairs = 3;

    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var profile = await turn.Session.Load<Profile>(by.ToString(), Viewer.All, cancellation);
        var teams = await Calendars.Teams(turn, cancellation);
        var pairs = OverlapPairs.Of(
            Markup.Unescape(delivery.Text), Calendars.TeamOf(by, profile, teams), teams, await Changed.Routes(turn, cancellation));
        if (pairs.Refused)
            return Reply.Say(pairs.Refusals[0].Sentence);
        var person = await turn.Session.Load<Person>(by.ToString(), Viewer.All, cancellation);
        var zone = (profile?.Zone ?? person?.Zone) is { } own ? Calendars.Zones.GetZoneOrNull(own) : null;
        var days = new List<OverlapDay>();
        foreach (var (first, second) in pairs.Value.All.Take(MostPairs))
            days.Add(await Day(turn, first, second, zone, cancellation));
        return Reply.Say(OverlapCard.For(days, turn.Now));
    }

    private static async Task<OverlapDay> Day(Turn turn, Team first, Team second, DateTimeZone? zone, CancellationToken cancellation)
    {
        var (one, other) = (await Calendars.Of(turn, first, cancellation), await Calendars.Of(turn, second, cancellation));
        var strip = one is null || other is null ? null : OverlapStrip.Of(one, other, zone ?? one.Zone, turn.Now);
        return new OverlapDay(first, second, strip, zone is not null, one is null ? first : other is null ? second : null);
    }
}
