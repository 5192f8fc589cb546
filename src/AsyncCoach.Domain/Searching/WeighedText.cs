namespace AsyncCoach.Domain.Searching;

/// <summary>One text of a document: how much a word in it counts, and how many words such a text usually has.</summary>
public sealed record WeighedText(string Text, double Weight, int UsualLength);
