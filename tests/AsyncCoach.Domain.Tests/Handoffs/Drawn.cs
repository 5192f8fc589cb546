using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using NodaTime;

namespace AsyncCoach.Domain.Tests.Handoffs;

/// <summary>People and handoffs between São Paulo and London.</summary>
internal static class Drawn
{
    public static readonly WorkspaceId Acme = new("T0ACME");
    public static readonly PersonId Ana = new(Acme, "U0ANA");
    public static readonly PersonId Tom = new(Acme, "U0TOM");
    public static readonly PersonId Ruth = new(Acme, "U0RUTH");
    public static readonly Instant Now = Instant.FromUtc(2026, 5, 5, 20, 0);

    public static Handoff Gathering(int day = 5) => new()
    {
        Id = HandoffId.New(),
        Route = new RouteId("r1"),
        Date = new LocalDate(2026, 5, day),
        From = new TeamId("sp"),
        To = new TeamId("london"),
        Channel = new ChannelId("C0PAYMENTS"),
        Audience = new Audience(new ChannelId("C0PAYMENTS"), []),
    };

    public static Handoff With(this Handoff handoff, params string[] texts) =>
        HandoffRules.AddLines(handoff, string.Join('\n', texts), HandoffItemId.New, Ana, Now).Value!;

    public static Handoff Posted(this Handoff handoff, PersonId? receiver = null) => HandoffRules.Post(handoff, receiver ?? Tom, Ana, Now).Value!;

    public static string[] Texts(this Handoff handoff) => [.. handoff.Items.Select(item => item.Text)];
}
