using NodaTime;

namespace AsyncCoach.Domain.Decisions;

/// <summary>
/// One decision: what, why now, who decides, what done means. Immutable; the rules beside it say which change is allowed.
/// </summary>
public sealed record Decision
{
    public required DecisionId Id { get; init; }

    /// <summary>D-1, D-2 … in its workspace; 0 while it is a draft.</summary>
    public long Number { get; init; }

    public DecisionState State { get; init; }

    public required DecisionText Text { get; init; }

    public PersonId? Decider { get; init; }

    public IReadOnlyList<PersonId> Consulted { get; init; } = [];

    /// <summary>Who put it on record; null for one that was imported from a file.</summary>
    public PersonId? Recorder { get; init; }

    /// <summary>The channel that it was made for; null for one made in a direct message.</summary>
    public ChannelId? Channel { get; init; }

    public Source? Source { get; init; }

    /// <summary>The file that it was imported from; null for one that was put on record in Slack.</summary>
    public Origin? Origin { get; init; }

    public LocalDate? DecideBy { get; init; }

    /// <summary>Recorded by somebody else from the decider's own words, and not confirmed by the decider yet.</summary>
    public bool ToConfirm { get; init; }

    /// <summary>What the decider wrote along with deciding, declining or marking it done.</summary>
    public string Note { get; init; } = "";

    public Instant CreatedAt { get; init; }

    /// <summary>For one from a file: the day that it names, at midnight UTC; null where it names none.</summary>
    public Instant? RecordedAt { get; init; }

    public Instant? DecidedAt { get; init; }

    public PersonId? DecidedBy { get; init; }

    public Instant? ClosedAt { get; init; }

    public Instant ChangedAt { get; init; }

    public DecisionId? Supersedes { get; init; }

    public DecisionId? SupersededBy { get; init; }

    /// <summary>
    /// Whose eyes it is for: a draft is its author's alone, a record its channel's and those named in it. Derived, and stored for the database to read.
    /// </summary>
    public Audience Audience => State == DecisionState.Draft
        ? new Audience(null, Recorder is { } author ? [author] : [])
        : new Audience(Channel, [.. new[] { Recorder, Decider }.OfType<PersonId>().Concat(Consulted).Distinct()]);

    /// <summary>The area, as it is asked for: in whatever case it was typed. Null where there is none. Derived, and stored to be asked for.</summary>
    public string? AreaKey => KeyOf(Text.Area);

    /// <summary>The message that is this decision's alone: one record a message, whoever comes later gets its link. A draft claims none.</summary>
    public MessageId? Claims => State == DecisionState.Draft ? null : Source?.Message;

    /// <summary>Decided or Done, and not superseded.</summary>
    public bool InForce => State is DecisionState.Decided or DecisionState.Done;

    /// <summary>An area as <see cref="AreaKey"/> holds it.</summary>
    public static string? KeyOf(string area) => string.IsNullOrWhiteSpace(area) ? null : area.Trim().ToUpperInvariant();
}
