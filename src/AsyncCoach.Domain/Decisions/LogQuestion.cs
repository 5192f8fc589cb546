using NodaTime;

namespace AsyncCoach.Domain.Decisions;

/// <summary>
/// What somebody asks the decision log: words, and conditions that all must hold. Times are half open: from
/// <paramref name="Since"/>, before <paramref name="Until"/>.
/// </summary>
/// <param name="Words">What is to be found, as it was typed, without the conditions.</param>
/// <param name="By">Who decided or recorded it: a Slack id, or a name that is still to be looked up.</param>
/// <param name="In">The channel: a Slack id, or a name that is still to be looked up.</param>
public sealed record LogQuestion(
    string Words,
    IReadOnlyList<DecisionState> States,
    Mentioned? By,
    Mentioned? In,
    string? Area,
    Instant? Since,
    Instant? Until,
    long? Number)
{
    public static LogQuestion Nothing { get; } = new("", [], null, null, null, null, null, null);

    /// <summary>Nothing was asked: what is in force here.</summary>
    public bool IsEmpty =>
        Words.Length == 0 && States.Count == 0 && By is null && In is null && Area is null && Since is null && Until is null && Number is null;
}
