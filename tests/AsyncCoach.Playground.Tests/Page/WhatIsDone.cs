using System.Net;

namespace AsyncCoach.Playground.Tests.Page;

public sealed class WhatIsDone
{
    [Fact]
    public async Task What_is_typed_is_said_and_the_answer_shows_it()
    {
        await using var paged = await Paged.Open();
        using var answer = await paged.Posts("tom", paged.General, "type", [("channel", paged.General), ("text", "Shipping at four\r\nas agreed")]);

        Assert.Equal("ok", answer.Headers.GetValues("X-Outcome").Single());
        Assert.Contains("Shipping at four&#xA;as agreed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("Shipping at four\nas agreed", (await paged.Slack.Control.UntilMessage("#general", "Shipping")).Text);
    }

    [Fact]
    public async Task What_Slack_refuses_is_told_and_what_was_typed_is_not_lost()
    {
        await using var paged = await Paged.Open();
        using var answer = await paged.Posts("tom", paged.General, "type", [("channel", paged.General), ("text", "/nonsense")]);

        Assert.Equal("refused", answer.Headers.GetValues("X-Outcome").Single());
        Assert.Contains("/nonsense is not a valid command", await paged.Part("tom", paged.General, "trouble"), StringComparison.Ordinal);
        Assert.DoesNotContain("/nonsense", await paged.Part("priya", paged.General, "trouble"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_script_a_form_leads_back_to_where_it_stood()
    {
        await using var paged = await Paged.Open();
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = paged.Slack.Address };
        using var form = new FormUrlEncodedContent([new("channel", paged.General), new("text", "By hand")]);
        using var answer = await browser.PostAsync(new Uri($"/as/tom/{paged.General}/do/type?wire=1", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"/as/tom/{paged.General}?wire=1", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("http://evil.example", null)]
    [InlineData("null", null)]
    [InlineData(null, "evil.example")]
    public async Task No_other_page_and_no_other_name_gets_in(string? origin, string? host)
    {
        await using var paged = await Paged.Open();
        using var answer = await paged.Posts("tom", paged.General, "type", [("channel", paged.General), ("text", "Not mine")], origin, host);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("Not mine", await paged.Part("tom", paged.General, "room"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_is_told_to_run_nothing_but_the_page_s_own_script()
    {
        await using var paged = await Paged.Open();
        using var answer = await paged.Get($"/as/tom/{paged.General}");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_a_person_made_in_a_message_is_theirs_alone()
    {
        await using var paged = await Paged.Open();
        const string Blocks = """
            [{"type":"input","block_id":"b|1","label":{"type":"plain_text","text":"When?"},"element":{"type":"datetimepicker","action_id":"a 1"}},
             {"type":"actions","block_id":"go","elements":[{"type":"button","action_id":"send","text":{"type":"plain_text","text":"Send"}}]}]
            """;
        var ts = (await paged.SaysBlocks(paged.General, Blocks)).GetProperty("ts").GetString()!;

        using var answer = await paged.Posts(
            "priya", paged.General, "use",
            [("channel", paged.General), ("ts", ts), ("shown", "f|b%7C1|a%201"), ("f|b%7C1|a%201", "2030-05-08T09:30"), ("press", "go|send")]);

        Assert.Contains("value=\"2030-05-08T09:30\"", await paged.Part("priya", paged.General, "room"), StringComparison.Ordinal);
        Assert.DoesNotContain("2030-05-08T09:30", await paged.Part("tom", paged.General, "room"), StringComparison.Ordinal);
        Assert.Single(await paged.Slack.Control.Deliveries("block_actions"));
    }

    [Fact]
    public async Task What_changes_is_named_to_whoever_may_see_it_and_to_nobody_else()
    {
        await using var paged = await Paged.Open();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var tom = await paged.Hears("tom", paged.General, patience.Token);
        Assert.True(await tom.MoveNextAsync());
        Assert.Equal("trouble clock side room composer thread tour wire modal", tom.Current);

        // A stream reads the page once before it follows it: what is said meanwhile is found by the page itself.
        await Task.Delay(300, patience.Token);
        await paged.Slack.Control.As("priya").Types("Only leads hear this", "#leads");
        await Task.Delay(300, patience.Token);
        await paged.Slack.Control.As("priya").Types("Everybody hears this", "#general");

        Assert.True(await tom.MoveNextAsync());
        Assert.Equal("room", tom.Current);
    }

    [Fact]
    public async Task The_clock_goes_to_the_next_morning_of_whoever_presses()
    {
        await using var paged = await Paged.Open();
        using var answer = await paged.Posts("priya", paged.General, "clock", [("to", "morning")]);
        Assert.Contains("moving to Wed 09:00", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        for (var wait = 0; wait < 600 && (await paged.Part("priya", paged.General, "clock")).Contains("moving to", StringComparison.Ordinal); wait++)
            await Task.Delay(50);

        var (from, to) = (new DateTimeOffset(2030, 5, 8, 3, 30, 0, TimeSpan.Zero), new DateTimeOffset(2030, 5, 8, 3, 31, 30, TimeSpan.Zero));
        Assert.InRange(paged.Clock.GetUtcNow(), from, to);
    }

    [Fact]
    public async Task The_clock_runs_as_fast_as_it_was_told_until_it_is_told_otherwise()
    {
        await using var paged = await Paged.Open();
        using var fast = await paged.Posts("priya", paged.General, "clock", [("pace", "600")]);
        Assert.Contains("running at ×600", WebUtility.HtmlDecode(await fast.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(600, paged.Clock.Pace);
        using var usual = await paged.Posts("priya", paged.General, "clock", [("pace", "1")]);
        Assert.Equal(1, paged.Clock.Pace);
    }

    [Fact]
    public async Task A_step_of_the_tour_is_noticed_when_it_is_done_and_not_before()
    {
        await using var paged = await Paged.Open([
            new("Say hello", "As *Tom*.", "tom", "general", sight => sight.Lines.Any(line => line is { What: "message.channels", Who: "tom" })),
            new("Say it again", "As *Tom*.", "tom", "general", sight => sight.Lines.Any(line => line is { What: "message.channels", Who: "tom" })),
        ]);
        await paged.Slack.Control.As("priya").Types("hello", "#general");
        Assert.Contains("step 1 of 2", await paged.Part("priya", paged.General, "tour"), StringComparison.Ordinal);
        await paged.Slack.Control.As("tom").Types("hello", "#general");
        await paged.Slack.Control.UntilQuiet();
        Assert.Contains("step 2 of 2", await paged.Part("priya", paged.General, "tour"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_that_runs_faster_keeps_what_it_said_and_goes_on_from_there()
    {
        var clock = new MovableClock();
        var before = clock.GetUtcNow();
        clock.Pace = 600;
        Assert.InRange(clock.GetUtcNow() - before, TimeSpan.Zero, TimeSpan.FromHours(1));
        clock.Forward(TimeSpan.FromHours(5));
        clock.Pace = 1;
        Assert.InRange(clock.GetUtcNow() - before, TimeSpan.FromHours(5), TimeSpan.FromHours(7));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Pace = 0);
    }

    [Fact]
    public async Task A_timer_rings_early_when_the_clock_runs_fast()
    {
        var clock = new MovableClock { Pace = 600 };
        await Task.Delay(TimeSpan.FromMinutes(10), clock).WaitAsync(TimeSpan.FromSeconds(20));
    }
}
