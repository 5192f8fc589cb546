using AsyncCoach.Domain.Decisions;

namespace AsyncCoach.Storage.Decisions;

/// <summary>A decision that answers a question. A higher <paramref name="Score"/> is better; 0 where nothing but conditions was asked.</summary>
/// <param name="Covers">The share of what was looked for that it holds, rare words counting more: 1 is all of it.</param>
public sealed record FoundDecision(Decision Decision, double Score, double Covers);
