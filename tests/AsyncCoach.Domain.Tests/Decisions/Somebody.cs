using AsyncCoach.Domain.Decisions;
using NodaTime;

namespace AsyncCoach.Domain.Tests.Decisions;

/// <summary>The people, the time and the decisions that these tests speak of.</summary>
internal static class Somebody
{
    public static readonly WorkspaceId Acme = new("T0ACME");
    public static readonly PersonId Priya = new(Acme, "U0PRIYA");
    public static readonly PersonId Hoa = new(Acme, "U0HOA");
    public static readonly PersonId Tom = new(Acme, "U0TOM");
    public static readonly PersonId Ana = new(Acme, "U0ANA");
    public static readonly ChannelId Payments = new("C0PAYMENTS");

    public static readonly Instant Noon = Instant.FromUtc(2026, 5, 5, 12, 0);
    public static readonly LocalDate Today = new(2026, 5, 5);

    /// <summary>Complete, recorded by Priya, for Hoa to decide.</summary>
    public static Decision Draft { get; } = new()
    {
        Id = new DecisionId(Guid.Parse("0198a1f0-0000-7000-8000-000000000001")),
        Text = new DecisionText("Default rate limit 600 requests a minute.", "Partner X took down search on Sunday.", "Request 601 gets a 429."),
        Decider = Hoa,
        Recorder = Priya,
        Channel = Payments,
        CreatedAt = Noon,
        ChangedAt = Noon,
    };

    public static Decision Open { get; } = Accepted(DecisionRules.Record(Draft, Noon, Today)) with { Number = 12 };

    /// <summary>Taken by Priya from Hoa's own words.</summary>
    public static Decision ToConfirm { get; } =
        Accepted(DecisionRules.Record(Draft with { Source = new Source(Payments, "1777970000.000100", null, null, Hoa) }, Noon, Today)) with { Number = 12 };

    public static Decision Decided { get; } = Accepted(DecisionRules.Decide(Open, "", Hoa, Noon));

    /// <summary>Recorded and decided by Priya in one step.</summary>
    public static Decision DecidedAlone { get; } = Accepted(DecisionRules.Record(Draft with { Decider = Priya }, Noon, Today)) with { Number = 12 };

    public static Decision Accepted(Answer<Decision> answer)
    {
        Assert.False(answer.Refused, string.Join(' ', answer.Refusals.Select(refusal => refusal.Sentence)));
        return answer.Value;
    }

    public static Refusal Refused(Answer<Decision> answer)
    {
        Assert.Null(answer.Value);
        return Assert.Single(answer.Refusals);
    }
}
