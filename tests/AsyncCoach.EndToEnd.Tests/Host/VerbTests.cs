namespace AsyncCoach.EndToEnd.Tests.Host;

public sealed class VerbTests
{
    [Fact]
    public async Task The_manifest_in_deploy_is_the_one_that_the_habits_make()
    {
        using var folder = new ScratchFolder();

        var made = await Spoken.By("manifest", "--socket-mode", "--settings", folder.Settings());

        // Made anew with: dotnet run --project src/AsyncCoach.Host -- manifest --socket-mode > deploy/slack-manifest.json
        Assert.Equal(Repository.Read("deploy/slack-manifest.json").ReplaceLineEndings("\n"), made.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_manifest_for_an_address_sends_everything_there()
    {
        using var folder = new ScratchFolder();

        var made = await Spoken.By("manifest", "--url", "https://coach.example.com/", "--settings", folder.Settings());

        Assert.Equal(0, made.Code);
        Assert.Contains("\"request_url\": \"https://coach.example.com/slack/events\"", made.Output, StringComparison.Ordinal);
        Assert.Contains("\"url\": \"https://coach.example.com/slack/commands\"", made.Output, StringComparison.Ordinal);
        Assert.Contains("\"socket_mode_enabled\": false", made.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("backup")]
    [InlineData("decisions", "search", "x", "--limit", "0")]
    [InlineData("handoffs", "export", "--since", "yesterday")]
    [InlineData("manifest", "--url", "https://a.example", "--socket-mode")]
    [InlineData("manifest", "--url", "http://a.example")]
    public async Task What_cannot_be_done_as_asked_ends_with_2_and_one_sentence(params string[] arguments)
    {
        var answer = await Spoken.By(arguments);

        Assert.Equal(2, answer.Code);
        Assert.Equal("", answer.Output);
        Assert.Single(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Serving_without_tokens_ends_with_1_and_a_sentence_for_each()
    {
        using var folder = new ScratchFolder();

        var answer = await Spoken.By("serve", "--settings", folder.Write("empty.json", "{}"));

        Assert.Equal(1, answer.Code);
        Assert.Collection(
            answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith("Slack:BotToken wants", line, StringComparison.Ordinal),
            line => Assert.StartsWith("Slack:SigningSecret wants", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_not_made_by_looking()
    {
        using var folder = new ScratchFolder();

        var answer = await Spoken.By("decisions", "search", "words", "--settings", folder.Settings());

        Assert.Equal(1, answer.Code);
        Assert.StartsWith("There is no store at ", answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("asynccoach.db")));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_refused_in_a_sentence()
    {
        using var folder = new ScratchFolder();
        folder.Write("asynccoach.db", new string('x', 5000));

        var answer = await Spoken.By("serve", "--settings", folder.Settings());

        Assert.Equal(1, answer.Code);
        Assert.Single(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain(" at ", answer.Error.Replace(" at " + folder.Path, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_says_that_Slack_cannot_be_reached()
    {
        using var folder = new ScratchFolder();

        var answer = await Spoken.By("doctor", "--settings", folder.Settings());

        Assert.Equal(1, answer.Code);
        Assert.Contains("ok     settings: ", answer.Output, StringComparison.Ordinal);
        Assert.Contains("wrong  token: Slack's Web API cannot be reached", answer.Output, StringComparison.Ordinal);
    }
}
