using NodaTime;

namespace AsyncCoach.Domain.Decisions;

/// <summary>
/// What somebody asks the decision log: words, and conditions that all must hold. Times are half open: from
/// <paramref name="Since"/>, before <paramref name="Until"/>.
/// </summary>
public sealed record LogQuestion(
    string Words,
    IReadOnlyList<DecisionState> States,
    string? ByUser,
    ChannelId? In,
    string? Area,
    Instant? Since,
    Instant? Until,
    long? Number)
{
    /// <summary>Nothing was asked: what is in force here.</summary>
    public bool IsEmpty =>
        Words.Length == 0 && States.Count == 0 && ByUser is null && In is null && Area is null && Since is null && Until is null && Number is null;
}
