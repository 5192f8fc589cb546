using AsyncCoach.Slack.Api;

namespace AsyncCoach.Slack.Client.Tests.Api;

/// <summary>Files, from their bytes to the message that shows them.</summary>
public sealed class FileTests
{
    private static readonly byte[] Content = "id,title\r\nD-1,Größe\r\n"u8.ToArray();

    [Fact]
    public async Task A_file_is_seen_by_nobody_until_it_is_shared_and_then_once()
    {
        await using var office = await Office.Open();
        var uploaded = await office.Bot.Slack.Upload(office.Team, "decisions.csv", Content, default);
        Assert.True(uploaded.Ok, uploaded.Failure?.Code);
        Assert.DoesNotContain(await office.Priya.Reads("#general"), message => message.Text == "One decision.");

        var shared = await office.Bot.Slack.ShareFile(office.Team, uploaded.Value.Id, "decisions.csv", office.General, "One decision.", default);
        Assert.True(shared.Ok, shared.Failure?.Code);
        Assert.Single(await office.Priya.Reads("#general"), message => message.Text == "One decision.");
    }

    [Theory]
    [InlineData("server_error", 0)]
    [InlineData("dropped", 0)]
    [InlineData("answer_lost", 1)]
    public async Task Sharing_without_a_clear_answer_is_unknown_never_repeated_and_found_by_the_files_id(string fault, int copies)
    {
        await using var office = await Office.Open();
        var uploaded = await office.Bot.Slack.Upload(office.Team, "decisions.csv", Content, default);
        await office.Slack.Control.Fault(fault, "files.completeUploadExternal");

        var shared = await office.Bot.Slack.ShareFile(office.Team, uploaded.Value!.Id, "decisions.csv", office.General, "One decision.", default);

        Assert.IsType<SlackFailure.Unknown>(shared.Failure);
        Assert.Single(await office.Slack.Control.Calls("files.completeUploadExternal"));
        var found = await office.Bot.Slack.History(office.Team, office.General, "0", 50, default);
        Assert.Equal(copies, found.Value!.Count(message => message.Attempt == uploaded.Value.Id));
    }

    [Fact]
    public async Task An_upload_that_failed_on_its_way_may_be_made_again()
    {
        await using var office = await Office.Open(set: options => options.Pacing.ReadAttempts = 1);
        await office.Slack.Control.Fault("answer_lost", "files.getUploadURLExternal");
        Assert.IsType<SlackFailure.Unreachable>((await office.Bot.Slack.Upload(office.Team, "decisions.csv", Content, default)).Failure);
        Assert.True((await office.Bot.Slack.Upload(office.Team, "decisions.csv", Content, default)).Ok);
    }
}
