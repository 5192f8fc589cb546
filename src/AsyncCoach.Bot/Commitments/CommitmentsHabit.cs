using AsyncCoach.Bot.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Bot.Commitments;

/// <summary>The one engine that nudges, on which all habits build.</summary>
internal static class CommitmentsHabit
{
    public static void Introduce(BotBuilder bot, IServiceCollection services)
    {
        services.AddSingleton<OwedKinds>();
        services.AddSingleton<NudgeItems>();
        bot.Rings<LookRound>(Owing.LookKind)
            .Rings<RedrawRound>(RedrawRound.Kind)
            .Says<NudgeSaying>(Nudges.Kind)
            .Says<HoursQuestion>(HoursQuestion.Kind);
    }
}
