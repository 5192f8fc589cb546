using System.Globalization;
using System.Text.RegularExpressions;
using AsyncCoach.Domain.Searching;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Domain.Decisions;

/// <summary>
/// Reads the one box: words, <em>"phrases"</em>, <em>-not</em>, a person (<c>from:@x</c>, <c>by @x</c>), a channel (<c>in:#x</c>), a time in words (<em>last
/// month</em>, <em>since March</em>), <c>status: area: since: until:</c>, or an id. People and channels stand as Slack sends them with escaping on
/// (<c>&lt;@U1|tom&gt;</c>, <c>&lt;#C1|payments&gt;</c>) or as they were typed. Refuses what it cannot read, and says what would be right.
/// </summary>
public static partial class LogQuestionText
{
    /// <param name="zone">Where the asker's days begin.</param>
    public static Answer<LogQuestion> Read(string text, Instant now, DateTimeZone zone)
    {
        var question = LogQuestion.Nothing;
        List<string> words = [];
        List<Refusal> refusals = [];
        foreach (Match token in Token().Matches(Joined(text)))
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
        return refusals.Count > 0 ? Answer<LogQuestion>.No(refusals) : InWords(question, string.Join(' ', words), now, zone);
    }

    /// <summary><c>by @tom</c> and a lone <c>@tom</c> are <c>by:@tom</c>, <c>in #payments</c> and a lone <c>#payments</c> are <c>in:#payments</c>.</summary>
    private static string Joined(string text) =>
        Named().Replace(text, match => $"{(match.Groups["who"].Value[1] == '@' ? "by:" : "in:")}{match.Groups["who"].Value}");

    /// <summary>What is said in words among the words: an id, a time.</summary>
    private static LogQuestion InWords(LogQuestion question, string words, Instant now, DateTimeZone zone)
    {
        var asked = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Where only one word says something, and that is an id: what is D-12?
        if (asked.Where(word => !NoiseWords.Contains(word)).ToList() is [var only] && Id().Match(only.Trim('?', '!', '.', ',')) is { Success: true } id)
            return question with { Number = long.Parse(id.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) };
        if (question.Since is null && question.Until is null && DateWords.Find(words, now.InZone(zone).Date) is var (from, before, rest))
        {
            words = string.Join(' ', rest.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            question = question with
            {
                Since = from is { } first ? Start(first, zone) : null,
                Until = before is { } last ? Start(last, zone) : null,
            };
        }
        // Whoever asks only by conditions asks in words that are about nothing: what did we decide last month?
        var asksNothing = (question with { Words = "" }).IsEmpty is false && TextWords.Of(words).All(NoiseWords.Contains);
        return question with { Words = asksNothing ? "" : words };
    }

    private static Answer<LogQuestion> With(LogQuestion question, string name, string value, Instant now, DateTimeZone zone)
    {
        switch (name)
        {
            case "status":
                return States(value) is { } states
                    ? question with { States = states }
                    : new Refusal("status: takes open, decided, done, declined, withdrawn, superseded or inforce.");
            case "by" or "from":
                return Who(Person().Match(value)) is { } person
                    ? question with { By = person }
                    : new Refusal($"{name}: takes a person, such as {name}:@tom. Pick the name from the list that Slack offers.");
            case "in":
                return Who(Channel().Match(value)) is { } channel
                    ? question with { In = channel }
                    : new Refusal("in: takes a channel, such as in:#payments. Pick the name from the list that Slack offers.");
            case "area":
                return value.Length > 0 ? question with { Area = value } : new Refusal("area: takes a word, such as area:payments.");
            case "since":
                return Begin(value, now, zone) is { } since
                    ? question with { Since = since }
                    : new Refusal("since: takes days back (30d), weeks (2w), a date (2026-05-01) or a word such as yesterday or March.");
            default:
                return End(value, now, zone) is { } until
                    ? question with { Until = until }
                    : new Refusal("until: takes days back (30d), weeks (2w), a date (2026-05-01) or a word such as yesterday or March.");
        }
    }

    private static Mentioned? Who(Match match) => !match.Success ? null
        : match.Groups["id"] is { Length: > 0 } id ? new Mentioned(id.Value, IsId: true) : new Mentioned(match.Groups["typed"].Value, IsId: false);

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

    private static Instant? Begin(string value, Instant now, DateTimeZone zone) =>
        Ago(value, now) ?? (Days(value, now, zone) is { } days ? Start(days.From, zone) : null);

    /// <summary>A date means that day's end: <c>until:2026-05-01</c> still holds the first of May.</summary>
    private static Instant? End(string value, Instant now, DateTimeZone zone) =>
        Ago(value, now) ?? (Days(value, now, zone) is { } days ? Start(days.Before, zone) : null);

    private static Instant? Ago(string value, Instant now)
    {
        if (Back().Match(value) is not { Success: true } back)
            return null;
        var count = int.Parse(back.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        return now - Duration.FromDays(back.Groups["unit"].ValueSpan[0] is 'w' or 'W' ? 7 * count : count);
    }

    private static (LocalDate From, LocalDate Before)? Days(string value, Instant now, DateTimeZone zone) =>
        Day(value) is { } day ? (day, day.PlusDays(1)) : char.IsAsciiDigit(value.FirstOrDefault()) ? null : DateWords.Read(value, now.InZone(zone).Date);

    // Leniently: where the clock springs forward at midnight the day starts later, and Apia had no 30 December 2011 at all.
    private static Instant Start(LocalDate day, DateTimeZone zone) => day.AtMidnight().InZoneLeniently(zone).ToInstant();

    [GeneratedRegex(@"^[Dd]-?(?<n>[0-9]{1,9})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    /// <summary>Words; what stands in angle brackets or quotation marks is one of them.</summary>
    [GeneratedRegex("""(<[^>]*>|"[^"]*"|[^\s<"])+|["<]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("^(?<name>status|by|from|in|area|since|until):(?<value>.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Condition();

    [GeneratedRegex(@"(?<![\S])((by|from|in)\s+)?(?<who><[@#][A-Z0-9]+(\|[^>]*)?>)(?=[\s?!.,;]|$)[?!.,;]*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(<@(?<id>[A-Z0-9]+)(\|[^>]*)?>|@?(?<typed>[^\s<>@#:]{1,80}( [^\s<>@#:]{1,80}){0,3}))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Person();

    [GeneratedRegex(@"^(<#(?<id>[A-Z0-9]+)(\|[^>]*)?>|#?(?<typed>[^\s<>@#:]{1,80}))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Channel();

    [GeneratedRegex("^(?<n>[0-9]{1,4})(?<unit>[dDwW])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Back();
}
