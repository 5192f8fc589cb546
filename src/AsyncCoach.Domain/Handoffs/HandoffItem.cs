using NodaTime;

namespace AsyncCoach.Domain.Handoffs;

/// <summary>What somebody says of an item. <paramref name="Link"/> is an http(s) address or empty.</summary>
public sealed record ItemText(string Text, ItemState State = ItemState.InProgress, string NextStep = "", PersonId? For = null, string Link = "");

/// <summary>A question about an item, to whoever wrote the handoff. Asking counts as having received it.</summary>
public sealed record AskedBack(PersonId By, Instant At, string Question, Instant? AnsweredAt = null);

/// <summary>One thing that a shift leaves to the next.</summary>
public sealed record HandoffItem
{
    public required HandoffItemId Id { get; init; }

    /// <summary>At most <see cref="ItemRules.LongestText"/> characters, as they were typed; never a link alone.</summary>
    public required string Text { get; init; }

    public ItemState State { get; init; }

    /// <summary>Needed when it is blocked.</summary>
    public string NextStep { get; init; } = "";

    /// <summary>Whose it is among the receivers; null: for anyone.</summary>
    public PersonId? For { get; init; }

    public string Link { get; init; } = "";

    public required PersonId AddedBy { get; init; }

    public required Instant AddedAt { get; init; }

    /// <summary>The handoff that it was left open in before.</summary>
    public HandoffId? CarriedFrom { get; init; }

    /// <summary>The handoff that it goes on in; here it is over then.</summary>
    public HandoffId? CarriedTo { get; init; }

    public PersonId? AcceptedBy { get; init; }

    public Instant? AcceptedAt { get; init; }

    public AskedBack? AskedBack { get; init; }

    public bool IsOpen => State != ItemState.Done && CarriedTo is null;

    /// <summary>Nobody waits any more for somebody to take it.</summary>
    public bool IsReceived => !IsOpen || AcceptedBy is not null || AskedBack is not null;

    /// <summary>What was said of it, apart from what became of it.</summary>
    public ItemText Said() => new(Text, State, NextStep, For, Link);
}
