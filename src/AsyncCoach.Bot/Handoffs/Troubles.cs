using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>What keeps a route from working.</summary>
internal enum Trouble
{
    /// <summary>The from-team has no members, and the rota nobody.</summary>
    NoMembers,

    LeadLeft,

    /// <summary>The receivers' lead has left, and no rota says who receives.</summary>
    ReceivingLeadLeft,

    ChannelArchived,

    NotInChannel,
}

/// <summary>
/// Finds, when a route is about to ask, what keeps it from working, and has it told to somebody who can mend it: once, until the route is changed.
/// </summary>
internal sealed class Troubles(BotSettings settings)
{
    public async Task Tell(Turn turn, RouteDesk desk, CancellationToken cancellation)
    {
        foreach (var trouble in await Found(turn, desk, cancellation))
        {
            foreach (var person in await Receivers(turn, desk, cancellation))
            {
                // Also this waits for their working time; where none is known, operators are told at once, as of everything.
                var at = await InTheirTime.Next(turn, person, cancellation) ?? turn.Now;
                turn.Session.Enqueue(new Intent(
                    $"{TroubleSaying.Kind}/{desk.Route.Id}/{trouble}/{desk.Route.ChangedAt.ToUnixTimeMilliseconds()}/{person}",
                    TroubleSaying.Kind, desk.Route.Id.Value, person.ToString(), at, Urgency.Nudge, trouble.ToString()));
            }
        }
    }

    private static async Task<IReadOnlyList<Trouble>> Found(Turn turn, RouteDesk desk, CancellationToken cancellation)
    {
        List<Trouble> found = [];
        if (desk.From.Members.Count == 0 && desk.Route.Writers.People.Count == 0)
            found.Add(Trouble.NoMembers);
        if (await HasLeft(turn, desk.From.Lead, cancellation))
            found.Add(Trouble.LeadLeft);
        if (desk.Route.Receivers.People.Count == 0 && await HasLeft(turn, desk.To.Lead, cancellation))
            found.Add(Trouble.ReceivingLeadLeft);
        switch (await turn.Session.Channel(desk.Route.Channel, cancellation))
        {
            case { IsArchived: true }:
                found.Add(Trouble.ChannelArchived);
                break;
            case { BotIsIn: false }:
                found.Add(Trouble.NotInChannel);
                break;
            case null:
                turn.Session.SetAlarm(ChannelRound.Due(desk.Route.Channel, turn.Now));
                break;
        }
        return found;
    }

    private async Task<IReadOnlyList<PersonId>> Receivers(Turn turn, RouteDesk desk, CancellationToken cancellation) =>
        await Menders.Of(turn, desk.From, cancellation) is { } lead ? [lead] : await Operators.Of(turn.Session, settings, cancellation);

    private static async Task<bool> HasLeft(Turn turn, PersonId? person, CancellationToken cancellation) =>
        person is { } known && await turn.Session.Load<Person>(known.ToString(), Viewer.All, cancellation) is { IsDeactivated: true };
}
