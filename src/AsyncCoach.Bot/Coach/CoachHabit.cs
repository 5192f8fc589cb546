using AsyncCoach.Bot.Routing;

namespace AsyncCoach.Bot.Coach;

/// <summary><c>/coach</c>: teams, routes, working time, and everybody's own settings. A line a word; each word stands in a file of its own.</summary>
internal static class CoachHabit
{
    public static void Introduce(BotBuilder bot) => bot
        .Command<CoachCommand>(CoachCommand.Name, "Settings: my working time, teams, routes", "[me | teams | team NAME | routes | defaults | cover @name | setup | overlap | help]")
        .Word<OverviewWord>(CoachCommand.Name, "")
        .Needs("commands", "/coach");
}
