using NodaTime;

namespace AsyncCoach.Domain.Decisions;

/// <summary>
/// The file that a decision was imported from, and what it says that has no other place in a record. What it does not say is empty: nothing is added.
/// </summary>
/// <param name="Path">Relative to the folder that was imported, with slashes. With its channel it names one record.</param>
/// <param name="Digest">Of the file's content when it was read last: the same content changes nothing.</param>
public sealed record Origin(string Path, string Digest)
{
    /// <summary>The status in the file's own words.</summary>
    public string Status { get; init; } = "";

    public LocalDate? Date { get; init; }

    /// <summary>Who decided, by the names that the file gives: they need not be people in Slack.</summary>
    public IReadOnlyList<string> Deciders { get; init; } = [];

    public IReadOnlyList<string> Consulted { get; init; } = [];

    public IReadOnlyList<string> Informed { get; init; } = [];
}
