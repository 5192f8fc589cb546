using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Domain.Searching;

/// <summary>
/// Finds a time in words within a question: <em>yesterday</em>, <em>last month</em>, <em>last 3 weeks</em>, <em>since March</em>, <em>in 2025</em>, <em>Q3</em>,
/// <em>before 2026-05-01</em>. A month or quarter without a year is the latest that has begun. Half-open: from the first day, before the last.
/// </summary>
public static partial class DateWords
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The days that were meant, and the text without the words that said so; null when it names no time.</summary>
    public static (LocalDate? From, LocalDate? Before, string Others)? Find(string text, LocalDate today)
    {
        foreach (Match match in Words().Matches(text))
        {
            var lead = match.Groups["lead"].Value.ToLowerInvariant();
            if (Period(match, lead.Length > 0, today) is not { } period)
                continue;
            var rest = string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length));
            return lead switch
            {
                "since" or "from" => (period.From, null, rest),
                "after" => (period.Before, null, rest),
                "before" => (null, period.From, rest),
                "until" or "till" => (null, period.Before, rest),
                _ => (period.From, period.Before, rest),
            };
        }

        return null;
    }

    /// <summary>The days that a text means which is nothing but a time, such as the value of <c>since:</c>.</summary>
    public static (LocalDate From, LocalDate Before)? Read(string text, LocalDate today) =>
        Words().Match(text) is { Success: true } match && match.Length == text.Length && match.Groups["lead"].Length == 0 ? Period(match, true, today) : null;

    /// <param name="led">A word such as <em>since</em> stands before: only then a bare month, year or day of the week is a time.</param>
    private static (LocalDate From, LocalDate Before)? Period(Match match, bool led, LocalDate today)
    {
        string Of(string name) => match.Groups[name].Value.ToLowerInvariant();
        if (Of("day") is { Length: > 0 } day)
            return Days(day == "today" ? today : today.PlusDays(-1), 1);
        if (Of("unit") is { Length: > 0 } unit)
            return Of("count") is { Length: > 0 } count ? Back(today, int.Parse(count, CultureInfo.InvariantCulture), unit) : Whole(today, unit, Of("which") == "this" ? 0 : -1);
        if (Of("quarter") is { Length: > 0 } quarter)
            return Latest(Of("year"), (quarter[0] - '1') * 3, 3, today);
        if (Of("iso") is { Length: > 0 } iso)
            return led && LocalDatePattern.Iso.Parse(iso) is { Success: true, Value: var date } ? Days(date, 1) : null;
        if (Of("month") is { Length: > 0 } month)
            return Month(Array.IndexOf(Months, month[..3]), Of("date"), Of("year"), led, today);
        if (Of("weekday") is { Length: > 0 } weekday)
            return led ? Days(today.Previous(Enum.Parse<IsoDayOfWeek>(weekday, ignoreCase: true)), 1) : null;
        return led && Year(Of("only")) is { } year ? (new LocalDate(year, 1, 1), new LocalDate(year + 1, 1, 1)) : null;
    }

    private static (LocalDate, LocalDate)? Month(int month, string date, string year, bool led, LocalDate today)
    {
        if (!led && year.Length == 0)
            return null;
        if (Latest(year, month, 1, today) is not { } period)
            return null;
        if (date.Length == 0)
            return period;
        var day = int.Parse(date, CultureInfo.InvariantCulture);
        return day >= 1 && day <= period.From.Calendar.GetDaysInMonth(period.From.Year, period.From.Month) ? Days(period.From.PlusDays(day - 1), 1) : null;
    }

    private static (LocalDate From, LocalDate Before)? Latest(string year, int month, int length, LocalDate today)
    {
        var start = new LocalDate(today.Year, month + 1, 1);
        if (year.Length > 0)
            start = Year(year) is { } named ? new LocalDate(named, month + 1, 1) : default;
        else if (start > today)
            start = start.PlusYears(-1);
        return start == default ? null : (start, start.PlusMonths(length));
    }

    private static (LocalDate, LocalDate) Whole(LocalDate today, string unit, int offset)
    {
        var (start, length) = unit[0] switch
        {
            'w' => (today.PlusDays(1).Previous(IsoDayOfWeek.Monday), NodaTime.Period.FromWeeks(1)),
            'm' => (new LocalDate(today.Year, today.Month, 1), NodaTime.Period.FromMonths(1)),
            'q' => (new LocalDate(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1), NodaTime.Period.FromMonths(3)),
            'y' => (new LocalDate(today.Year, 1, 1), NodaTime.Period.FromYears(1)),
            _ => (today, NodaTime.Period.FromDays(1)),
        };
        return offset == 0 ? (start, start + length) : (start - length, start);
    }

    private static (LocalDate, LocalDate)? Back(LocalDate today, int count, string unit)
    {
        var months = unit[0] switch { 'm' => count, 'q' => 3 * count, 'y' => 12 * count, _ => 0 };
        var start = months > 0 ? today.PlusMonths(-Math.Min(months, 12_000)) : today.PlusDays(-(unit[0] == 'w' ? 7 * count : count));
        return (start, today.PlusDays(1));
    }

    private static (LocalDate, LocalDate) Days(LocalDate from, int count) => (from, from.PlusDays(count));

    /// <summary>Years outside of these are no years in which anybody decided.</summary>
    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1970 and < 3000 ? year : null;

    // Quoted text is no time: the alternatives begin where a word begins and no quotation mark is open before them.
    [GeneratedRegex(
        """
        (?<![\w:"@#./-])
        ((?<lead>since|from|after|before|until|till|in|on|during|of)\s+)?
        (the\s+)?
        (
          (?<day>today|yesterday)
        | (?<which>this|last|past|previous)\s+((?<count>[0-9]{1,3})\s+)?(?<unit>day|week|month|quarter|year)s?
        | q(?<quarter>[1-4])(\s+(?<year>[0-9]{4}))?
        | (?<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})
        | ((?<date>[0-9]{1,2})\s+)?(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)(\s+(?<date>[0-9]{1,2})(?![0-9]))?(,?\s+(?<year>[0-9]{4}))?
        | (?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)
        | (?<only>[0-9]{4})
        )
        (?![\w"-])(?!\.\w)
        """,
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        1000)]
    private static partial Regex Words();
}
