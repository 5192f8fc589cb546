using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Bot.Commitments;

/// <summary>The one engine that nudges, on which all habits build.</summary>
internal static class CommitmentsHabit
{
    public static void Introduce(BotBuilder bot, IServiceCollection services)
    {
        services.AddSingleton<OwedKinds>();
        services.AddSingleton<NudgeItems>();
        services.AddSingleton<Giving>();
        services.AddSingleton<Leaving>();
        bot.Rings<LookRound>(Owing.LookKind)
            .Rings<RedrawRound>(RedrawRound.Kind)
            .Rings<SweepRound>(Changed.EverybodyKind)
            .Every<SweepRound>(TimeSpan.FromHours(1), SweepRound.Name)
            .OnHome<WaitingSection>(HomePart.Waiting)
            .OnHome<WaitedForSection>(HomePart.WaitedFor)
            .OnHome<TeamSection>(HomePart.Team)
            .Says<NudgeSaying>(Nudges.Kind)
            .Says<HoursQuestion>(HoursQuestion.Kind)
            .Says<MovedSaying>(MovedSaying.Kind)
            .Says<HandedSaying>(HandedSaying.Kind)
            .Button<ItemButton>(ItemButtons.ActionId)
            .Form<UntilForm>(UntilForm.CallbackId)
            .Form<NotMineForm>(NotMineForm.CallbackId)
            .Form<OutForm>(OutForm.CallbackId);
    }
}
