using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Coach;
using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Decisions;
using AsyncCoach.Bot.Decisions.Listening;
using AsyncCoach.Bot.Handoffs;
using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Bot;

/// <summary>Brings the bot and its habits into a host.</summary>
public static class BotRegistration
{
    /// <summary>
    /// Registers router, outbox sender, alarms and all habits. The host provides <c>IStore</c>, <c>ISlackApi</c>, <c>ICalendarSource</c> and <see cref="Clocks"/>.
    /// </summary>
    public static BotCatalog AddBot(this IServiceCollection services, BotSettings settings)
    {
        var catalog = new BotCatalog();
        var bot = new BotBuilder(services, catalog, settings.Commands);
        bot.Says<UndeliveredNotice>(UndeliveredNotice.Kind)
            .Every<OpenDirectsRound>(TimeSpan.FromMinutes(5), "directs");
        PeopleHabit.Introduce(bot);
        CommitmentsHabit.Introduce(bot, services);
        DecisionsHabit.Introduce(bot);
        ListeningHabit.Introduce(bot);
        HandoffsHabit.Introduce(bot);
        CoachHabit.Introduce(bot);
        SetupHabit.Introduce(bot);

        services.AddSingleton(settings);
        services.AddSingleton(catalog);
        services.AddSingleton<Names>();
        services.AddSingleton<HomePage>();
        services.AddSingleton<HomePace>();
        services.AddSingleton<HolidayReading>();
        services.AddSingleton<OfferDesk>();
        services.AddSingleton<EffectRunner>();
        services.AddSingleton<IInboundHandler, Router>();
        services.AddSingleton<AlarmRinger>();
        services.AddSingleton<Backlog>();
        services.AddSingleton<Sender>();
        services.AddHostedService<OutboxSender>();
        return catalog;
    }
}
