using AsyncCoach.Domain.Teams;
using NodaTime;

namespace AsyncCoach.Domain.Handoffs;

/// <summary>
/// What one shift leaves to the next, or one person to another. Immutable; <see cref="HandoffRules"/> says which change is allowed.
/// </summary>
public sealed record Handoff
{
    public const int MostItems = 20;

    public required HandoffId Id { get; init; }

    /// <summary>Null for one from a person to a person.</summary>
    public RouteId? Route { get; init; }

    /// <summary>The date of the from-team's shift; without a route, the writer's own.</summary>
    public required LocalDate Date { get; init; }

    public HandoffState State { get; init; }

    public TeamId? From { get; init; }

    public TeamId? To { get; init; }

    /// <summary>The channel that it is for; null: it is only for those named.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>Whose eyes it is for.</summary>
    public required Audience Audience { get; init; }

    /// <summary>Who was asked to write it, then who did; null while it is nobody's turn.</summary>
    public PersonId? Writer { get; init; }

    /// <summary>Who receives what is for anyone; null while it is not posted, or where nobody is named.</summary>
    public PersonId? Receiver { get; init; }

    public IReadOnlyList<HandoffItem> Items { get; init; } = [];

    /// <summary>Items of earlier handoffs that were taken out here, and do not come back.</summary>
    public IReadOnlyList<HandoffItemId> Removed { get; init; } = [];

    /// <summary>How much of a receiver's working time an item may wait for acceptance; the route's when it was posted.</summary>
    public Duration AcceptWithin { get; init; } = Teams.Route.UsualAcceptWithin;

    public Instant CreatedAt { get; init; }

    public Instant? PostedAt { get; init; }

    public Instant ChangedAt { get; init; }

    /// <summary>Something in it is still to be done, here and not in a later one. Derived, and stored to be asked for.</summary>
    public bool HasOpen => State != HandoffState.Gathering && Open.Any();

    internal IEnumerable<HandoffItem> Open => Items.Where(item => item.IsOpen);

    /// <summary>How many items are still to be done here.</summary>
    public int OpenCount() => Open.Count();

    public HandoffItem? Item(HandoffItemId id) => Items.FirstOrDefault(item => item.Id == id);

    /// <summary>Who is to take an item: the one it is for, else the one who receives for the team.</summary>
    public PersonId? ReceiverOf(HandoffItem item) => item.For ?? Receiver;

    /// <summary>What somebody, or one of several, has still to take.</summary>
    public IReadOnlyList<HandoffItem> WaitingFor(params IReadOnlyCollection<PersonId> people) =>
        State == HandoffState.Posted ? [.. Items.Where(item => !item.IsReceived && ReceiverOf(item) is { } person && people.Contains(person))] : [];

    /// <summary>Everybody who has still something to take.</summary>
    public IReadOnlyList<PersonId> Awaited() => State == HandoffState.Posted
        ? [.. Items.Where(item => !item.IsReceived).Select(ReceiverOf).OfType<PersonId>().Distinct()]
        : [];

    /// <summary>Questions that the writer has not answered.</summary>
    public IReadOnlyList<HandoffItem> Unanswered() => [.. Items.Where(item => item.AskedBack is { AnsweredAt: null })];
}
