using AsyncCoach.Domain.Decisions;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Files.Decisions;

/// <summary>
/// Decisions as CSV by RFC 4180, a row each below a row of names. For spreadsheets: a text that one would take for a formula begins with an apostrophe, so this
/// is not read again.
/// </summary>
public static class DecisionCsv
{
    private static readonly string[] Columns =
    [
        "id", "title", "state", "what", "why_now", "who_decides", "definition_of_done", "consequences", "options", "area", "links", "consulted", "decide_by", "date", "channel",
        "source", "supersedes", "superseded_by",
    ];

    public static string Header { get; } = Row(Columns);

    /// <param name="names">What the people in it are called.</param>
    /// <param name="numberOf">How another decision is called; empty where that is not to be seen.</param>
    public static string Line(Decision decision, DecisionNames names, Func<DecisionId, string> numberOf) => Row(
    [
        FormattableString.Invariant($"D-{decision.Number}"), DecisionTitle.Of(decision), decision.State.ToString().ToLowerInvariant(), decision.Text.What, decision.Text.WhyNow,
        string.Join(", ", names.Deciders), decision.Text.Done, decision.Text.Consequences, decision.Text.Options, decision.Text.Area, decision.Text.Links,
        string.Join(", ", names.Consulted), Day(decision.DecideBy), Day(names.Date), decision.Channel?.Value ?? "", decision.Origin?.Path ?? decision.Source?.Permalink ?? "",
        decision.Supersedes is { } old ? numberOf(old) : "", decision.SupersededBy is { } successor ? numberOf(successor) : "",
    ]);

    private static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";
}
