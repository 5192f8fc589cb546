using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AsyncCoach.Files.Decisions;

/// <summary>
/// Which part of a record a heading or a key announces, in the spellings that MADR, Nygard's form, log4brains and people's own forms use.
/// </summary>
internal static partial class PartNames
{
    /// <summary>A plain name says nothing that its part does not; what stands under another keeps its heading.</summary>
    private static readonly FrozenDictionary<string, Meaning> Meanings = Named(
        (Part.Why, true, ["context", "context and problem statement", "context and problem", "problem statement", "problem", "problem description", "the problem", "background",
            "context and background", "background and context", "motivation", "issue", "issues", "why", "why now", "contexte", "kontext", "contexto", "the context"]),
        (Part.Why, false, ["decision drivers", "drivers", "forces", "rationale", "reason", "reasons", "reasoning", "justification", "argument", "arguments", "requirements", "goals"]),
        (Part.What, true, ["decision", "decisions", "decision outcome", "decision outcomes", "outcome", "the decision", "decision made", "what", "what we decided", "chosen option", "our decision",
            "final decision", "entscheidung", "decisión", "decisão", "décision"]),
        (Part.Done, true, ["confirmation", "validation", "definition of done", "what does done mean", "what done means", "acceptance criteria", "compliance", "verification", "success criteria"]),
        (Part.Consequences, true, ["consequences", "consequence", "implications", "impact", "impacts", "consequences and implications", "konsequenzen", "consecuencias", "consequências", "conséquences"]),
        (Part.Consequences, false, ["positive consequences", "negative consequences", "neutral consequences", "positive", "negative", "neutral", "benefits", "drawbacks", "trade-offs", "tradeoffs",
            "risks", "risks and mitigations"]),
        (Part.Options, true, ["considered options", "options", "options considered", "alternatives", "alternatives considered", "considered alternatives", "alternative approaches",
            "considered alternatives and options", "alternative options", "other options", "other options considered", "alternative solutions", "positions"]),
        (Part.Options, false, ["pros and cons of the options", "pros and cons of the alternatives", "pros and cons", "options analysis", "comparison", "evaluation"]),
        (Part.Links, true, ["links", "references", "related", "related decisions", "related links", "see also", "further reading", "resources", "reference", "related adrs", "related artifacts"]),
        (Part.Status, true, ["status", "state", "estado", "statut", "decision status", "adr status"]),
        (Part.Date, true, ["date", "decision date", "date of decision", "decided on", "decided", "accepted on", "date accepted", "datum", "fecha", "data", "last updated", "updated", "created"]),
        (Part.Deciders, true, ["deciders", "decider", "decision makers", "decision maker", "decision-makers", "decision-maker", "decision_makers", "decided by", "who decides", "approvers", "approver", "approved by",
            "decision owner", "entscheider"]),
        (Part.Consulted, true, ["consulted"]),
        (Part.Informed, true, ["informed"]),
        (Part.Area, true, ["area"]),
        (Part.Supersedes, true, ["supersedes", "supercedes", "replaces"]),
        (Part.SupersededBy, true, ["superseded by", "superceded by", "superseded-by", "superseded_by", "replaced by"]));

    /// <summary>Names that count only where no heading says it more plainly.</summary>
    private static readonly FrozenDictionary<string, Part> Makeshift = new (Part Part, string[] Names)[]
    {
        (Part.What,
        [
            "proposal", "what's proposed", "what’s proposed", "proposed decision", "proposed solution", "solution", "recommendation", "resolution", "conclusion",
            "approach", "implementation", "design", "detailed design", "proposed design",
        ]),
        (Part.Consequences, ["results"]),
        (Part.Why, ["summary", "abstract", "introduction", "intro", "overview", "description", "purpose", "objective", "need"]),
    }.SelectMany(group => group.Names, (group, name) => (group.Part, Name: name)).ToFrozenDictionary(one => one.Name, one => one.Part, StringComparer.Ordinal);

    public static Meaning Of(string name)
    {
        if (Meanings.TryGetValue(Plain(name), out var meaning))
            return meaning;
        // Decision: two datasets. What stands behind the colon is said nowhere else, so the heading stays.
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Meanings.TryGetValue(Plain(name[..colon]), out meaning) && !IsMeta(meaning.Part) ? meaning with { IsPlain = false } : Meaning.None;
    }

    public static Part MakeshiftOf(string name) => Makeshift.GetValueOrDefault(Plain(name));

    public static bool IsMeta(Part part) => part >= Part.Status;

    /// <summary>Lower case, without numbering, marks and emphasis: <c>## 2. **Decision Outcome:** 🎉</c> is <c>decision outcome</c>.</summary>
    private static string Plain(string name) => name.Length > 80 ? "" : Spaces().Replace(Around().Replace(name, ""), " ").ToLowerInvariant();

    private static FrozenDictionary<string, Meaning> Named(params (Part Part, bool IsPlain, string[] Names)[] groups) =>
        groups.SelectMany(group => group.Names.Select(name => KeyValuePair.Create(name, new Meaning(group.Part, group.IsPlain)))).ToFrozenDictionary(StringComparer.Ordinal);

    [GeneratedRegex(@"^([\P{L}])+|[^\p{L}\p{M})]+$|\s*\([^)]*\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Around();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    /// <param name="IsPlain">The name says no more than its part: what stands under it needs no heading of its own.</param>
    public sealed record Meaning(Part Part, bool IsPlain)
    {
        public static Meaning None { get; } = new(Part.More, false);
    }
}
