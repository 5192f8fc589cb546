using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Decisions.Listening;

public sealed class ListeningTests
{
    private const string Heard = "After the call with ops: we're dropping support for IE11 in the next release.";

    [Fact]
    public async Task Where_nobody_has_asked_for_it_nothing_is_said()
    {
        await using var office = await Office.Open();
        Assert.Empty((await office.Tom.Says(Heard)).Said);
    }

    [Fact]
    public async Task A_decision_taken_in_passing_asks_its_author_alone_and_opens_the_form_with_its_text_and_address()
    {
        await using var office = await Listening();
        var asked = await office.Tom.Says(Heard);
        Golden.Is("overheard", asked.Message);
        Assert.Equal((Office.General, "U0TOM"), (office.Slack.Whispers[^1].Channel, office.Slack.Whispers[^1].User));

        var form = (await office.Tom.Presses("Record it", asked.Message)).Form;
        Assert.Contains("we're dropping support for IE11", form.Text, StringComparison.Ordinal);
        await office.Tom.Submits(form, ("why_now", "It costs a day a sprint."), ("done", "The build has no polyfills."));
        var decision = await office.Decision(1);
        Assert.Equal("https://acme.slack.com/archives/C0GENERAL/p1777970000000100", decision.Source!.Permalink);
        Assert.Equal(DecisionState.Decided, decision.State);
    }

    [Theory]
    [InlineData("Should we drop support for IE11 in the next release?")]
    [InlineData("good morning all")]
    [InlineData("deployed 2.31.4 to staging")]
    public async Task Other_messages_are_passed_over(string text)
    {
        await using var office = await Listening();
        Assert.Empty((await office.Tom.Says(text)).Said);
    }

    [Fact]
    public async Task Nobody_is_asked_twice_on_a_day_of_theirs()
    {
        await using var office = await Listening();
        Assert.Single((await office.Tom.Says(Heard, "1.1")).Said);
        // London, 09:00 to 23:00 UTC and on to 00:30 in British summer.
        office.Passes(Duration.FromHours(13));
        Assert.Empty((await office.Tom.Says(Heard, "1.2")).Said);
        office.Passes(Duration.FromHours(1.5));
        Assert.Single((await office.Tom.Says(Heard, "1.3")).Said);
    }

    [Fact]
    public async Task A_channel_sees_three_questions_in_any_day()
    {
        await using var office = await Listening();
        for (var day = 0; day < 2; day++)
        {
            Assert.Single((await office.Tom.Says(Heard, $"{day}.1")).Said);
            Assert.Single((await office.Hoa.Says(Heard, $"{day}.2")).Said);
            Assert.Single((await office.Priya.Says(Heard, $"{day}.3")).Said);
            Assert.Empty((await office.Ana.Says(Heard, $"{day}.4")).Said);
            office.Passes(Duration.FromHours(25));
        }
    }

    [Fact]
    public async Task Guests_other_organisations_edits_and_direct_messages_are_left_alone()
    {
        await using var office = await Office.Open();
        await office.Priya.Types("/coach listen on", Office.Partners);
        Assert.Empty((await office.Gus.Says(Heard, channel: Office.Partners)).Said);
        Assert.Empty((await office.Outsider.Says(Heard, channel: Office.Partners)).Said);
        Assert.Empty((await office.Tom.Edits(Heard, channel: Office.Partners)).Said);
        Assert.Single((await office.Tom.Says(Heard, channel: Office.Partners)).Said);
    }

    [Fact]
    public async Task A_thread_that_has_a_decision_on_record_is_left_alone()
    {
        await using var office = await Listening();
        var form = (await office.Hoa.RecordsMessage("No wizard in 2.0.", office.Hoa, "10.5", thread: "10.1")).Form;
        await office.Hoa.Submits(form, ("why_now", "Nobody uses it."), ("done", "It is gone."));
        await office.Quiet();
        Assert.Empty((await office.Tom.Says(Heard, "10.9", thread: "10.1")).Said);
        Assert.Single((await office.Tom.Says(Heard, "11.9", thread: "11.1")).Said);
    }

