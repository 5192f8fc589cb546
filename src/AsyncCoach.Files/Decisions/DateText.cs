using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace AsyncCoach.Files.Decisions;

/// <summary>A day, in the spellings that people use. One that could be two days (03/04/2020) is none.</summary>
internal static partial class DateText
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first day that the text names; null where it names none.</summary>
    public static LocalDate? Read(string text)
    {
        if (text.Length > 500)
            text = text[..500];
        foreach (Match found in Dates().Matches(text))
        {
            if (Of(found) is { } date)
                return date;
        }

        return null;
    }

    private static LocalDate? Of(Match found)
    {
        var (first, second, year) = (Number(found, "a"), Number(found, "b"), Number(found, "y"));
        if (found.Groups["month"] is { Success: true } month)
            return Day(year, Array.IndexOf(Months, month.Value[..3].ToLowerInvariant()) + 1, Number(found, "d"));
        if (found.Groups["m"].Success)
            return Day(year, Number(found, "m"), Number(found, "d"));
        // With dots the day comes first everywhere; with strokes it depends on who wrote it.
        if (found.Groups["dot"].Success || first == second || first > 12)
            return Day(year, second, first);
        return second > 12 ? Day(year, first, second) : null;
    }

    private static int Number(Match found, string group) =>
        int.TryParse(found.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static LocalDate? Day(int year, int month, int day) =>
        year is >= 1970 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    [GeneratedRegex(
        """
        (?<!\d)(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)
        |(?<!\d)(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?!\d)
        |(?<!\d)(?<a>\d{1,2})(?:/|-|(?<dot>\.))(?<b>\d{1,2})[-/.](?<y>\d{4})(?!\d)
        |(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th)?\s*(?:of\s+)?[-\s]\s*(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[-,\s]\s*(?<y>\d{4})(?!\d)
        |(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})(?!\d)
        """,
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Dates();
}
