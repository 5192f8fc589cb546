using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;

namespace AsyncCoach.Bot.Coach;

/// <summary>What a proposal says of itself.</summary>
internal static class SetupSentences
{
    /// <summary>Markup.</summary>
    public static string Opening(SetupScene scene)
    {
        var here = Markup.Channel(scene.Channel.Id.Value);
        return scene.Proposal.Teams.Count == 0
            ? $"The people in {here} are in teams already. What is missing is a handoff between these."
            : $"I read the time zones of the people in {here} and propose a team for each. Change what you like; `/coach` changes it later.";
    }

    /// <summary>Plain text: who is in it, who leads, when they work.</summary>
    public static string Members(SetupTeam team, SetupScene scene)
    {
        var lead = team.Lead is { } leads ? $" {(leads == scene.By.Id ? "You lead" : $"{scene.Name(leads)} leads")} it." : "";
        return $"{WordsJoined.Of(scene.Names(team.Members))}.{lead} Hours: {CoachWords.Week(scene.Around.Defaults.Week)} in {team.Zone}.";
    }

    /// <summary>Plain text: what was left out, a sentence each.</summary>
    public static IReadOnlyList<string> Notes(SetupScene scene)
    {
        var proposal = scene.Proposal;
        List<string> notes = [];
        foreach (var team in proposal.Teams.Count > 0 ? proposal.Standing : [])
        {
            var there = scene.Names(scene.People.Keys.Where(team.Has));
            notes.Add($"{WordsJoined.Of(there)} {(there.Count == 1 ? "is" : "are")} in {team.Name} already and stay{(there.Count == 1 ? "s" : "")} there.");
        }
        if (proposal.WithoutZone.Count > 0)
            notes.Add($"Slack names no time zone that I know for {WordsJoined.Of(scene.Names(proposal.WithoutZone))}. `/coach teams` adds them by hand.");
        if (proposal.BeyondMost.Count > 0)
            notes.Add($"I propose {SetupProposal.MostTeams} teams at most. In other zones, and left out: {WordsJoined.Of(scene.Names(proposal.BeyondMost))}.");
        if (proposal is { Teams.Count: > 0, Route: null })
            notes.Add("Their days end too close together for a handoff to gain anything, so I propose none.");
        return notes;
    }
}
