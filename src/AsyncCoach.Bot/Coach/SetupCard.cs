using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>What stands now, what happens next, and when: for whoever has set up.</summary>
internal static class SetupCard
{
    public static Message For(SetupMaking made, SetupScene scene, Instant now)
    {
        List<string> lines = [.. made.Teams.Select(team => Team(team, scene))];
        if (made is { Route: not null, From: { } from, To: { } to })
            lines.Add($"*{Markup.Escape(from.Name)} → {Markup.Escape(to.Name)}*, at the end of each day, in {Markup.Channel(scene.Channel.Id.Value)}.");
        var next = Next(made, scene, now);
        return new Message(
            $"It stands. {next}",
            [new Section(new Mrkdwn($"It stands:\n{string.Join('\n', lines.Select(line => $"• {line}"))}")), new Section(new Mrkdwn(next)), new Actions(Buttons(made))]);
    }

    private static string Team(Team team, SetupScene scene)
    {
        var lead = team.Lead switch
        {
            null => "nobody leads it yet",
            { } leads when leads == scene.By.Id => "you lead it",
            { } leads => $"{Markup.Escape(scene.Name(leads))} leads it",
        };
        return $"*{Markup.Escape(team.Name)}*: {CoachWords.People(team.Members.Count)}, {lead}.";
    }

    private static string Next(SetupMaking made, SetupScene scene, Instant now)
    {
        if (made is not { From: { } from, To: { } to })
            return "There is no handoff between teams yet. `/coach routes` makes one.";
        if (made.First is not { } first)
            return $"{Markup.Escape(from.Name)} has no working day ahead, so I ask for nothing. `/coach team {Markup.Escape(from.Name)}` changes its hours.";
        var whom = first.Who is not { } who ? "in the channel" : who == scene.By.Id ? "you" : Markup.Escape(scene.Name(who));
        var when = first.Ask <= now ? "In a moment" : $"Next, {CoachWords.Moment(first.Ask)},";
        return $"{when} I ask {whom} for the handoff to {Markup.Escape(to.Name)}. It reaches them when their day starts, or at once while they work.";
    }

    private static List<Element> Buttons(SetupMaking made)
    {
        List<Element> buttons = [];
        if (made.Route is { } route)
            buttons.Add(new Button(new PlainText("Send me a sample"), route.Id.Value) { ActionId = SetupSampleButton.ActionId });
        buttons.Add(new Button(new PlainText("Change")) { ActionId = $"{OpenSettingsButton.ActionId}:{(made.Route is null ? OpenSettingsButton.Teams : OpenSettingsButton.Routes)}" });
        return buttons;
    }
}
