namespace AsyncCoach.Domain.Searching;

/// <summary>One thing that is looked for.</summary>
/// <param name="Rarity">How much it tells when it is found; 0 tells nothing.</param>
/// <param name="IsCommon">It stands in more documents than anybody counted.</param>
public sealed record SoughtTerm(IReadOnlyList<Sense> Senses, double Rarity, bool IsCommon = false);
