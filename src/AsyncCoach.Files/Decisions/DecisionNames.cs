using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using NodaTime;

namespace AsyncCoach.Files.Decisions;

/// <summary>What a file says of a decision's people and day: who is in Slack by their names there, who is not by those that a file gave.</summary>
public sealed record DecisionNames(IReadOnlyList<string> Deciders, IReadOnlyList<string> Consulted, IReadOnlyList<string> Informed, LocalDate? Date)
{
    /// <param name="nameOf">What somebody is called.</param>
    public static DecisionNames Of(Decision decision, Func<PersonId, string> nameOf) => new(
        decision.Origin is { Deciders.Count: > 0 } origin ? origin.Deciders : decision.Decider is { } decider ? [nameOf(decider)] : [],
        [.. decision.Consulted.Select(nameOf), .. decision.Origin?.Consulted ?? []],
        decision.Origin?.Informed ?? [],
        decision.Origin is { } file ? file.Date : (decision.DecidedAt ?? decision.RecordedAt)?.InUtc().Date);
}
