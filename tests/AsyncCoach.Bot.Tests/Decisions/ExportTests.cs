using System.IO.Compression;
using System.Text;
using AsyncCoach.Files.Decisions;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Decisions;

public sealed class ExportTests
{
    [Fact]
    public async Task A_file_comes_to_whoever_asked_with_what_they_may_see_and_nothing_else()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Retries stop after five tries.");
        await office.Priya.Records("A secret matter.", channel: Office.Secret);
        var told = await office.Tom.Types("/decisions export");
        Assert.Equal("You get a file with all decisions that you may see, as a direct message in a moment.", told.Text);
        await office.Quiet();

        var (name, content) = Shared(office, office.Tom);
        var lines = Encoding.UTF8.GetString(content).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("decisions.csv", name);
        Assert.Equal(DecisionCsv.Header, lines[0]);
        Assert.StartsWith("D-1,Retries stop after five tries.,decided,", Assert.Single(lines[1..]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jsonl", "decisions.jsonl")]
    [InlineData("madr", "decisions-madr.zip")]
    public async Task What_is_exported_is_read_again_whole(string format, string expected)
    {
        await using var office = await Office.Open();
        await office.Priya.Records("# Retries\n## Decision\nstop after five", office.Hoa);
        await office.Priya.Types($"/decisions export {format}");
        await office.Quiet();

        var (name, content) = Shared(office, office.Priya);
        Assert.Equal(expected, name);
        var kept = DecisionLines.Line(await office.Decision(1));
        if (format == "jsonl")
        {
            Assert.Equal(kept + "\n", Encoding.UTF8.GetString(content));
            return;
        }
        using var zip = new ZipArchive(new MemoryStream(content));
        using var file = new StreamReader(Assert.Single(zip.Entries).Open());
        var read = DecisionFile.Read(await file.ReadToEndAsync(), zip.Entries[0].Name).Value!;
        Assert.Equal(kept, DecisionLines.Line(read.Kept! with { Text = read.Text }));
    }

    [Fact]
    public async Task A_lost_answer_is_looked_up_and_the_file_is_not_shared_twice()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Retries stop after five tries.");
        office.Slack.LosesAnswerOf("ShareFile");
        await office.Tom.Types("/decisions export");
        await office.Quiet();
        office.Passes(Duration.FromMinutes(2));
        await office.Quiet();
        Shared(office, office.Tom);
        Assert.Single(office.Slack.Calls, call => call == "ShareFile");
    }

    [Fact]
    public async Task A_file_that_never_arrived_is_sent_again()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Retries stop after five tries.");
        office.Slack.Next("Upload", new Slack.Api.SlackFailure.Unreachable("no"));
        office.Slack.Next("ShareFile", new Slack.Api.SlackFailure.Unknown("dropped"));
        await office.Tom.Types("/decisions export");
        for (var minute = 0; minute < 6; minute++)
        {
            await office.Quiet();
            office.Passes(Duration.FromMinutes(1));
        }
        Shared(office, office.Tom);
    }

    [Fact]
    public async Task Nothing_to_export_is_said_in_words_and_other_words_are_searched()
    {
        await using var office = await Office.Open();
        await office.Tom.Types("/decisions export");
        await office.Quiet();
        Assert.Contains(office.Slack.Messages, message => message.Message.Text == "There is no decision on record yet that you may see.");
        Assert.StartsWith("I found nothing", (await office.Tom.Types("/decisions export policy")).Text, StringComparison.Ordinal);
    }

    private static (string Name, byte[] Content) Shared(Office office, Colleague who)
    {
        var shared = Assert.Single(office.Slack.Messages, message => office.Slack.Files.ContainsKey(message.Attempt));
        Assert.Equal(office.Slack.Direct(who.User).Id, shared.Channel);
        return office.Slack.Files[shared.Attempt];
    }
}
