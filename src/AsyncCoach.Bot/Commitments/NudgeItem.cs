using AsyncCoach.Domain.Commitments;

namespace AsyncCoach.Bot.Commitments;

/// <summary>One commitment as a nudge or Home shows it: what its habit says, and what the engine knows of its path.</summary>
/// <param name="Heading">What a brief calls several of them.</param>
/// <param name="Line">As its habit says it; one that its owner may not read says only that it exists.</param>
/// <param name="IsHidden">Its owner may not read it.</param>
/// <param name="Warning">Who hears of it next, and when, where it was due; empty where it is not.</param>
/// <param name="Passed">Why it came up to its owner; empty where it did not.</param>
/// <param name="Came">Whose it was before; empty where its owner had it from the beginning.</param>
internal sealed record NudgeItem(Commitment Commitment, NudgeReason Reason, string Heading, OwedLine Line, bool IsHidden, string Warning, string Passed, string Came);
