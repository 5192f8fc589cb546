using System.Text.RegularExpressions;
using AsyncCoach.Domain.Decisions;

namespace AsyncCoach.Files.Decisions;

/// <summary>What a record's status says of how it stands.</summary>
internal static partial class StatusText
{
    private static readonly (DecisionState State, string[] Words)[] Spoken =
    [
        (DecisionState.Superseded, ["superseded", "superceded", "superseeded", "supersceded", "superseded-by", "replaced", "ersetzt", "remplacé", "remplacée", "reemplazado", "reemplazada",
            "substituído", "substituída"]),
        (DecisionState.Withdrawn, ["deprecated", "withdrawn", "abandoned", "cancelled", "canceled", "retracted", "retired", "obsolete", "reverted", "revoked", "archived", "outdated", "historical",
            "removed", "veraltet", "obsolète", "obsoleto", "obsoleta"]),
        (DecisionState.Declined, ["rejected", "declined", "denied", "refused", "reject", "abgelehnt", "rejeté", "rejetée", "rechazado", "rechazada", "rejeitado", "rejeitada"]),
        (DecisionState.Open, ["proposed", "proposal", "propose", "draft", "pending", "wip", "review", "rfc", "discussion", "discussing", "open", "tbd", "undecided", "provisional", "idea", "deferred",
            "postponed", "paused", "suspended", "progress", "inprogress", "incomplete", "ongoing", "unapproved", "unaccepted", "hold", "new", "submitted", "vorgeschlagen", "entwurf", "proposé", "proposée", "propuesto", "propuesta", "proposto",
            "proposta"]),
        (DecisionState.Done, ["implemented", "completed", "complete", "done", "delivered", "shipped", "umgesetzt", "implementado", "implementada"]),
        (DecisionState.Decided, ["accepted", "accept", "approved", "adopted", "agreed", "decided", "active", "effective", "ratified", "final", "finalized", "finalised", "confirmed", "enacted", "current",
            "amended", "applied", "live", "merged", "published", "angenommen", "akzeptiert", "accepté", "acceptée", "aceptado", "aceptada", "aceito", "aceita", "aprovado", "aprovada"]),
    ];

    private static readonly Dictionary<string, DecisionState> States =
        Spoken.SelectMany(group => group.Words.Select(word => KeyValuePair.Create(word, group.State))).ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The state that a status names; null where it names none that is known.</summary>
    /// <param name="text">As its file writes it, of one line or several.</param>
    public static DecisionState? Read(string text)
    {
        var lines = Lines(text);
        // What ended it is said beside what it was before: Accepted, and below it that another took its place.
        foreach (var ending in (DecisionState[])[DecisionState.Superseded, DecisionState.Withdrawn])
        {
            if (lines.Any(line => First(line) == ending && !IsInPart(line)) || (ending == DecisionState.Superseded && lines.Any(line => Replaced().IsMatch(line) && !IsInPart(line))))
                return ending;
        }

        // A list of dated lines is a history: its last one holds.
        var history = lines.Count > 1 && lines.All(line => DateText.Read(line) is not null);
        return (history ? lines.Reverse() : lines).Select(First).FirstOrDefault(state => state is not null);
    }

    /// <summary>A status in one line, without marks and hints.</summary>
    public static string Said(string text) => Lines(text) is [var first, ..] ? first : "";

    /// <summary>Speaks of a part: what took the place of a part of a record has not ended it.</summary>
    public static bool IsInPart(string line) => InPart().IsMatch(line);

    private static IReadOnlyList<string> Lines(string text) =>
        [.. text.Split('\n').Select(line => Outline.Plain(Struck().Replace(Image().Replace(line, "${alt}"), "")).Trim(' ', '\t', '-', '*')).Where(line => line.Length > 0)];

    private static DecisionState? First(string line)
    {
        var negated = false;
        foreach (Match word in Word().Matches(line))
        {
            if (States.TryGetValue(word.Value, out var state))
                return negated ? DecisionState.Open : state;
            negated = word.ValueSpan.Equals("not", StringComparison.OrdinalIgnoreCase) || (negated && word.ValueSpan.Equals("yet", StringComparison.OrdinalIgnoreCase));
        }

        return null;
    }

    [GeneratedRegex(@"\b(super(s|c|sc)ee?ded|replaced)\b\W{0,6}by\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Replaced();

    [GeneratedRegex(@"\b(parts?|partly|partially)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InPart();

    [GeneratedRegex(@"~~[^~\n]*~~", RegexOptions.None, 1000)]
    private static partial Regex Struck();

    [GeneratedRegex(@"!\[(?<alt>[^\]\n]*)\]\([^)\n]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Image();

    [GeneratedRegex(@"[\p{L}\p{M}]+(-by)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
