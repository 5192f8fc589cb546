using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>What holds for somebody's working time now, in a few sentences to them.</summary>
internal static class MyTime
{
    public static string Sentence(PersonTime time, Instant now)
    {
        if (time.Calendar is not { } calendar)
            return "I know no time zone of yours, and assume none: until you choose one I send you nothing.";
        if (calendar.Week.IsEmpty)
            return "You have no working days, so I hold everything until you have some.";
        var place = $"in {CoachWords.Place(calendar.Zone.Id)}{(time.ZoneIsDefault ? " (the workspace’s zone, since I know none of yours)" : "")}";
        var holidays = time.Team is { } team ? $", holidays of {Markup.Escape(team.Name)}" : "";
        List<string> said = [$"Your working time: {CoachWords.Week(calendar.Week)} {place}{holidays}.", Brief(time)];
        if (!time.Profile.WantsReminders)
            said.Add("Between briefs you hear only what would be escalated.");
        if (time.Profile.AwayAt(now) is { } away)
            said.Add($"You are away until {CoachWords.Moment(away.Until)} ({Markup.Escape(away.Source)}).");
        return string.Join(' ', said);
    }

    private static string Brief(PersonTime time)
    {
        var starts = time.Calendar!.Week.Stretches.GroupBy(hours => hours.Day).Select(day => day.Min(hours => hours.Start)).Distinct().ToList();
        return (time.Profile.BriefAt, starts) switch
        {
            ({ } at, _) => $"Your brief comes at {CoachWords.Time(at)}.",
            (_, [var start]) => $"Your brief comes at {CoachWords.Time(start)}.",
            _ => "Your brief comes when your day begins.",
        };
    }
}
