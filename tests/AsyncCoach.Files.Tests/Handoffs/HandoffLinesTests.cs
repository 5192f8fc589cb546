using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Files.Handoffs;
using NodaTime;

namespace AsyncCoach.Files.Tests.Handoffs;

public sealed class HandoffLinesTests
{
    private static readonly PersonId Ana = new(new WorkspaceId("T0ACME"), "U0ANA");
    private static readonly PersonId Tom = new(new WorkspaceId("T0ACME"), "U0TOM");
    private static readonly Instant Posted = Instant.FromUtc(2026, 5, 5, 20, 30);

    [Fact]
    public void A_handoff_is_one_line_with_what_was_typed_as_it_was_typed()
    {
        var line = HandoffLines.Line(Handoff(), "São Paulo → London");
        Assert.DoesNotContain('\n', line);
        Assert.Equal(
            Json("{'id':'00000000000000000000000000000001','date':'2026-05-05','state':'posted','route_id':'r1','route':'São Paulo → London','channel':'C0PAYMENTS',"
                + "'writer':'T0ACME/U0ANA','receiver':'T0ACME/U0TOM','posted_at':'2026-05-05T20:30:00Z','items':["
                + "{'id':'00000000000000000000000000000002','text':'Payment \\'retries\\' <b>','state':'needs_decision','next_step':'ask Priya','for':'T0ACME/U0TOM',"
                + "'link':'https://wiki/retries','added_by':'T0ACME/U0ANA','accepted_by':'T0ACME/U0TOM','accepted_at':'2026-05-06T08:00:00Z'}]}"),
            line);
    }

    [Fact]
    public void A_question_comes_along_and_what_nobody_said_is_left_out()
    {
        var handoff = Handoff() with { Route = null, Channel = null };
        handoff = handoff with
        {
            Items = [new HandoffItem { Id = new(Guid.Empty), Text = "DNS", AddedBy = Ana, AddedAt = Posted, AskedBack = new AskedBack(Tom, Posted, "Which zone?") }],
        };
        var line = HandoffLines.Line(handoff, null);
        Assert.Contains(Json("{'id':'00000000000000000000000000000000','text':'DNS','state':'in_progress','added_by':'T0ACME/U0ANA',"), line, StringComparison.Ordinal);
        Assert.Contains(Json("'asked_back':{'by':'T0ACME/U0TOM','at':'2026-05-05T20:30:00Z','question':'Which zone?'}"), line, StringComparison.Ordinal);
        Assert.DoesNotContain("route", line, StringComparison.Ordinal);
        Assert.DoesNotContain("channel", line, StringComparison.Ordinal);
    }

    /// <summary>With the quotation marks that are hard to read in a program.</summary>
    private static string Json(string text) => text.Replace('\'', '"');

    private static Handoff Handoff() => new()
    {
        Id = new HandoffId(new Guid("00000000000000000000000000000001")),
        Route = new RouteId("r1"),
        Date = new LocalDate(2026, 5, 5),
        State = HandoffState.Posted,
        Channel = new ChannelId("C0PAYMENTS"),
        Audience = new Audience(new ChannelId("C0PAYMENTS"), []),
        Writer = Ana,
        Receiver = Tom,
        PostedAt = Posted,
        Items =
        [
            new HandoffItem
            {
                Id = new HandoffItemId(new Guid("00000000000000000000000000000002")),
                Text = "Payment \"retries\" <b>",
                State = ItemState.NeedsDecision,
                NextStep = "ask Priya",
                For = Tom,
                Link = "https://wiki/retries",
                AddedBy = Ana,
                AddedAt = Posted,
                AcceptedBy = Tom,
                AcceptedAt = Instant.FromUtc(2026, 5, 6, 8, 0),
            },
        ],
    };
}
