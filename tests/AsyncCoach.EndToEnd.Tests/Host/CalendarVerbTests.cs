namespace AsyncCoach.EndToEnd.Tests.Host;

public sealed class CalendarVerbTests
{
    [Fact]
    public async Task London_is_asked_an_hour_earlier_by_UTC_once_its_clocks_have_changed()
    {
        var ahead = await Ahead("Europe/London", "2026-03-27", "2026-03-30", "--lead", "30", "--json");

        Assert.Equal(0, ahead.Code);
        Assert.Equal(
            [
                """{"date":"2026-03-27","start":"2026-03-27T09:00:00Z","ask":"2026-03-27T17:00:00Z","end":"2026-03-27T17:30:00Z"}""",
                """{"date":"2026-03-30","start":"2026-03-30T08:00:00Z","ask":"2026-03-30T16:00:00Z","end":"2026-03-30T16:30:00Z"}""",
            ],
            Lines(ahead.Output));
        Assert.Equal("", ahead.Error);
    }

    [Fact]
    public async Task Hours_over_midnight_belong_to_the_date_on_which_they_start_and_a_lead_is_elapsed_time()
    {
        // In Lisbon the clocks go from 01:00 to 02:00 in this night.
        var ahead = await Ahead("Europe/Lisbon", "2026-03-28", "2026-03-28", "--days", "sat,sun", "--hours", "22:00-02:30", "--lead", "120", "--json");

        Assert.Equal(["""{"date":"2026-03-28","start":"2026-03-28T22:00:00Z","ask":"2026-03-28T23:30:00Z","end":"2026-03-29T01:30:00Z"}"""], Lines(ahead.Output));
    }

    [Fact]
    public async Task Both_dates_are_included_and_days_may_be_a_list()
    {
        var ahead = await Ahead("Asia/Kathmandu", "2026-03-01", "2026-03-11", "--days", "sun,mon,wed", "--json");

        Assert.Equal(["2026-03-01", "2026-03-02", "2026-03-04", "2026-03-08", "2026-03-09", "2026-03-11"], Lines(ahead.Output).Select(line => line[9..19]));
    }

    [Fact]
    public async Task A_date_that_the_zone_leaves_out_says_so()
    {
        var ahead = await Ahead("Pacific/Apia", "2011-12-29", "2012-01-02", "--json");

        Assert.Equal("""{"date":"2011-12-30","skipped":"does not exist here"}""", Lines(ahead.Output)[1]);
        Assert.Equal(3, Lines(ahead.Output).Length);
    }

    [Fact]
    public async Task Holidays_on_working_days_say_which_and_a_broken_line_stops_only_itself()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write(
            "india.ics",
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            SUMMARY:Diwali
            DTSTART;VALUE=DATE:20261107
            DTEND;VALUE=DATE:20261110
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Broken
            DTSTART;VALUE=DATE:20261131
            END:VEVENT
            END:VCALENDAR
            """);

        var ahead = await Ahead("Asia/Kolkata", "2026-11-06", "2026-11-10", "--holidays", file, "--json");

        Assert.Equal(1, ahead.Code);
        Assert.Equal(["india.ics, line 9: “20261131” is no date from 1900 to 2199; “Broken” is left out."], Lines(ahead.Error));
        Assert.Equal(3, Lines(ahead.Output).Length);
        Assert.Equal("""{"date":"2026-11-09","skipped":"holiday: Diwali"}""", Lines(ahead.Output)[1]);
    }

    [Fact]
    public async Task An_event_with_a_time_is_named_and_nothing_is_wrong()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("team.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Stand-up\nDTSTART:20261109T090000Z\nEND:VEVENT\nEND:VCALENDAR\n");

        var ahead = await Ahead("Asia/Kolkata", "2026-11-09", "2026-11-09", "--holidays", file);

        Assert.Equal(0, ahead.Code);
        Assert.StartsWith("team.ics, line 4: “Stand-up” has a time", Assert.Single(Lines(ahead.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_read_a_table_in_the_zones_own_time()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("uk.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Good Friday\nDTSTART:20260403\nEND:VEVENT\nEND:VCALENDAR\n");

        var ahead = await Ahead("Europe/London", "2026-04-02", "2026-04-04", "--holidays", file);

        Assert.Equal(
            [
                "date        start                    ask                      end",
                "2026-04-02  2026-04-02 09:00 +01:00  2026-04-02 17:00 +01:00  2026-04-02 17:30 +01:00",
                "2026-04-03  skipped: holiday: Good Friday",
            ],
            Lines(ahead.Output));
    }

    [Theory]
    [InlineData("--zone wants a name of the time zone database, such as Europe/London; “Europe/Londn” is none.", "--zone", "Europe/Londn")]
    [InlineData("“mon-fry” are not days: write them as mon-fri, sun-thu or sun,mon,wed.", "--days", "mon-fry")]
    [InlineData("“late” are not hours: write them as 09:00-17:30 or 09:00-12:30, 13:30-18:00.", "--hours", "late")]
    [InlineData("These hours overlap: mon 09:00-12:00 and mon 11:00-17:00. Shorten one of them.", "--hours", "09:00-12:00,11:00-17:00")]
    [InlineData("--from wants a date from 1900 to 2199, such as 2026-03-01; “2026-02-30” is none.", "--from", "2026-02-30")]
    [InlineData("--to wants a date from 1900 to 2199, such as 2026-03-01; “tomorrow” is none.", "--to", "tomorrow")]
    [InlineData("--from 2026-03-02 is after --to 2026-03-01.", "--from", "2026-03-02", "--to", "2026-03-01")]
    [InlineData("That is 3661 days; at most 3660 are looked ahead at once.", "--from", "2026-03-01", "--to", "2036-03-08")]
    [InlineData("--lead wants minutes from 0 to 1440. (--help shows what there is)", "--lead", "-1")]
    [InlineData("--holidays wants an iCalendar file; /nowhere/x.ics cannot be read.", "--holidays", "/nowhere/x.ics")]
    public async Task What_cannot_be_done_as_asked_is_one_sentence_and_2(string sentence, params string[] changed)
    {
        var asked = new Dictionary<string, string>(StringComparer.Ordinal) { ["--zone"] = "Europe/London", ["--from"] = "2026-03-01", ["--to"] = "2026-03-02" };
        foreach (var pair in changed.Chunk(2))
            asked[pair[0]] = pair[1];

        var answer = await Spoken.By(["calendar", .. asked.SelectMany(pair => new[] { pair.Key, pair.Value })]);

        Assert.Equal((2, "", sentence), (answer.Code, answer.Output, Assert.Single(Lines(answer.Error))));
    }

    [Fact]
    public async Task A_file_that_is_no_calendar_is_refused()
    {
        using var folder = new ScratchFolder();

        var ahead = await Ahead("Europe/London", "2026-04-02", "2026-04-04", "--holidays", folder.Write("page.ics", "<html>"));

        Assert.Equal(
            (1, "", "page.ics is no iCalendar file: it does not begin with BEGIN:VCALENDAR."),
            (ahead.Code, ahead.Output, Assert.Single(Lines(ahead.Error))));
    }

    private static Task<Spoken> Ahead(string zone, string from, string to, params string[] more) =>
        Spoken.By(["calendar", "--zone", zone, "--from", from, "--to", to, .. more]);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
