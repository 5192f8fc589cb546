using AsyncCoach.Domain.Searching;
using NodaTime;

namespace AsyncCoach.Domain.Tests.Searching;

public sealed class DateWordsTests
{
    // A Thursday in the second quarter.
    private static readonly LocalDate Today = new(2026, 5, 7);

    [Theory]
    [InlineData("today", "2026-05-07", "2026-05-08")]
    [InlineData("yesterday", "2026-05-06", "2026-05-07")]
    [InlineData("this week", "2026-05-04", "2026-05-11")]
    [InlineData("last week", "2026-04-27", "2026-05-04")]
    [InlineData("Last Month", "2026-04-01", "2026-05-01")]
    [InlineData("this quarter", "2026-04-01", "2026-07-01")]
    [InlineData("last quarter", "2026-01-01", "2026-04-01")]
    [InlineData("the previous year", "2025-01-01", "2026-01-01")]
    [InlineData("in the last 3 weeks", "2026-04-16", "2026-05-08")]
    [InlineData("past 2 months", "2026-03-07", "2026-05-08")]
    [InlineData("Q2", "2026-04-01", "2026-07-01")]
    [InlineData("q3", "2025-07-01", "2025-10-01")]
    [InlineData("in Q1 2024", "2024-01-01", "2024-04-01")]
    [InlineData("in 2025", "2025-01-01", "2026-01-01")]
    [InlineData("in March", "2026-03-01", "2026-04-01")]
    [InlineData("in June", "2025-06-01", "2025-07-01")]
    [InlineData("in may", "2026-05-01", "2026-06-01")]
    [InlineData("Sept 2024", "2024-09-01", "2024-10-01")]
    [InlineData("on 29 February 2024", "2024-02-29", "2024-03-01")]
    [InlineData("on March 3, 2025", "2025-03-03", "2025-03-04")]
    [InlineData("on Monday", "2026-05-04", "2026-05-05")]
    [InlineData("on Thursday", "2026-04-30", "2026-05-01")]
    [InlineData("since March", "2026-03-01", null)]
    [InlineData("since last week", "2026-04-27", null)]
    [InlineData("after 2025", "2026-01-01", null)]
    [InlineData("before Q1", null, "2026-01-01")]
    [InlineData("until yesterday", null, "2026-05-07")]
    [InlineData("until 2026-05-01", null, "2026-05-02")]
    public void A_time_in_words_is_found(string text, string? from, string? before)
    {
        var found = DateWords.Find($"retries {text}?", Today);
        Assert.NotNull(found);
        Assert.Equal((from, before), (found.Value.From?.ToString("uuuu-MM-dd", null), found.Value.Before?.ToString("uuuu-MM-dd", null)));
        Assert.Equal(["retries", "?"], found.Value.Others.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("we may retry")]
    [InlineData("march on")]
    [InlineData("port 8080 and 2025 retries")]
    [InlineData("RFC 2119")]
    [InlineData("on 31 February 2025")]
    [InlineData("on 2026-02-30")]
    [InlineData("in 1200")]
    [InlineData("last resort")]
    [InlineData("version 2025.1 since v2025")]
    [InlineData("\"last month\"")]
    [InlineData("payments/today")]
    [InlineData("")]
    public void What_only_looks_like_a_time_is_none(string text) => Assert.Null(DateWords.Find(text, Today));

    [Fact]
    public void The_29_February_of_a_year_without_one_is_no_day() => Assert.Null(DateWords.Find("on 29 February", Today));
}
