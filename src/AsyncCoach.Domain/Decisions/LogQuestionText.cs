using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Domain.Decisions;

/// <summary>
/// Reads <c>[words] [status:… by:@x in:#c area:… since:30d until:…]</c> as Slack sends it with escaping on: <c>&lt;@U1|tom&gt;</c>,
/// <c>&lt;#C1|payments&gt;</c>. Refuses what it cannot read, and says what would be right.
/// </summary>
public static partial class LogQuestionText
{
    public static Answer<LogQuestion> Read(string text, Instant now, DateTimeZone zone)
    {
        if (Id().Match(text.Trim()) is { Success: true } id)
            return Empty with { Number = long.Parse(id.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) };
        var question = Empty;
        List<string> words = [];
        List<Refusal> refusals = [];
        foreach (Match token in Token().Matches(text))
        {
            var condition = Condition().Match(token.Value);
            if (!condition.Success)
            {
                words.Add(token.Value);
                continue;
            }
            var read = With(question, condition.Groups["name"].Value.ToLowerInvariant(), condition.Groups["value"].Value.Trim('"'), now, zone);
            if (read.Refused)
                refusals.AddRange(read.Refusals);
            else
                question = read.Value;
        }
        return refusals.Count > 0 ? Answer<LogQuestion>.No(refusals) : question with { Words = string.Join(' ', words) };
    }

    private static LogQuestion Empty { get; } = new("", [], null, null, null, null, null, null);

    private static Answer<LogQuestion> With(LogQuestion question, string name, string value, Instant now, DateTimeZone zone)
    {
        switch (name)
        {
            case "status":
                return States(value) is { } states
                    ? question with { States = states }
                    : new Refusal("status: takes open, decided, done, declined, withdrawn, superseded or inforce.");
            case "by":
                return Person().Match(value) is { Success: true } person
                    ? question with { ByUser = person.Groups["id"].Value }
                    : new Refusal("by: takes a person, such as by:@tom. Pick the name from the list that Slack offers.");
            case "in":
                return Channel().Match(value) is { Success: true } channel
                    ? question with { In = new ChannelId(channel.Groups["id"].Value) }
                    : new Refusal("in: takes a channel, such as in:#payments. Pick the name from the list that Slack offers.");
            case "area":
                return value.Length > 0 ? question with { Area = value } : new Refusal("area: takes a word, such as area:payments.");
            case "since":
                return Date(value, now, zone) is { } since
                    ? question with { Since = since }
                    : new Refusal("since: takes days back (30d), weeks (2w) or a date (2026-05-01).");
            default:
                return DateEnd(value, now, zone) is { } until
                    ? question with { Until = until }
                    : new Refusal("until: takes days back (30d), weeks (2w) or a date (2026-05-01).");
        }
    }

    /// <summary>Years outside of these are slips of the pen, and the far ones have no start of day.</summary>
    private static LocalDate? Day(string value) =>
        LocalDatePattern.Iso.Parse(value) is { Success: true, Value: { Year: >= 1970 and < 3000 } day } ? day : null;

    private static IReadOnlyList<DecisionState>? States(string value) => value.ToLowerInvariant() switch
    {
        "open" => [DecisionState.Open],
        "decided" => [DecisionState.Decided],
        "done" => [DecisionState.Done],
        "declined" => [DecisionState.Declined],
        "withdrawn" => [DecisionState.Withdrawn],
        "superseded" => [DecisionState.Superseded],
        "inforce" or "in-force" => [DecisionState.Decided, DecisionState.Done],
        _ => null,
    };

    private static Instant? Date(string value, Instant now, DateTimeZone zone)
    {
        if (Back().Match(value) is { Success: true } back)
        {
            var count = int.Parse(back.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
            return now - Duration.FromDays(back.Groups["unit"].ValueSpan[0] is 'w' or 'W' ? 7 * count : count);
        }
        return Day(value) is { } day ? Start(day, zone) : null;
    }

    /// <summary>A date means that day's end: <c>until:2026-05-01</c> still holds the first of May.</summary>
    private static Instant? DateEnd(string value, Instant now, DateTimeZone zone) =>
        Day(value) is { } day ? Start(day.PlusDays(1), zone) : Date(value, now, zone);

    // Leniently: where the clock springs forward at midnight the day starts later, and Apia had no 30 December 2011 at all.
    private static Instant Start(LocalDate day, DateTimeZone zone) => day.AtMidnight().InZoneLeniently(zone).ToInstant();

    [GeneratedRegex(@"^[Dd]-?(?<n>[0-9]{1,9})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    /// <summary>Words; what stands in angle brackets or quotation marks is one of them.</summary>
    [GeneratedRegex("""(<[^>]*>|"[^"]*"|[^\s<"])+|["<]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("^(?<name>status|by|in|area|since|until):(?<value>.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Condition();

    [GeneratedRegex(@"^<@(?<id>[A-Z0-9]+)(\|[^>]*)?>$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Person();

    [GeneratedRegex(@"^<#(?<id>[A-Z0-9]+)(\|[^>]*)?>$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Channel();

    [GeneratedRegex("^(?<n>[0-9]{1,4})(?<unit>[dDwW])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Back();
}
