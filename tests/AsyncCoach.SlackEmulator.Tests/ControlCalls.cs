using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class ControlCalls
{
    [Theory]
    [InlineData("maya", "maya was deactivated and cannot do anything any more.")]
    [InlineData("asynccoach", "asynccoach is the app's bot: it acts through the Web API.")]
    public async Task Neither_the_deactivated_nor_the_bot_can_be_made_to_act(string name, string sentence)
    {
        await using var office = await Office.Open();
        await office.Control.As("maya").IsDeactivated();

        var refusal = await Assert.ThrowsAsync<ControlException>(() => office.Control.As(name).Types("boo", "#general"));

        Assert.Equal(sentence, refusal.Message);
    }

    [Theory]
    [InlineData("nobody", "#general", "There is nobody called nobody; there are: slackbot, asynccoach, priya, tom, maya, zoe.")]
    [InlineData("tom", "#secret", "tom sees no channel called #secret; name one with #name, its id, or @name for a direct message.")]
    public async Task A_bad_control_call_says_what_would_be_right(string person, string channel, string sentence)
    {
        await using var office = await Office.Open();

        var refusal = await Assert.ThrowsAsync<ControlException>(() => office.Control.As(person).Types("x", channel));

        Assert.Equal(sentence, refusal.Message);
    }

    [Fact]
    public async Task Control_calls_without_sense_are_answered_with_400_and_a_sentence()
    {
        await using var office = await Office.Open();
        using var http = new HttpClient { BaseAddress = new Uri(office.Slack.Address, "control/") };
        async Task<(int, string)> Sent(string path, string body)
        {
            using var content = new StringContent(body);
            using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content);
            return (
                (int)answer.StatusCode,
                (string)System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!);
        }

        Assert.Equal((400, "The body is to be a JSON object."), await Sent("users", "[]"));
        Assert.Equal((400, "Say name."), await Sent("users", "{}"));
        Assert.StartsWith("There is no act fly; there are: type, ", (await Sent("as/tom/fly", "{}")).Item2, StringComparison.Ordinal);
        Assert.StartsWith("tom has no view open", (await Sent("as/tom/submit", "{}")).Item2, StringComparison.Ordinal);
        Assert.StartsWith(
            "There is no fault flood; there are: rate_limited, ",
            (await Sent("faults", """{"kind":"flood"}""")).Item2,
            StringComparison.Ordinal);
        Assert.StartsWith("There is no such control call", (await Sent("nonsense", "{}")).Item2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_ends_with_what_came_or_says_that_it_did_not()
    {
        await using var office = await Office.Open();
        var waiting = office.Control.UntilMessage("#general", "here it is");
        await Messages.Post(office, new { channel = office.General, text = "here it is" });

        Assert.Equal("here it is", (await waiting).Text);
        await Assert.ThrowsAsync<ControlException>(() => office.Control.UntilMessage("#general", "never", timeoutMs: 50));
    }

    [Fact]
    public async Task Two_workspaces_in_one_process_know_nothing_of_each_other()
    {
        await using var one = await Office.Open();
        await using var other = await Office.Open();
        await one.Priya.Types("only here", "#random");

        Assert.Empty(await other.Priya.Reads("#random"));
        Assert.NotEqual(one.Slack.Address, other.Slack.Address);
    }
}
