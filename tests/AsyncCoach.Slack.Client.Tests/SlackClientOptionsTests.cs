namespace AsyncCoach.Slack.Client.Tests;

public sealed class SlackClientOptionsTests
{
    [Fact]
    public void Whole_settings_have_no_problems() => Assert.Empty(Good().Problems());

    [Theory]
    [InlineData("", "Slack:BotToken")]
    [InlineData("xoxp-user", "Slack:BotToken")]
    [InlineData("xoxb-", "Slack:BotToken")]
    [InlineData("xoxb-with space", "Slack:BotToken")]
    public void A_bot_token_is_one(string token, string key) => Says(options => options.BotToken = token, key);

    [Fact]
    public void An_app_token_is_one() => Says(options => options.AppToken = "xoxb-1", "Slack:AppToken");

    [Fact]
    public void A_signing_secret_is_needed_unless_deliveries_come_over_a_socket()
    {
        Says(options => options.SigningSecret = "", "Slack:SigningSecret");
        var socket = Good();
        (socket.SigningSecret, socket.AppToken) = ("", "xapp-1");
        Assert.Empty(socket.Problems());
    }

    [Theory]
    [InlineData("http://slack.com/api/")]
    [InlineData("slack.com/api")]
    [InlineData("https://slack.com/api/?token=x")]
    [InlineData("")]
    [InlineData("ftp://127.0.0.1/")]
    public void The_API_is_reached_over_https_or_on_this_machine(string address) => Says(options => options.ApiBaseUrl = address, "Slack:ApiBaseUrl");

    [Theory]
    [InlineData("https://slack-gov.com/api", "https://slack-gov.com/api/")]
    [InlineData("http://127.0.0.1:4000/api/", "http://127.0.0.1:4000/api/")]
    [InlineData("http://localhost:4000/api", "http://localhost:4000/api/")]
    public void A_missing_slash_is_added(string address, string expected)
    {
        var options = Good();
        options.ApiBaseUrl = address;
        Assert.Empty(options.Problems());
        Assert.Equal(expected, options.ApiBase.ToString());
    }

    [Fact]
    public void Paces_have_ranges()
    {
        Says(options => options.Pacing.PostsPerSecondInChannel = double.NaN, "Slack:Pacing:PostsPerSecondInChannel");
        Says(options => options.Pacing.PostsPerMinuteInWorkspace = 0, "Slack:Pacing:PostsPerMinuteInWorkspace");
        Says(options => options.Pacing.LongestWaitSeconds = 301, "Slack:Pacing:LongestWaitSeconds");
    }

    [Fact]
    public void No_sentence_holds_a_secret()
    {
        var options = Good();
        (options.BotToken, options.SigningSecret, options.AppToken) = ("hush-token", "hush secret", "hush-app");
        Assert.Equal(3, options.Problems().Count);
        Assert.DoesNotContain(options.Problems(), problem => problem.Contains("hush", StringComparison.Ordinal));
    }

    private static SlackClientOptions Good() => new() { BotToken = "xoxb-1", SigningSecret = "secret" };

    private static void Says(Action<SlackClientOptions> spoil, string key)
    {
        var options = Good();
        spoil(options);
        Assert.StartsWith(key + " ", Assert.Single(options.Problems()), StringComparison.Ordinal);
    }
}
