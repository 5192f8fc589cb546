using AsyncCoach.Bot.Tests.Commitments;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Handoffs;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Handoffs;

/// <summary>
/// A route from São Paulo (Ana, led by Hoa, who works New York's hours) to London (Tom, led by Priya, who works India's), in #general. Both teams work from 09:00 to 17:30;
/// the office's clock starts on Tuesday 5 May 2026 at 09:00 UTC, which is 06:00 in São Paulo and 10:00 in London.
/// </summary>
internal static class Relay
{
    public const string SaoPaulo = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    public const string London = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    /// <summary>17:30 in São Paulo on Tuesday.</summary>
    public static readonly Instant End = Instant.FromUtc(2026, 5, 5, 20, 30);

    public static readonly Instant Ask = End - Duration.FromMinutes(30);

    /// <summary>09:00 in London on Wednesday.</summary>
    public static readonly Instant Morning = Instant.FromUtc(2026, 5, 6, 8, 0);

    public static readonly RouteId RouteId = new("cccccccccccccccccccccccccccccccc");

    public static async Task<Office> Open(Func<Route, Route>? route = null, Func<Team, Team>? from = null, BotSettings? settings = null)
    {
        var office = await Office.Open(settings);
        await office.Ana.Joins(Office.General);
        await office.Do(turn =>
        {
            var made = new Change(turn.Now, null, "made");
            turn.Session.Store((from ?? (team => team))(office.Team(SaoPaulo, "São Paulo", "America/Sao_Paulo", office.Hoa, office.Ana)), made);
            turn.Session.Store(office.Team(London, "London", "Europe/London", office.Priya, office.Tom), made);
            turn.Session.Store((route ?? (one => one))(office.Route()), made);
            Changed.Route(turn, RouteId);
            return Task.CompletedTask;
        });
        return office;
    }

    /// <summary>Ana in the writers' rota, Tom in the receivers'.</summary>
    public static Route Route(this Office office) => new()
    {
        Id = RouteId,
        From = new TeamId(SaoPaulo),
        To = new TeamId(London),
        Channel = new ChannelId(Office.General),
        Writers = Rota(office.Ana),
        Receivers = Rota(office.Tom),
        ChangedAt = office.Product.Now,
    };

    public static Rota Rota(params Colleague[] people) => new([.. people.Select(person => person.Id)], RotaTurn.Week, new LocalDate(2026, 5, 4), []);

    /// <summary>Ana hands these lines off on Tuesday afternoon, before she is asked.</summary>
    public static async Task<Posted> AnaHandsOff(this Office office, string lines = "Payment retries, watch tonight's batch")
    {
        var form = (await office.Ana.Types("/handoff")).Form;
        var answered = await office.Ana.Submits(form, ("left", lines));
        Assert.IsType<Slack.Inbound.Ack.Heard>(answered.Ack);
        await office.Quiet();
        return office.HandoffCard();
    }

    public static Posted HandoffCard(this Office office) =>
        office.Slack.Messages.Last(message => message.Channel == Office.General && message.ThreadTs is null && message.Text.Contains("from Ana", StringComparison.Ordinal));

    public static IReadOnlyList<Posted> InChannel(this Office office) => [.. office.Slack.Messages.Where(message => message.Channel == Office.General)];

    public static async Task<Handoff> Handoff(this Office office, int day = 5) => (await office.Handoffs()).Single(handoff => handoff.Date == new LocalDate(2026, 5, day));

    public static async Task<IReadOnlyList<Handoff>> Handoffs(this Office office) =>
        (await office.Store.Open(new WorkspaceId(Office.Acme)).List(Query<Handoff>.Everything.OrderedBy(HandoffMap.ChangedAt), Viewer.All, 100, null, default)).Items;

    public static Task Change(this Office office, Func<Route, Route> change) => office.Do(async turn =>
    {
        var route = await turn.Session.Load<Route>(RouteId.Value, Viewer.All, default);
        turn.Session.Store(change(route!), new Change(turn.Now, null, "changed"));
        Changed.Route(turn, RouteId);
    });

    private static Team Team(this Office office, string id, string name, string zone, Colleague lead, params Colleague[] members) => new()
    {
        Id = new TeamId(id),
        Name = name,
        Zone = zone,
        Lead = lead.Id,
        Members = [.. members.Select(member => member.Id)],
        ChangedAt = office.Product.Now,
    };
}
