using System.Text.RegularExpressions;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using NodaTime;

namespace AsyncCoach.Files.Decisions;

/// <summary>
/// Reads a Markdown file that holds one decision: MADR 2 to 4, Nygard's form as adr-tools writes it, log4brains, and what people write by themselves, as long
/// as headings (or lines such as <c>**Decision:**</c>) say what is what.
/// </summary>
public static partial class DecisionFile
{
    /// <summary>The most characters that are read of a file.</summary>
    public const int Longest = 1_048_576;

    /// <summary>What the file says, or one sentence on why it is no decision's record. Never throws, whatever the text is.</summary>
    /// <param name="path">Where it stands; only its name is looked at.</param>
    public static Answer<DecisionRecord> Read(string text, string path)
    {
        if (text.Length > Longest)
            return new Refusal("It is longer than 1 MB, the most that is read of a file.");
        if (text.Contains('\0'))
            return new Refusal("It is not text.");
        try
        {
            return Understand(text.TrimStart('\uFEFF').ReplaceLineEndings("\n"), path);
        }
        catch (RegexMatchTimeoutException)
        {
            return new Refusal("It takes too long to read.");
        }
        catch (ArgumentException)
        {
            // Markdig's answer to blocks nested without end.
            return new Refusal("It is nested too deeply to read.");
        }
    }

    private static Answer<DecisionRecord> Understand(string text, string path)
    {
        var (body, front) = FrontMatter.Split(text);
        var sections = Outline.Of(body);
        if (!sections.Any(section => PartNames.Of(section.Heading).Part is Part.What or Part.Why))
            sections = Outline.Of(Label().Replace(body, label => PartNames.Of(label.Groups["name"].Value).Part is Part.More ? label.Value : $"## {label.Groups["name"].Value}\n\n{label.Groups["rest"].Value}"));
        var first = sections.Count > 1 && PartNames.Of(sections[1].Heading).Part == Part.More ? 1 : 0;
        var title = Titles.Of(first == 1 ? sections[1].Heading : "", front);
        if (title.Length == 0)
            return new Refusal("It has no title: its first heading is none, and no front matter names one.");
        if (!front.ContainsKey(KeptRecord.Key) && Titles.IsTemplate(title, path))
            return new Refusal("It is a template.");

        var parts = Parts.Of([.. sections.Skip(first + 1)]);
        var (said, preamble) = HeaderLines.Read(string.Join("\n\n", sections.Take(first + 1).Select(section => section.Body).Where(lines => lines.Length > 0)));
        var meta = new MetaData(front, said, parts);
        if (Missing(parts, meta, path) is { } reason)
            return new Refusal(reason);
        return Record(text, path, title, preamble.Trim(), parts, meta, front);
    }

    /// <summary>Null where it says what was decided, or how that stands.</summary>
    private static string? Missing(Parts parts, MetaData meta, string path)
    {
        if (meta.Status.Length > 0)
            return null;
        if (parts[Part.What].Length == 0)
            return "No heading says what was decided, and it has no status.";
        return Titles.IsIndex(path) && parts[Part.Why].Length == 0 ? "It is an index, and has no status." : null;
    }

    private static DecisionRecord Record(
        string text, string path, string title, string preamble, Parts parts, MetaData meta, IReadOnlyDictionary<string, IReadOnlyList<string>> front)
    {
        var answers = new DecisionText(
            parts[Part.What], parts[Part.Why], parts[Part.Done], meta.Area, parts[Part.Options], parts[Part.Links], title, parts[Part.Consequences],
            string.Join("\n\n", new[] { preamble, parts[Part.More] }.Where(more => more.Length > 0)));
        var state = StatusText.Read(meta.Status);
        var date = DateText.Read(meta.Date) ?? DateText.Read(meta.Status);
        var kept = front.TryGetValue(KeptRecord.Key, out var line) && line is [var value] ? KeptRecord.Read(value, text) : null;
        var spoken = string.Join('\n', meta.All(Part.Status), answers.Links);
        return new DecisionRecord(path, title, kept is { IsAsWritten: true, Decision: var written } ? Merged(answers, written.Text) : answers)
        {
            Status = StatusText.Said(meta.Status),
            State = state ?? (meta.Status.Length == 0 ? DecisionState.Decided : DecisionState.Open),
            Date = date,
            Deciders = meta.Names(Part.Deciders),
            Consulted = meta.Names(Part.Consulted),
            Informed = meta.Names(Part.Informed),
            Supersedes = [.. ReferenceText.In(meta.All(Part.Supersedes)).Concat(ReferenceText.Supersedes(spoken)).Distinct()],
            SupersededBy = [.. ReferenceText.In(meta.All(Part.SupersededBy)).Concat(ReferenceText.SupersededBy(spoken)).Distinct()],
            Notes = [.. Notes(meta, state, date)],
            Kept = kept?.Decision,
            IsAsWritten = kept is { IsAsWritten: true },
        };
    }

    private static IEnumerable<string> Notes(MetaData meta, DecisionState? state, LocalDate? date)
    {
        if (meta.Status.Length == 0)
            yield return "It has no status; a decision stands in it, so it counts as decided.";
        else if (state is null)
            yield return $"Its status, {StatusText.Said(meta.Status)}, is not one that is known; it counts as open.";
        if (date is null && meta.Date.Any(char.IsAsciiDigit))
            yield return $"Its date, {StatusText.Said(meta.Date)}, is no day that is understood; it has none.";
    }

    /// <summary>What was written beside the answers, where Markdown would not give them back as they are; a title that was only its first line is none.</summary>
    private static DecisionText Merged(DecisionText read, DecisionText kept) => new(
        kept.What.Length > 0 ? kept.What : read.What,
        kept.WhyNow.Length > 0 ? kept.WhyNow : read.WhyNow,
        kept.Done.Length > 0 ? kept.Done : read.Done,
        kept.Area.Length > 0 ? kept.Area : read.Area,
        kept.Options.Length > 0 ? kept.Options : read.Options,
        kept.Links.Length > 0 ? kept.Links : read.Links,
        kept.Title,
        kept.Consequences.Length > 0 ? kept.Consequences : read.Consequences,
        kept.More.Length > 0 ? kept.More : read.More);

    [GeneratedRegex(@"^[ ]{0,3}(\*\*|__)?(?<name>[\p{L}][\p{L} ]{2,40})(\*\*|__)?:(\*\*|__)?[ \t]*(?<rest>[^\n]*)$|^[ ]{0,3}(\*\*|__)(?<name>[\p{L}][\p{L} ]{2,40})[.:]?(\*\*|__)[ \t]*(?<rest>)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();
}