    [Fact]
    public async Task What_opens_with_decision_is_asked_about_once_and_does_not_use_up_the_day()
    {
        await using var office = await Listening();
        Assert.StartsWith("Put this decision on record?", (await office.Tom.Says($"Decision: {Heard}", "1.1")).Message.Text, StringComparison.Ordinal);
        Assert.StartsWith("This reads like a decision.", (await office.Tom.Says(Heard, "1.2")).Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_a_decision_is_remembered_and_takes_the_question_away()
    {
        await using var office = await Listening();
        var asked = await office.Tom.Says(Heard, "1.1");
        Assert.True(Assert.Single((await office.Tom.Presses("Not a decision", asked.Message)).Responses).DeleteOriginal);
        office.Passes(Duration.FromDays(2));
        Assert.Empty((await office.Tom.Says(Heard, "1.1")).Said);
        var session = office.Store.Open(new(Office.Acme));
        Assert.True((await session.Load<Asked>($"{Office.General}/1.1/U0TOM", Viewer.All, default))!.IsNone);
    }

    [Fact]
    public async Task Whoever_does_not_want_to_be_asked_here_is_asked_elsewhere_and_can_come_back()
    {
        await using var office = await Listening();
        await office.Hoa.Types("/coach listen on", Office.Payments);
        var asked = await office.Hoa.Says(Heard, "1.1");
        Assert.True(Assert.Single((await office.Hoa.Presses("Don't ask here", asked.Message)).Responses).ReplaceOriginal);
        office.Passes(Duration.FromDays(2));
        Assert.Empty((await office.Hoa.Says(Heard, "1.2")).Said);
        Assert.Single((await office.Hoa.Says(Heard, "1.3", Office.Payments)).Said);
        office.Passes(Duration.FromDays(2));
        Assert.Contains("I may ask you here again", (await office.Hoa.Types("/coach listen me")).Text, StringComparison.Ordinal);
        Assert.Single((await office.Hoa.Says(Heard, "1.4")).Said);
    }

    [Fact]
    public async Task The_channel_is_told_who_let_it_listen_and_who_ended_it()
    {
        await using var office = await Office.Open();
        Assert.Contains("I do not listen here", (await office.Tom.Types("/coach listen")).Text, StringComparison.Ordinal);
        await office.Tom.Types("/coach listen on");
        await office.Quiet();
        Golden.Is("listening", Assert.Single(office.Slack.Messages).Message);
        Assert.Contains("Messages are forgotten as I read them", (await office.Hoa.Types("/coach listen on")).Text, StringComparison.Ordinal);
        office.Passes(Duration.FromMinutes(1));
        await office.Hoa.Types("/coach listen OFF");
        await office.Quiet();
        Assert.Equal("Hoa has ended my listening here. What is on record stays.", office.Slack.Messages[^1].Text);
        Assert.Empty((await office.Tom.Says(Heard)).Said);
    }

    [Fact]
    public async Task Who_may_not_say_so_is_told_who_may()
    {
        await using var office = await Office.Open(new BotSettings { TeamsByAdminsOnly = true });
        Assert.Equal("Here only workspace admins say whether I listen. Ask one of them.", (await office.Tom.Types("/coach listen on")).Text);
        Assert.Equal("Whether I listen is said by full members of this workspace.", (await office.Gus.Types("/coach listen on", Office.Partners)).Text);
        await office.Priya.Types("/coach listen on", Office.Away);
        await office.Quiet();
        Assert.Contains("I am not in this channel", (await office.Priya.Types("/coach listen on", Office.Away)).Text, StringComparison.Ordinal);
        Assert.Contains("in channels only", (await office.Priya.Types("/coach listen on", Office.Direct)).Text, StringComparison.Ordinal);
        Assert.Empty((await office.Priya.Types("/coach listen on")).Said);
    }

    private static async Task<Office> Listening()
    {
        var office = await Office.Open();
        await office.Priya.Types("/coach listen on");
        await office.Quiet();
        office.Slack.Messages.Clear();
        return office;
    }
}
