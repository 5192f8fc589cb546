using System.Text.Json.Serialization;

namespace AsyncCoach.Bot.Decisions;

/// <summary>
/// What a record form carries: the decision's id, made when the form opened; where it was opened; the message it came from; and, when it
/// edits an open decision, the revision it was made from (0 otherwise). <paramref name="Coached"/>: the coach has had its say.
/// </summary>
internal sealed record RecordFormNote(
    string Id, string? Channel, FoundInMessage? From = null, long Revision = 0, string? Supersedes = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Coached = false)
{
    /// <summary>Its ids are ids of ours.</summary>
    [JsonIgnore]
    public bool IsOurs => Guid.TryParseExact(Id, "N", out _) && (Supersedes is null || Guid.TryParseExact(Supersedes, "N", out _));
}

/// <summary>What a decision's form carries: which one, and the revision it was made from.</summary>
internal sealed record DecisionFormNote(string Id, long Revision);

/// <summary>A message that may be a decision. <paramref name="Author"/> is <c>workspace/user</c>; <paramref name="Text"/> is cut to what a button may carry.</summary>
internal sealed record FoundInMessage(string Channel, string Ts, string? Thread, string? Author, string? Permalink, string Text);

/// <summary>A search's answer, frozen: the words, the numbers of its hits in their order, and where the page starts.</summary>
internal sealed record ResultsNote(string Words, IReadOnlyList<long> Hits, int Start, bool InForceHere);

/// <summary>Where a mention stands, and what it asks.</summary>
internal sealed record MentionNote(string? Thread, string Ts, string Author, string Text);

/// <summary>Which decisions are shown to a whole channel, and who shares them.</summary>
internal sealed record ShareNote(string By, string Words, IReadOnlyList<long> Hits);

/// <summary>A text that is to become a decision, and the channel whose members may read it.</summary>
internal sealed record TextNote(string? Channel, string Text);
