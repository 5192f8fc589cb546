using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Inbound;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Decisions;

public sealed class WaysInTests
{
    private const string Ts = "1777970000.000100";

    [Theory]
    [InlineData("scales")]
    [InlineData("decision")]
    public async Task Whoever_reacts_is_asked_privately_and_once(string reaction)
    {
        await using var office = await Written("We go with &lt;600&gt;, <@U0TOM|tom>.");
        await office.Priya.Reacts(reaction, Office.General, Ts);
        await office.Quiet();
        var asked = Assert.Single(office.Slack.Whispers);
        Assert.Equal((Office.General, "U0PRIYA"), (asked.Channel, asked.User));
        await office.Priya.Reacts(reaction, Office.General, Ts);
        await office.Quiet();
        Assert.Single(office.Slack.Whispers);
        Assert.Empty(office.Slack.Messages);

        Golden.Is("asked-after-reaction", asked.Message);
        var form = (await office.Priya.Presses("Record it", asked.Message)).Form;
        Assert.Contains("We go with <600>, @tom.", form.Text, StringComparison.Ordinal);
        await office.Priya.Submits(form, ("why_now", "Search was down."), ("done", "Request 601 gets a 429."));
        Assert.True((await office.Decision(1)).ToConfirm);
        Assert.Equal("https://acme.slack.com/p1", (await office.Decision(1)).Source!.Permalink);
    }

    [Fact]
    public async Task No_takes_the_question_away()
    {
        await using var office = await Written("We go with 600.");
        await office.Priya.Reacts("scales", Office.General, Ts);
        await office.Quiet();
        var answered = await office.Priya.Presses("No", office.Slack.Whispers[0].Message);
        Assert.True(Assert.Single(answered.Responses).DeleteOriginal);
    }

    [Fact]
    public async Task Other_reactions_and_outsiders_are_not_asked()
    {
        await using var office = await Written("We go with 600.");
        await office.Priya.Reacts("tada", Office.General, Ts);
        await office.Outsider.Reacts("scales", Office.General, Ts);
        await office.Quiet();
        Assert.Empty(office.Slack.Whispers);
        Assert.DoesNotContain(nameof(ISlackApi.MessageOfReaction), office.Slack.Calls);
    }

