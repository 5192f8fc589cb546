using AsyncCoach.Bot.Routing;

namespace AsyncCoach.Bot.People;

/// <summary>Knowing who is where: people, channels and members, kept by events and refreshed behind requests.</summary>
internal static class PeopleHabit
{
    public static void Introduce(BotBuilder bot) => ArgumentNullException.ThrowIfNull(bot);
}
