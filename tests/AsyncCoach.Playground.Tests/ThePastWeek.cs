using System.Text.RegularExpressions;

namespace AsyncCoach.Playground.Tests;

/// <summary>What somebody finds who comes to the company on its Tuesday: the week before it, told by the bot's own ways.</summary>
public sealed partial class ThePastWeek
{
    private static readonly string[] Channels = ["#general", "#payments", "#platform"];

    [Fact]
    public async Task Decisions_in_every_state_stand_in_their_channels_and_on_Home()
    {
        await using var town = await Town.Open(0, null, past: true, CancellationToken.None);
        var read = string.Join('\n', await Read(town, "ruth"));
        Assert.All(
            ["D-1 · Superseded", "D-2 · Done", "D-3 · Withdrawn", "D-4 · Declined", "D-5 · Decided", "D-7 · Open", "D-9 was taken back", "D-10 · To confirm", "D-11 · Decided"],
            state => Assert.Contains(state, read, StringComparison.Ordinal));

        var hoa = town.Slack.As("hoa");
        await hoa.Types("/decisions drafts", "#platform");
        Assert.Contains("The status page moves out of our own cloud", (await hoa.UntilEphemeral()).Rendered, StringComparison.Ordinal);

        var tom = town.Slack.As("tom");
        await tom.OpensHome();
        var waiting = (await tom.UntilHome("Waiting on you")).Rendered;
        Assert.Contains("D-7 Refunds above 500 need a second pair of eyes", waiting, StringComparison.Ordinal);
        Assert.Contains("recorded by Ben Castillo from your words", waiting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handoff_waits_others_were_accepted_and_one_was_missed()
    {
        await using var town = await Town.Open(0, null, past: true, CancellationToken.None);
        var (payments, platform) = (await town.Slack.As("tom").Reads("#payments"), await town.Slack.As("tom").Reads("#platform"));
        Assert.Contains("[Accept all]", Assert.Single(payments, message => message.Rendered.Contains("Card test fails only on Android", StringComparison.Ordinal)).Rendered, StringComparison.Ordinal);
        var accepted = Assert.Single(payments, message => message.Rendered.Contains("Partner X wants the new webhook", StringComparison.Ordinal));
        Assert.Contains("Tom Whitfield has it.", accepted.Rendered, StringComparison.Ordinal);
        Assert.Contains("Everything has been picked up.", accepted.Rendered, StringComparison.Ordinal);
        var asked = await town.Slack.As("tom").Reads("#payments", accepted.Ts);
        Assert.Contains(asked, reply => reply.Rendered.Contains("All of them.", StringComparison.Ordinal));
        Assert.Single(platform, message => message.Rendered.Contains("No handoff from London today.", StringComparison.Ordinal));
        Assert.DoesNotContain(payments, message => message.Rendered.Contains("No handoff", StringComparison.Ordinal));

        var ruth = town.Slack.As("ruth");
        await ruth.OpensHome();
        var waiting = (await ruth.UntilHome("Waiting on you")).Rendered;
        Assert.Contains("from São Paulo", waiting, StringComparison.Ordinal);
        Assert.Contains("No handoff", waiting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_private_where_it_was_said_and_its_links_lead_somewhere()
    {
        await using var town = await Town.Open(0, null, past: true, CancellationToken.None);
        Assert.Contains(await town.Slack.As("ruth").Reads("#leads"), message => message.Rendered.Contains("D-6 · Decided", StringComparison.Ordinal));
        var tom = town.Slack.As("tom");
        await tom.Types("/decisions engineer", "#payments");
        Assert.DoesNotContain("third engineer", (await tom.UntilEphemeral()).Rendered, StringComparison.Ordinal);

        var platform = await tom.Reads("#platform");
        var said = Assert.Single(platform, message => message.Text.StartsWith("OK then", StringComparison.Ordinal));
        using var browser = new HttpClient { BaseAddress = town.Address };
        var page = await browser.GetStringAsync($"/as/tom/{said.Channel}");
        Assert.Contains($"#m-{said.Ts}", Link().Match(page).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_no_part_of_the_tour_no_news_and_the_same_in_its_channels_each_time()
    {
        List<List<string>> told = [];
        for (var time = 0; time < 2; time++)
        {
            await using var town = await Town.Open(0, null, past: true, CancellationToken.None);
            Assert.InRange(town.Clock.GetUtcNow() - Company.Opening(TimeProvider.System.GetUtcNow()), TimeSpan.Zero, TimeSpan.FromMinutes(1));
            using var browser = new HttpClient { BaseAddress = town.Address };
            var page = await browser.GetStringAsync("/as/priya");
            Assert.Contains("step 1 of 5", page, StringComparison.Ordinal);
            Assert.DoesNotContain("unread", page, StringComparison.Ordinal);
            told.Add([.. await Read(town, "ruth"), .. await Read(town, "caio")]);
        }

        Assert.Equal(told[0], told[1]);
    }

    [Fact]
    public async Task Records_that_were_kept_are_the_company_s_past()
    {
        var folder = Directory.CreateTempSubdirectory("playground-");
        try
        {
            await using (await Town.Open(0, folder.FullName, past: true, CancellationToken.None))
            {
            }

            await using var again = await Town.Open(0, folder.FullName, past: true, CancellationToken.None);
            var priya = again.Slack.As("priya");
            await priya.Types("/decisions D-12", "#payments");
            Assert.DoesNotContain("D-12 ·", (await priya.UntilEphemeral()).Rendered, StringComparison.Ordinal);
            Assert.DoesNotContain(await priya.Reads("#general"), message => message.Subtype is null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<string>> Read(Town town, string person)
    {
        List<string> read = [];
        foreach (var channel in await town.Slack.As(person).Channels())
        {
            if (Channels.Contains("#" + channel))
                read.AddRange((await town.Slack.As(person).Reads("#" + channel)).Select(message => $"{channel}, {message.UserName}: {message.Rendered}"));
        }

        return read;
    }

    [GeneratedRegex("""<a href="(?<to>[^"]*)"[^>]*>the message</a>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
