using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary><c>/coach sample</c>: what others will see on one's own team's route, else on the one of this channel.</summary>
internal sealed class SetupSampleWord(BotCatalog catalog, IServiceProvider services) : IHandle<SlashCommand>
{
    public const string Word = "sample";

    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var teams = await Calendars.Teams(turn, cancellation);
        var own = Calendars.TeamOf(by, await turn.Session.Load<Profile>(by.ToString(), Viewer.All, cancellation), teams);
        var routes = await Changed.Routes(turn, cancellation);
        var route = routes.FirstOrDefault(route => route.From == own?.Id) ?? routes.FirstOrDefault(route => route.To == own?.Id)
            ?? routes.FirstOrDefault(route => route.Channel == new ChannelId(delivery.Channel));
        if (route is null)
            return Reply.Say(new Message("Your team has no handoff yet, and neither has this channel. `/coach setup` makes one."));
        var samples = await SetupSample.Of(catalog, services, route, by, turn, cancellation);
        return samples.Count == 0
            ? Reply.Say(SetupSample.Nothing)
            : Reply.Say(samples[0]) with { Effects = [.. samples.Skip(1).Select(sample => new Effect.Respond(delivery.Openings, new UrlAnswer(sample)))] };
    }
}
