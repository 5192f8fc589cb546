using AsyncCoach.Domain.Decisions;
using NodaTime;
using NodaTime.Text;
using static AsyncCoach.Domain.Tests.Decisions.Somebody;

namespace AsyncCoach.Domain.Tests.Decisions;

public sealed class LogQuestionTextTests
{
    private static readonly DateTimeZone Utc = DateTimeZone.Utc;

    [Fact]
    public void All_conditions_are_read_in_any_order_between_words()
    {
        var read = Read("rate in:<#C0PAYMENTS|payments> status:open limit by:<@U0TOM|tom> until:2026-05-04 area:search since:30d");
        Assert.Equal("rate limit", read.Words);
        Assert.Equal([DecisionState.Open], read.States);
        Assert.Equal(new Mentioned("U0TOM", IsId: true), read.By);
        Assert.Equal(new Mentioned(Payments.Value, IsId: true), read.In);
        Assert.Equal("search", read.Area);
        Assert.Equal(Noon - Duration.FromDays(30), read.Since);
        Assert.Equal(Instant.FromUtc(2026, 5, 5, 0, 0), read.Until);
        Assert.Null(read.Number);
        Assert.False(read.IsEmpty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n ")]
    public void Nothing_typed_asks_for_what_is_in_force_here(string text) => Assert.True(Read(text).IsEmpty);

    [Theory]
    [InlineData("D-12", 12)]
    [InlineData("d12", 12)]
    [InlineData(" d-12 ", 12)]
    [InlineData("D-999999999", 999999999)]
    [InlineData("what did we decide in D-12?", 12)]
    public void An_id_alone_asks_for_that_decision(string text, long number) => Assert.Equal(number, Read(text).Number);

    [Theory]
    [InlineData("D-12 retries")]
    [InlineData("D-12 D-13")]
    [InlineData("D-")]
    [InlineData("D-9999999999")]
    [InlineData("AD-12")]
    [InlineData("D--12")]
    public void An_id_among_words_or_one_too_long_is_a_word(string text)
    {
        var read = Read(text);
        Assert.Null(read.Number);
        Assert.Equal(text, read.Words);
    }

    [Theory]
    [InlineData("foo:bar")]
    [InlineData("http://x.example/a?b")]
    [InlineData("statuses:open")]
    [InlineData(":open")]
    [InlineData("status")]
    [InlineData("<https://x.example|x>")]
    [InlineData("\"status:open\"")]
    [InlineData("R\u00E9seau \u0930\u0947\u091F \uD83D\uDE80")]
    public void What_is_no_condition_stays_a_word(string text)
    {
        var read = Read(text);
        Assert.Equal(text, read.Words);
        Assert.Empty(read.States);
    }

    [Theory]
    [InlineData("area:\"team payments\" retries", "team payments", "retries")]
    [InlineData("AREA:Payments", "Payments", "")]
    [InlineData("area:a:b", "a:b", "")]
    public void Quotation_marks_hold_a_value_together(string text, string area, string words)
    {
        Assert.Equal(area, Read(text).Area);
        Assert.Equal(words, Read(text).Words);
    }

    [Fact]
    public void Quoted_words_stay_quoted_for_the_search() => Assert.Equal("\"rate limit\" partner", Read("\"rate limit\" partner").Words);

    [Fact]
    public void A_single_quotation_mark_or_bracket_is_a_word() => Assert.Equal("5 \" < x", Read("5 \" < x").Words);

    [Theory]
    [InlineData("status:decided", new[] { DecisionState.Decided })]
    [InlineData("Status:DONE", new[] { DecisionState.Done })]
    [InlineData("status:declined", new[] { DecisionState.Declined })]
    [InlineData("status:withdrawn", new[] { DecisionState.Withdrawn })]
    [InlineData("status:superseded", new[] { DecisionState.Superseded })]
    [InlineData("status:inforce", new[] { DecisionState.Decided, DecisionState.Done })]
    [InlineData("status:in-force", new[] { DecisionState.Decided, DecisionState.Done })]
    public void Every_status_has_its_word(string text, DecisionState[] states) => Assert.Equal(states, Read(text).States);

    [Theory]
    [InlineData("by:<@U0TOM>", "U0TOM")]
    [InlineData("by:<@U0TOM|Tom of payments>", "U0TOM")]
    [InlineData("by:<@W0TOM|>", "W0TOM")]
    public void A_person_comes_as_slack_escapes_them(string text, string user) =>
        Assert.Equal(new Mentioned(user, IsId: true), Read(text).By);

    [Theory]
    [InlineData("in:<#C0X>")]
    [InlineData("in:<#C0X|>")]
    [InlineData("in:<#C0X|payments>")]
    public void A_channel_comes_with_or_without_its_name(string text) =>
        Assert.Equal(new Mentioned("C0X", IsId: true), Read(text).In);

    [Theory]
    [InlineData("from:<@U0TOM|tom> retries", "retries")]
    [InlineData("retries by <@U0TOM|tom>", "retries")]
    [InlineData("what did <@U0TOM> decide about retries?", "what did decide about retries?")]
    [InlineData("what has <@U0TOM|tom> decided?", "")]
    public void A_person_may_stand_anywhere_in_a_question(string text, string words)
    {
        Assert.Equal(new Mentioned("U0TOM", IsId: true), Read(text).By);
        Assert.Equal(words, Read(text).Words);
    }

    [Theory]
    [InlineData("retries in <#C0X|payments>?")]
    [InlineData("<#C0X|payments> retries")]
    public void A_channel_may_stand_anywhere_in_a_question(string text)
    {
        Assert.Equal(new Mentioned("C0X", IsId: true), Read(text).In);
        Assert.Equal("retries", Read(text).Words);
    }

    [Theory]
    [InlineData("by:tom", "tom")]
    [InlineData("from:@Tom", "Tom")]
    [InlineData("from:\"Tom of payments\"", "Tom of payments")]
    public void A_name_that_slack_did_not_escape_is_still_to_be_looked_up(string text, string name) =>
        Assert.Equal(new Mentioned(name, IsId: false), Read(text).By);

    [Theory]
    [InlineData("retries last month", "retries", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z")]
    [InlineData("what did we decide yesterday?", "", "2026-05-04T00:00:00Z", "2026-05-05T00:00:00Z")]
    [InlineData("retries since March", "retries", "2026-03-01T00:00:00Z", null)]
    [InlineData("retries before 2026-03-10", "retries", null, "2026-03-10T00:00:00Z")]
    public void A_time_in_words_is_a_condition(string text, string words, string? since, string? until)
    {
        var read = Read(text);
        Assert.Equal(words, read.Words);
        Assert.Equal(since, read.Since is { } from ? InstantPattern.ExtendedIso.Format(from) : null);
        Assert.Equal(until, read.Until is { } to ? InstantPattern.ExtendedIso.Format(to) : null);
    }

    [Fact]
    public void Yesterday_is_the_day_before_where_the_person_is() =>
        Assert.Equal(Instant.FromUtc(2026, 5, 3, 18, 15), Read("retries yesterday", "Asia/Kathmandu").Since);

    [Theory]
    [InlineData("status:drafty", "status: takes open, decided, done, declined, withdrawn, superseded or inforce.")]
    [InlineData("status:draft", "status: takes open, decided, done, declined, withdrawn, superseded or inforce.")]
    [InlineData("by:<#C0X|x>", "by: takes a person, such as by:@tom. Pick the name from the list that Slack offers.")]
    [InlineData("in: payments", "in: takes a channel, such as in:#payments. Pick the name from the list that Slack offers.")]
    [InlineData("area:", "area: takes a word, such as area:payments.")]
    [InlineData("area:\"\"", "area: takes a word, such as area:payments.")]
    [InlineData("since:whenever", "since: takes days back (30d), weeks (2w), a date (2026-05-01) or a word such as yesterday or March.")]
    [InlineData("since:2026-02-30", "since: takes days back (30d), weeks (2w), a date (2026-05-01) or a word such as yesterday or March.")]
    [InlineData("since:-3d", "since: takes days back (30d), weeks (2w), a date (2026-05-01) or a word such as yesterday or March.")]
    [InlineData("until:99999d", "until: takes days back (30d), weeks (2w), a date (2026-05-01) or a word such as yesterday or March.")]
    [InlineData("until:9999-12-31", "until: takes days back (30d), weeks (2w), a date (2026-05-01) or a word such as yesterday or March.")]
    [InlineData("since:-9998-01-01", "since: takes days back (30d), weeks (2w), a date (2026-05-01) or a word such as yesterday or March.")]
    public void What_cannot_be_read_is_answered_with_what_would_be_right(string text, string sentence)
    {
        var answer = LogQuestionText.Read(text, Noon, Utc);
        Assert.Equal(sentence, Assert.Single(answer.Refusals).Sentence);
    }

    [Fact]
    public void Several_mistakes_are_told_at_once() => Assert.Equal(3, LogQuestionText.Read("status:x by:<#C1> since:z words", Noon, Utc).Refusals.Count);

    [Theory]
    [InlineData("since:2w", 14)]
    [InlineData("since:3D", 3)]
    [InlineData("since:0d", 0)]
    public void Days_and_weeks_count_back_from_now(string text, int days) => Assert.Equal(Noon - Duration.FromDays(days), Read(text).Since);

    // Cairo springs forward at midnight, so 24 April 2026 begins at 01:00. Lord Howe moves by half an hour. Kathmandu is 5:45 ahead.
    [Theory]
    [InlineData("Africa/Cairo", "since:2026-04-24", "2026-04-23T22:00:00Z")]
    [InlineData("Asia/Kathmandu", "since:2026-05-01", "2026-04-30T18:15:00Z")]
    [InlineData("Australia/Lord_Howe", "since:2026-04-05", "2026-04-04T13:00:00Z")]
    [InlineData("Australia/Lord_Howe", "since:2026-04-06", "2026-04-05T13:30:00Z")]
    [InlineData("Pacific/Apia", "since:2011-12-30", "2011-12-30T10:00:00Z")]
    [InlineData("America/Sao_Paulo", "since:2018-11-04", "2018-11-04T03:00:00Z")]
    public void A_date_begins_when_that_day_begins_where_the_person_is(string zone, string text, string expected) =>
        Assert.Equal(expected, InstantPattern.ExtendedIso.Format(Read(text, zone).Since!.Value));

    [Fact]
    public void Until_a_date_still_holds_that_whole_day()
    {
        // Lisbon on the spring-forward Sunday: the day has 23 hours.
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 23, 0), Read("until:2026-03-29", "Europe/Lisbon").Until);
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 0, 0), Read("since:2026-03-29", "Europe/Lisbon").Since);
    }

    [Fact]
    public void A_very_long_line_is_read_without_complaint()
    {
        var text = string.Join(' ', Enumerable.Repeat("<\"x\"", 2000));
        Assert.NotEmpty(Read(text).Words);
    }

    private static LogQuestion Read(string text, string zone = "UTC")
    {
        var answer = LogQuestionText.Read(text, Noon, DateTimeZoneProviders.Tzdb[zone]);
        Assert.False(answer.Refused, string.Join(' ', answer.Refusals.Select(refusal => refusal.Sentence)));
        return answer.Value;
    }
}
