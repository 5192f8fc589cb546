using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.Playground.Tests.Page;

public sealed partial class WhatIsSeen
{
    [Fact]
    public async Task A_person_sees_their_channels_what_was_said_and_what_time_it_is_everywhere()
    {
        await using var paged = await Paged.Open();
        await paged.Slack.Control.As("tom").Types("Good morning, @priya", "#general");

        var page = await paged.Sees("priya", paged.General);

        Assert.Contains("<b>Tom Whitfield</b>", page, StringComparison.Ordinal);
        Assert.Contains("Good morning, <span class=\"mention\">@Priya Raman</span>", page, StringComparison.Ordinal);
        Assert.Contains("Tuesday, 7 May 2030, 13:35", page, StringComparison.Ordinal);
        Assert.Contains("<b>London</b> Tue 09:05", page, StringComparison.Ordinal);
        Assert.Contains(">leads</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_leads_to_somebody_and_they_to_a_channel_of_theirs()
    {
        await using var paged = await Paged.Open();
        using var front = await paged.Get("/");
        using var priya = await paged.Get(front.Headers.Location!.ToString());
        Assert.Equal($"/as/priya/{paged.General}", priya.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Without_its_options_the_emulator_has_no_page()
    {
        await using var slack = await SlackEmulator.EmulatorServer.Start(new(), TimeProvider.System, TimeProvider.System);
        using var browser = new HttpClient { BaseAddress = slack.Address };
        using var answer = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_sees_a_private_channel_that_they_are_not_in()
    {
        await using var paged = await Paged.Open();
        await paged.Slack.Control.As("priya").Types("Salaries, for once", "#leads");

        using var whole = await paged.Get($"/as/tom/{paged.Leads}");
        using var part = await paged.Get($"/as/tom/{paged.Leads}/parts?names=room");
        using var changes = await paged.Get($"/as/tom/{paged.Leads}/changes");

        Assert.All([whole, part, changes], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.DoesNotContain("leads", await paged.Sees("tom", paged.General), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_one_may_see_says_so_and_nobody_else_sees_it()
    {
        await using var paged = await Paged.Open();
        var tom = (await paged.Slack.Control.Workspace())["users"]!.AsArray().First(u => u!["name"]!.ToString() == "tom")!["id"]!.ToString();
        await paged.Calls("chat.postEphemeral", new JsonObject { ["channel"] = paged.General, ["user"] = tom, ["text"] = "Between us" });

        var his = await paged.Part("tom", paged.General, "room");
        Assert.Contains("Between us", his, StringComparison.Ordinal);
        Assert.Contains("Only visible to you", his, StringComparison.Ordinal);
        Assert.DoesNotContain("Between us", await paged.Part("priya", paged.General, "room"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("*bold <b>* `<i>` ```</pre><script>```")]
    [InlineData("</textarea></title><svg onload=alert(1)>")]
    public async Task Hostile_text_is_text_wherever_it_stands(string hostile)
    {
        await using var paged = await Paged.Open();
        await paged.Slack.Control.As("tom").Types(hostile, "#general");
        var plain = new JsonObject { ["type"] = "plain_text", ["text"] = hostile };
        var option = new JsonObject { ["text"] = plain.DeepClone(), ["value"] = hostile };
        var marked = new JsonObject { ["type"] = "mrkdwn", ["text"] = hostile };
        var blocks = new JsonArray(
            new JsonObject { ["type"] = "header", ["text"] = plain.DeepClone() },
            new JsonObject { ["type"] = "section", ["block_id"] = hostile, ["text"] = marked.DeepClone(), ["accessory"] = Select() },
            new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(marked.DeepClone()) },
            new JsonObject
            {
                ["type"] = "input",
                ["label"] = plain.DeepClone(),
                ["element"] = new JsonObject { ["type"] = "plain_text_input", ["multiline"] = true, ["initial_value"] = hostile, ["placeholder"] = plain.DeepClone() },
            });
        await paged.SaysBlocks(paged.General, blocks.ToJsonString(), hostile);

        var page = await paged.Sees("priya", paged.General);

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg onload", page, StringComparison.Ordinal);
        Assert.DoesNotContain("</pre><script", page, StringComparison.Ordinal);
        Assert.Single(Script().Matches(page));

        JsonObject Select() => new()
        {
            ["type"] = "static_select",
            ["action_id"] = hostile,
            ["placeholder"] = plain.DeepClone(),
            ["options"] = new JsonArray(option.DeepClone()),
        };
    }

    [Fact]
    public async Task A_link_leads_to_the_web_or_into_this_page_and_nowhere_else()
    {
        await using var paged = await Paged.Open();
        var section = "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"<javascript:alert(1)|one> <https://example.com/?a=1&amp;b=2|two> "
            + "<https://emulated.slack.com/archives/C123/p1234567890123456?thread_ts=1234567890.000001&amp;cid=C123|three> <data:text/html,x|four>\"}}]";
        await paged.SaysBlocks(paged.General, section);

        var room = await paged.Part("priya", paged.General, "room");

        Assert.Contains("<span>one</span>", room, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.com/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener noreferrer\">two</a>", room, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/as/priya/C123?thread=1234567890.000001#m-1234567890.123456\">three</a>", room, StringComparison.Ordinal);
        Assert.Contains("<span>four</span>", room, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_is_shown_in_the_zone_of_whoever_reads()
    {
        await using var paged = await Paged.Open();
        await paged.Calls("chat.postMessage", new JsonObject { ["channel"] = paged.General, ["text"] = "Due <!date^1904461200^{date_short} at {time}|some day>" });

        Assert.Contains("at 2:30 PM", await paged.Part("priya", paged.General, "room"), StringComparison.Ordinal);
        Assert.Contains("at 10:00 AM", await paged.Part("tom", paged.General, "room"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_quotes_lists_and_code_are_shown_as_what_they_mean()
    {
        await using var paged = await Paged.Open();
        await paged.Calls("chat.postMessage", new JsonObject { ["channel"] = paged.General, ["text"] = "*b _bi_* ~s~ `c *d*`\n&gt; quoted\n&gt; more\n```x\ny```\nsnake_case_name" });

        var room = await paged.Part("priya", paged.General, "room");

        Assert.Contains("<strong>b <em>bi</em></strong> <s>s</s> <code>c *d*</code><blockquote>quoted&#xA;more</blockquote><pre>x&#xA;y</pre>snake_case_name", room, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_and_charts_are_tables_with_every_value_in_them()
    {
        await using var paged = await Paged.Open();
        await paged.SaysBlocks(paged.General, Gallery.Blocks);

        var room = await paged.Part("priya", paged.General, "room");

        Assert.Matches("<th scope=\"col\">Site</th>\\s*<th scope=\"col\">Open</th>", room);
        Assert.Matches("<td>London</td>\\s*<td>3</td>", room);
        Assert.Contains("<figcaption>Handoffs</figcaption>", room, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"colgroup\" colspan=\"3\">Accepted</th>", room, StringComparison.Ordinal);
        Assert.Matches("<th scope=\"row\">Mon</th>\\s*<td>4</td>", room);
        Assert.Matches("<th scope=\"row\">Tue</th>\\s*<td>2</td>", room);
    }

    [Fact]
    public async Task Of_five_thousand_messages_the_last_hundred_are_shown_and_cost_what_a_hundred_cost()
    {
        await using var paged = await Paged.Open();
        Fill(paged, 100);
        var few = await Time(paged);
        Fill(paged, 4900);
        var many = await Time(paged);

        var room = await paged.Part("priya", paged.General, "room");
        Assert.Equal(100, Item().Count(room));
        Assert.Contains("Earlier messages (4900)", room, StringComparison.Ordinal);
        Assert.Contains("Message 5000 of a long day", room, StringComparison.Ordinal);
        Assert.True(many < (3 * few) + TimeSpan.FromMilliseconds(20), $"{few} with a hundred messages, {many} with five thousand");
        Assert.Equal(200, Item().Count(await paged.Sees("priya", paged.General, "?show=200")));
    }

    private static void Fill(Paged paged, int count)
    {
        var workspace = paged.Slack.Workspace;
        lock (workspace.Gate)
        {
            var (channel, tom) = (workspace.Channels.Find(paged.General)!, workspace.People.Named("tom")!);
            for (var at = 0; at < count; at++)
                workspace.Messages.Add(channel, tom, ts => new Message(ts, channel, tom) { Text = $"Message {channel.Messages.Count + 1} of a long day" });
        }
    }

    // The quickest of several: what else this machine does is not the page's.
    private static async Task<TimeSpan> Time(Paged paged)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 15; run++)
        {
            var watch = Stopwatch.StartNew();
            await paged.Sees("priya", paged.General);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }

    [GeneratedRegex("<script", RegexOptions.None, 1000)]
    private static partial Regex Script();

    [GeneratedRegex("<li id=\"m-", RegexOptions.None, 1000)]
    private static partial Regex Item();
}
