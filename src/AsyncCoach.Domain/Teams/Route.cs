using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>A standing handoff: from team to team, in a channel, with a rota of who writes and who receives.</summary>
public sealed record Route
{
    public static readonly Duration UsualAcceptWithin = Duration.FromMinutes(120);

    public required RouteId Id { get; init; }

    public required TeamId From { get; init; }

    public required TeamId To { get; init; }

    public required ChannelId Channel { get; init; }

    public Rota Writers { get; init; } = Rota.Empty;

    public Rota Receivers { get; init; } = Rota.Empty;

    public bool IsPaused { get; init; }

    /// <summary>How much of a receiver's working time an item may wait for acceptance.</summary>
    public Duration AcceptWithin { get; init; } = UsualAcceptWithin;

    public bool IsFromSettings { get; init; }

    public Instant ChangedAt { get; init; }
}
