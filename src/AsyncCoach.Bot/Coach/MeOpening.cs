using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>Gathers what somebody's own settings show, and has what rests on them reckoned anew when they change.</summary>
internal static class MeOpening
{
    public static async Task<Modal> Of(Turn turn, PersonId by, CancellationToken cancellation, string banner = "") =>
        MeFormView.For(await Content(turn, await Calendars.Of(turn, by, cancellation), banner, cancellation));

    /// <summary>With a profile that this session is about to keep.</summary>
    public static async Task<Modal> Of(Turn turn, Profile profile, CancellationToken cancellation) =>
        MeFormView.For(await Content(turn, await Calendars.With(turn, profile, cancellation), "", cancellation));

    /// <summary>Keeps a profile; whoever it is, is looked at, and so are the routes on which they take turns.</summary>
    public static async Task Keep(Turn turn, Profile profile, string what, CancellationToken cancellation)
    {
        turn.Session.Store(profile, new Change(turn.Now, profile.Person, what));
        Owing.LookAt(turn, profile.Person);
        foreach (var route in (await Changed.Routes(turn, cancellation)).Where(route => TakesTurns(route, profile.Person)))
            Changed.Route(turn, route.Id);
    }

    private static async Task<MeFormView.Content> Content(Turn turn, PersonTime time, string banner, CancellationToken cancellation) => new(
        time,
        (await turn.Session.Load<Person>(time.Person.ToString(), Viewer.All, cancellation))?.Zone,
        [.. (await Calendars.Teams(turn, cancellation)).Where(team => team.Has(time.Person))],
        await Names.Known(turn, time.Profile.Absences.Select(absence => absence.Deputy), cancellation),
        turn.Now,
        banner);

    private static bool TakesTurns(Route route, PersonId person) =>
        route.Writers.People.Concat(route.Receivers.People).Concat(route.Writers.Swaps.Concat(route.Receivers.Swaps).Select(swap => swap.Person)).Contains(person);
}
