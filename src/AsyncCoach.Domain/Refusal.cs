namespace AsyncCoach.Domain;

/// <summary>A rule's no: one sentence that the person can act on, and the form's field that it belongs to, if any.</summary>
public sealed record Refusal(string Sentence, string? Field = null);
