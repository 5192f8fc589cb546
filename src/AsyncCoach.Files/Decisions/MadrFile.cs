using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using AsyncCoach.Domain.Decisions;
using NodaTime.Text;

namespace AsyncCoach.Files.Decisions;

/// <summary>
/// Writes a decision as a Markdown file by MADR 4, with the list of facts that log4brains reads and the section that adr-tools reads. <see cref="DecisionFile.Read"/> gives
/// back all of it: what Markdown would not, the front matter keeps.
/// </summary>
public static class MadrFile
{
    private const string Place = "asynccoach-line\n";

    /// <summary>Another decision, by its file.</summary>
    public sealed record Neighbour(string FileName);

    /// <summary><c>0012-default-rate-limit.md</c>.</summary>
    public static string NameOf(Decision decision) => string.Create(CultureInfo.InvariantCulture, $"{decision.Number:0000}-{Slug(DecisionTitle.Of(decision))}.md");

    /// <param name="supersedes">The decision whose place it takes, where that has a file.</param>
    /// <param name="supersededBy">The decision that took its place, where that has a file.</param>
    public static string Write(Decision decision, DecisionNames names, Neighbour? supersedes = null, Neighbour? supersededBy = null)
    {
        var status = decision.State == DecisionState.Superseded && supersededBy is not null ? $"superseded by {Link(supersededBy)}" : StatusOf(decision);
        var (shown, aside) = (decision.Text, DecisionText.Empty with { Title = decision.Text.Title });
        var title = Escaped(DecisionTitle.Of(decision));
        for (var round = 0; ; round++)
        {
            var file = KeptRecord.Written(Body(decision, names, title, status, supersedes, shown), Place, decision with { Text = aside });
            var read = DecisionFile.Read(file, NameOf(decision));
            if (!read.Refused && read.Value.IsAsWritten && read.Value.Text == decision.Text)
                return file;
            if (round == 2)
                throw new InvalidOperationException($"D-{decision.Number} cannot be written so that it is read again.");
            // A title that would be taken for something else says its number first; answers that would, stand in a fence and are kept beside.
            title = FormattableString.Invariant($"D-{decision.Number}: {Escaped(DecisionTitle.Of(decision))}");
            (shown, aside) = Parted(decision.Text, round == 0 && !read.Refused ? read.Value.Text : null);
        }
    }

    /// <summary>A status in the words that MADR and log4brains have, or in those of the file that the record came from.</summary>
    public static string StatusOf(Decision decision) => decision.Origin is { Status.Length: > 0 } origin && StatusText.Read(origin.Status) == decision.State
        ? origin.Status
        : decision.State switch
        {
            DecisionState.Decided or DecisionState.Done => "accepted",
            DecisionState.Declined => "rejected",
            DecisionState.Withdrawn => "withdrawn",
            DecisionState.Superseded => "superseded",
            _ => "proposed",
        };

    /// <summary>Whether a file says of a record's state what was written there: then nobody has changed it.</summary>
    public static bool SaysTheStateOf(Decision decision, DecisionRecord record) => record.State == (StatusText.Read(StatusOf(decision)) ?? DecisionState.Open);

    private static string Body(Decision decision, DecisionNames names, string title, string status, Neighbour? supersedes, DecisionText text)
    {
        var file = new StringBuilder("---\n");
        file.Append(CultureInfo.InvariantCulture, $"status: {Yaml(status)}\n");
        if (names.Date is { } date)
            file.Append(CultureInfo.InvariantCulture, $"date: {LocalDatePattern.Iso.Format(date)}\n");
        List(file, "decision-makers", names.Deciders);
        List(file, "consulted", names.Consulted);
        List(file, "informed", names.Informed);
        if (text.Area.Length > 0)
            file.Append(CultureInfo.InvariantCulture, $"area: {Yaml(text.Area)}\n");
        if (decision.Note.Length > 0)
            file.Append(CultureInfo.InvariantCulture, $"note: {Yaml(decision.Note)}\n");
        // The empty line keeps log4brains, which knows no front matter, from taking the lines above for a heading.
        file.Append(Place).Append(CultureInfo.InvariantCulture, $"\n---\n\n# {title}\n\n- Status: {status}\n");
        if (names.Date is { } day)
            file.Append(CultureInfo.InvariantCulture, $"- Date: {LocalDatePattern.Iso.Format(day)}\n");
        if (names.Deciders.Count > 0)
            file.Append(CultureInfo.InvariantCulture, $"- Deciders: {OneLine(string.Join(", ", names.Deciders))}\n");
        var (lead, headed) = Halves(text.More);
        Paragraph(file, lead);
        file.Append(CultureInfo.InvariantCulture, $"\n## Status\n\n{status}\n");
        if (supersedes is not null)
            file.Append(CultureInfo.InvariantCulture, $"\nSupersedes {Link(supersedes)}\n");
        Section(file, "## Context and Problem Statement", text.WhyNow);
        Section(file, "## Considered Options", text.Options);
        Section(file, "## Decision Outcome", text.What);
        // Under the outcome as MADR has them; beside it where headings of their own stand in them.
        var level = Outline.Of(text.Consequences).Concat(Outline.Of(text.Done)).Any(section => section.Level == 3) || text.What.Length == 0 ? "##" : "###";
        Section(file, $"{level} Consequences", text.Consequences);
        Section(file, $"{level} Confirmation", text.Done);
        Paragraph(file, headed);
        Section(file, "## Links", text.Links);
        return file.ToString().Replace('\0', '\uFFFD').ReplaceLineEndings("\n");
    }

