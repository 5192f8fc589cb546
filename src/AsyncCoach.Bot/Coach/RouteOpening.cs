using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Coach;

/// <summary>Gathers what a route's form shows to one person, and what its rules have to know.</summary>
internal static class RouteOpening
{
    public static async Task<Modal> New(Turn turn, CancellationToken cancellation) => RouteFormView.For(new RouteFormView.Content(
        RouteText.New(turn.Now.InUtc().Date), new SettingsNote(Guid.CreateVersion7(turn.Now.ToDateTimeOffset()).ToString("N"), 0),
        await Calendars.Teams(turn, cancellation), []));

    public static async Task<Modal> Of(Turn turn, Route route, PersonId by, CancellationToken cancellation, string banner = "")
    {
        var teams = await Calendars.Teams(turn, cancellation);
        var channel = await turn.Session.Channel(route.Channel, cancellation);
        var people = await Answers.Known(turn, [by, .. route.Writers.People.Concat(route.Receivers.People).Select(person => (PersonId?)person)], cancellation);
        List<string> said = banner.Length > 0 ? [banner] : [];
        if (RouteRules.MayChange(route, teams, people.GetValueOrDefault(by)) is { } refusal)
            return RouteFormView.ToRead([.. said, RouteWords.Summary(route, teams, channel, people, turn.Now), Markup.Escape(refusal.Sentence)]);
        return RouteFormView.For(new RouteFormView.Content(
            RouteText.Of(route), Note(turn, route), teams, [.. said, .. RouteWords.Troubles(route, teams, channel)]));
    }

    public static SettingsNote Note(Turn turn, Route route) => new(route.Id.Value, turn.Session.RevisionOf<Route>(route.Id.Value));

    /// <summary>What holds around a route in a channel, for these people. A channel that is not known is looked at behind the request.</summary>
    public static async Task<RouteFacts> Facts(Turn turn, ChannelId? channel, IReadOnlyList<PersonId> named, CancellationToken cancellation)
    {
        var known = channel is { } there ? await turn.Session.Channel(there, cancellation) : null;
        if (channel is { } unknown && known is null or { BotIsIn: true, MembersAsOf: null } or { BotIsIn: false })
            turn.Session.SetAlarm(ChannelRound.Due(unknown, turn.Now));
        List<PersonId> cannotRead = [];
        foreach (var person in named.Distinct())
        {
            if (channel is { } room && !await turn.Session.MayRead(room, person, cancellation))
                cannotRead.Add(person);
        }
        return new RouteFacts(
            await Calendars.Teams(turn, cancellation), known, await Answers.Known(turn, named.Select(person => (PersonId?)person), cancellation), cannotRead);
    }
}
