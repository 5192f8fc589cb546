using AsyncCoach.Domain.Teams;
using NodaTime;

namespace AsyncCoach.Domain.Commitments;

/// <summary>
/// Someone owes something to someone by a deadline: the one thing that all nudging is about. Belongs to one owner for life; when somebody else
/// owes it next, this one is closed as moved or missed and another is opened, which names it in <see cref="From"/>.
/// </summary>
public sealed record Commitment
{
    public required CommitmentId Id { get; init; }

    /// <summary>What is owed, as its habit names it, such as <c>decision.decide</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The key of the document that it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>Whose eyes its title is for. Its owner may be somebody else: then they learn that it exists, and whom to ask.</summary>
    public required Audience Audience { get; init; }

    /// <summary>What it is about, in the words that people typed; shown harmless.</summary>
    public required string Title { get; init; }

    public required PersonId Owner { get; init; }

    /// <summary>Who waits for it; null where it is a team.</summary>
    public PersonId? To { get; init; }

    /// <summary>The team whose lead and backup are next on its path.</summary>
    public TeamId? Team { get; init; }

    public required Term Term { get; init; }

    public required Course Course { get; init; }

    public required Instant OpenedAt { get; init; }

    /// <summary>Derived from <see cref="Term"/> and the owner's calendar; null: never due, or not to be reckoned yet.</summary>
    public Instant? Due { get; init; }

    public CommitmentState State { get; init; }

    public Instant? ClosedAt { get; init; }

    /// <summary>0 for whoever owed it first; one more each time that it went up its path.</summary>
    public int Step { get; init; }

    /// <summary>The one that this one took the place of.</summary>
    public CommitmentId? From { get; init; }

    /// <summary>Not spoken of before; moves no deadline.</summary>
    public Instant? SnoozedUntil { get; init; }

    /// <summary>When its owner was last told of it, in a brief or between.</summary>
    public Instant? NamedAt { get; init; }

    /// <summary>When its owner was reminded that it is due soon.</summary>
    public Instant? RemindedAt { get; init; }

    /// <summary>When its owner was told that it was due, and who hears next.</summary>
    public Instant? WarnedAt { get; init; }

    /// <summary>The briefs and nudges that name it, newest last: they are redrawn when it closes.</summary>
    public IReadOnlyList<string> NamedIn { get; init; } = [];

    public bool IsOpen => State == CommitmentState.Open;

    /// <summary>The owner while it is open. Derived, and stored to be asked for.</summary>
    public PersonId? OpenOwner => IsOpen ? Owner : null;

    /// <summary>Who waits, while it is open. Derived, and stored to be asked for.</summary>
    public PersonId? OpenTo => IsOpen ? To : null;
}