    /// <summary>What was read again as it is stays where it is; the rest stands in a fence for people, and is kept aside.</summary>
    private static (DecisionText Shown, DecisionText Aside) Parted(DecisionText text, DecisionText? read)
    {
        (string, string) Part(string typed, string? again) => typed.Length == 0 || string.Equals(typed, again, StringComparison.Ordinal) ? (typed, "") : (Fenced(typed), typed);
        var (what, why, done) = (Part(text.What, read?.What), Part(text.WhyNow, read?.WhyNow), Part(text.Done, read?.Done));
        var (options, links, consequences, more) = (Part(text.Options, read?.Options), Part(text.Links, read?.Links), Part(text.Consequences, read?.Consequences), Part(text.More, read?.More));
        return (
            new DecisionText(what.Item1, why.Item1, done.Item1, text.Area, options.Item1, links.Item1, text.Title, consequences.Item1, more.Item1),
            new DecisionText(what.Item2, why.Item2, done.Item2, text.Area, options.Item2, links.Item2, text.Title, consequences.Item2, more.Item2));
    }

    private static string Fenced(string text)
    {
        var longest = 2;
        for (var (at, run) = (0, 0); at < text.Length; at++)
        {
            run = text[at] == '~' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('~', longest + 1);
        return $"{fence}text\n{text}\n{fence}";
    }

    /// <summary>What stands before the first heading, and the headings with what they hold.</summary>
    private static (string Lead, string Headed) Halves(string more)
    {
        var lead = Outline.Of(more)[0].Body;
        return lead.Length == 0 ? ("", more) : more.StartsWith(lead, StringComparison.Ordinal) ? (lead, more[lead.Length..].Trim('\n')) : (more, "");
    }

    private static void Section(StringBuilder file, string heading, string text)
    {
        if (text.Length > 0)
            file.Append(CultureInfo.InvariantCulture, $"\n{heading}\n\n{text}\n");
    }

    private static void Paragraph(StringBuilder file, string text)
    {
        if (text.Length > 0)
            file.Append(CultureInfo.InvariantCulture, $"\n{text}\n");
    }

    private static void List(StringBuilder file, string key, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
            file.Append(CultureInfo.InvariantCulture, $"{key}: {(names.Count == 1 ? Yaml(names[0]) : $"[{string.Join(", ", names.Select(Yaml))}]")}\n");
    }

    private static string Link(Neighbour other) => $"[{Path.GetFileNameWithoutExtension(other.FileName)}]({other.FileName})";

    /// <summary>JSON's texts are YAML's.</summary>
    private static string Yaml(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Escaped(string title)
    {
        var escaped = new StringBuilder();
        foreach (var c in title)
            escaped.Append(c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '#' ? $"\\{c}" : c);
        return escaped.ToString();
    }

    /// <summary>Letters and digits of whatever alphabet in lower case, with dashes between; without any: <c>decision</c>.</summary>
    private static string Slug(string title)
    {
        const int longest = 60;
        var slug = new StringBuilder();
        foreach (var rune in title.ToLowerInvariant().EnumerateRunes())
        {
            if (slug.Length >= longest)
                break;
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                slug.Append(rune.ToString());
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length == 0 ? "decision" : trimmed;
    }
}
