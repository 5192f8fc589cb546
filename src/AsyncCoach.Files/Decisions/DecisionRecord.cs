using AsyncCoach.Domain.Decisions;
using NodaTime;

namespace AsyncCoach.Files.Decisions;

/// <summary>
/// What a decision's file says. What it does not say is empty or null; nothing is added. People stand by the names that the file gives, other records by
/// its links.
/// </summary>
/// <param name="Path">As it was given to <see cref="DecisionFile.Read"/>.</param>
/// <param name="Text">With the file's title; null only where AsyncCoach wrote the file for a record that has none.</param>
public sealed record DecisionRecord(string Path, string Title, DecisionText Text)
{
    /// <summary>The status in the file's own words, one line; empty where it has none.</summary>
    public string Status { get; init; } = "";

    public DecisionState State { get; init; }

    public LocalDate? Date { get; init; }

    public IReadOnlyList<string> Deciders { get; init; } = [];

    public IReadOnlyList<string> Consulted { get; init; } = [];

    public IReadOnlyList<string> Informed { get; init; } = [];

    public IReadOnlyList<Reference> Supersedes { get; init; } = [];

    public IReadOnlyList<Reference> SupersededBy { get; init; } = [];

    /// <summary>What had to be understood in one of several ways: a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The record that AsyncCoach wrote this file from, where it did; see <see cref="IsAsWritten"/>.</summary>
    public Decision? Kept { get; init; }

    /// <summary>Nobody has changed the file since AsyncCoach wrote it: <see cref="Kept"/> is all of the record.</summary>
    public bool IsAsWritten { get; init; }
}