    [Fact]
    public async Task A_reaction_on_what_is_on_record_gets_its_number()
    {
        await using var office = await Written("We go with 600.");
        var form = (await office.Tom.RecordsMessage("We go with 600.", office.Hoa)).Form;
        await office.Tom.Submits(form, ("why_now", "Search was down."), ("done", "Request 601 gets a 429."));
        await office.Priya.Reacts("scales", Office.General, Ts);
        await office.Quiet();
        Assert.StartsWith("This message is on record already, as D-1", Assert.Single(office.Slack.Whispers).Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_slack_is_out_of_reach_the_question_waits_a_few_minutes_and_no_longer()
    {
        await using var office = await Written("We go with 600.");
        office.Slack.Next(nameof(ISlackApi.MessageOfReaction), new SlackFailure.Unreachable("down"), times: 2);
        await office.Priya.Reacts("scales", Office.General, Ts);
        for (var i = 0; i < 3; i++)
        {
            await office.Quiet();
            office.Passes(Duration.FromSeconds(31));
        }
        Assert.Single(office.Slack.Whispers);

        office.Slack.Next(nameof(ISlackApi.MessageOfReaction), new SlackFailure.Unreachable("down"), times: 20);
        await office.Hoa.Reacts("scales", Office.General, Ts);
        for (var i = 0; i < 20; i++)
        {
            await office.Quiet();
            office.Passes(Duration.FromSeconds(31));
        }
        Assert.Equal(3 + 6, office.Slack.Calls.Count(call => call == nameof(ISlackApi.MessageOfReaction)));
    }

    [Theory]
    [InlineData("Decision: we go with 600.")]
    [InlineData("decided: we go with 600.")]
    [InlineData("*Decision:* we go with 600.")]
    [InlineData("  _Decided_: we go with 600.")]
    public async Task A_message_that_opens_with_decision_asks_its_author_once(string text)
    {
        await using var office = await Office.Open();
        var asked = await office.Priya.Says(text);
        Assert.Equal("Put this decision on record? Four short answers, and everybody here can find it later.", asked.Message.Text);
        Assert.Empty((await office.Priya.Says(text)).Said);
        var form = (await office.Priya.Presses("Record it", asked.Message)).Form;
        Assert.Contains("we go with 600.", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ecision:", form.Text.Replace("Record a decision", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("We need a decision: 600 or 300?")]
    [InlineData("Decisions: none")]
    [InlineData("Decision")]
    [InlineData("")]
    public async Task Other_messages_are_forgotten_unread(string text)
    {
        await using var office = await Office.Open();
        Assert.Empty((await office.Priya.Says(text)).Said);
        await office.Quiet();
        Assert.Empty(office.Slack.Messages);
    }

    [Fact]
    public async Task A_mention_in_a_thread_is_answered_there_with_a_button_for_anybody()
    {
        await using var office = await Office.Open();
        await office.Priya.Mentions("decide: rate limit 600?", thread: "1777960000.000100");
        await office.Quiet();
        var offer = Assert.Single(office.Slack.Messages);
        Assert.Equal("1777960000.000100", offer.ThreadTs);
        Golden.Is("offer", offer.Message);
        var form = (await office.Tom.Presses("Record it", offer)).Form;
        Assert.Contains("rate limit 600?", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_answered_in_its_thread_from_what_everybody_there_may_see()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Retries stop after five tries.", channel: Office.Payments);
        await office.Priya.Records("Retries in secret.", channel: Office.Secret);
        office.Slack.Messages.Clear();
        await office.Tom.Mentions("what did we decide about retries?");
        await office.Quiet();
        var answer = Assert.Single(office.Slack.Messages);
        Assert.Equal(Ts, answer.ThreadTs);
        Golden.Is("answer", answer.Message);
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what did we decide about lunch?", "I found nothing on record about lunch that everybody here may see.")]
    [InlineData("did we agree on lunch for elephants?", "I found nothing on record about lunch elephants that everybody here may see. The closest words on record: *Elephants*.")]
    [InlineData("what did we decide?", "I did not find a word to search for in that. Try it with what it was about.")]
    public async Task A_question_without_an_answer_says_so(string question, string sentence)
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Elephants stay.", channel: Office.Payments);
        await office.Priya.Records("No lunch, and no elephants for lunch.", channel: Office.Secret);
        office.Slack.Messages.Clear();
        await office.Tom.Mentions(question);
        await office.Quiet();
        Assert.Equal(sentence, Assert.Single(office.Slack.Messages).Text);
    }

    [Fact]
    public async Task A_question_in_a_channel_is_read_like_the_box()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Limit A", channel: Office.Payments);
        await office.Priya.Records("Limit B", office.Hoa);
        office.Slack.Messages.Clear();
        await office.Tom.Mentions("what did <@U0HOA|hoa> decide on limits today?");
        await office.Quiet();
        var answer = Assert.Single(office.Slack.Messages);
        Assert.Contains("*Limit* B", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("D-1", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("help")]
    public async Task A_bare_mention_gets_help_that_only_its_person_sees(string text)
    {
        await using var office = await Office.Open();
        var told = await office.Tom.Mentions(text);
        Assert.Equal("How to record and find decisions", told.Message.Text);
        await office.Quiet();
        Assert.Empty(office.Slack.Messages);
    }

    [Fact]
    public async Task An_outsider_who_names_the_bot_gets_one_sentence()
    {
        await using var office = await Office.Open();
        Assert.StartsWith("AsyncCoach works for the other organisation", (await office.Outsider.Mentions("decide x")).Text, StringComparison.Ordinal);
        await office.Quiet();
        Assert.Empty(office.Slack.Messages);
    }

    [Fact]
    public async Task Invited_to_a_channel_it_tells_its_inviter_and_nobody_else()
    {
        await using var office = await Office.Open();
        var told = await office.Priya.Invites(Office.Away);
        Golden.Is("greeting", told.Message);
        Assert.Equal("U0PRIYA", Assert.Single(office.Slack.Whispers).User);
        await office.Quiet();
        await office.Tom.Joins(Office.Payments, inviter: office.Priya);
        Assert.Single(office.Slack.Whispers);
        Assert.Empty(office.Slack.Messages);
    }

    [Fact]
    public async Task An_event_that_slack_sends_again_greets_nobody_twice()
    {
        await using var office = await Office.Open();
        var joined = new MemberJoined(Office.General, new Actor(Office.Acme, Office.BotUser), "U0PRIYA", Ts) { Workspace = Office.Acme, Receipt = "Ev1" };
        await office.Deliver(joined);
        await office.Deliver(joined);
        Assert.Single(office.Slack.Whispers);
    }

    private static async Task<Office> Written(string text)
    {
        var office = await Office.Open();
        office.Slack.Written[$"{Office.General}/{Ts}"] = new FoundMessage(
            Office.General, Ts, null, text, "U0HOA", Office.Acme, null, null, "https://acme.slack.com/p1");
        return office;
    }
}
