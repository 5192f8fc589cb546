namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>
/// One weak answer: the fault, the question it belongs to (<see cref="DecisionFields"/>), a sentence that says what would make it stronger, and
/// where one can be made from what was typed an example, in which an ellipsis stands for what only the author knows. Plain text.
/// </summary>
public sealed record Weakness(Fault Fault, string Field, string Sentence, string Example = "");
