using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>A handoff with what its sides and its people are called: teams on a route, else two people.</summary>
internal sealed record Shown(Handoff Handoff, string From, string To, IReadOnlyDictionary<PersonId, string> Names)
{
    private const string NoTeam = "a team that is gone";

    public string Route => $"{From} → {To}";

    public string Headline => $"{Route} · {HandoffWords.Day(Handoff.Date)}";

    public string Name(PersonId? person) => person is { } known ? Names.GetValueOrDefault(known, "somebody") : "anyone";

    /// <summary>From what is known: for the three seconds.</summary>
    public static async Task<Shown> Of(Turn turn, Handoff handoff, CancellationToken cancellation) =>
        await Of(turn, handoff, await People.Names.Known(turn, PeopleIn(handoff), cancellation), cancellation);

    /// <summary>Asks Slack for names that are not known: for rendering.</summary>
    public static async Task<Shown> Of(Turn turn, Handoff handoff, Names names, CancellationToken cancellation) =>
        await Of(turn, handoff, await names.Of(turn, PeopleIn(handoff), cancellation), cancellation);

    private static async Task<Shown> Of(Turn turn, Handoff handoff, IReadOnlyDictionary<PersonId, string> names, CancellationToken cancellation)
    {
        string Person(PersonId? person) => person is { } known ? names[known] : "somebody";
        async Task<string> Side(TeamId? team, PersonId? person) => team is { } id
            ? (await turn.Session.Load<Team>(id.Value, Viewer.All, cancellation))?.Name ?? NoTeam
            : Person(person);
        return new Shown(handoff, await Side(handoff.From, handoff.Writer), await Side(handoff.To, handoff.Receiver), names);
    }

    private static IEnumerable<PersonId?> PeopleIn(Handoff handoff) =>
    [
        handoff.Writer, handoff.Receiver,
        .. handoff.Items.SelectMany(item => new PersonId?[] { item.For, item.AddedBy, item.AcceptedBy, item.AskedBack?.By }),
    ];
}
