using AsyncCoach.Bot.Routing;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Decisions, as people meet them.</summary>
internal static class DecisionsHabit
{
    public static void Introduce(BotBuilder bot) => ArgumentNullException.ThrowIfNull(bot);
}
