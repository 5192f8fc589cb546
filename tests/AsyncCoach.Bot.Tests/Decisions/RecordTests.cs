using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Inbound;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Decisions;

public sealed class RecordTests
{
    private const string What = "Default rate limit 600 requests a minute.";

    [Fact]
    public async Task Priya_records_a_decision_for_Hoa_and_the_channel_sees_its_card()
    {
        await using var office = await Office.Open();
        var opened = await office.Priya.Types($"/decide {What}");
        Golden.Is("record-form", opened.Form.View);
        var sent = await office.Priya.Submits(
            opened.Form, [.. Colleague.Answers(What, office.Hoa, "search"), ("decide_by", "2026-05-07"), ("consulted", "U0TOM,U0ANA"), ("options", "300 or 600.")]);
        Assert.IsType<Ack.Heard>(sent.Ack);
        await office.Quiet();

        Golden.Is("card-open", office.Card(Office.General).Message);
        var kept = await office.Decision(1);
        Assert.Equal((DecisionState.Open, office.Hoa.Id, office.Priya.Id), (kept.State, kept.Decider!.Value, kept.Recorder));
        Assert.Equal((What, new LocalDate(2026, 5, 7)), (kept.Text.What, kept.DecideBy!.Value));
        Assert.Equal([office.Tom.Id, office.Ana.Id], kept.Consulted);
    }

    [Fact]
    public async Task Whoever_decides_what_they_record_has_decided_it()
    {
        await using var office = await Office.Open();
        await office.Priya.Records();
        Golden.Is("card-decided", office.Card(Office.General).Message);
        Assert.Equal(DecisionState.Decided, (await office.Decision(1)).State);
    }

    [Fact]
    public async Task Missing_answers_are_asked_for_at_their_questions_and_nothing_is_kept()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide")).Form;
        var refused = await office.Priya.Submits(form, ("what", "  "), ("done", "Request 601 gets a 429."));
        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["what"] = "Say in one sentence what you are building or changing.",
                ["why_now"] = "Say what happened, or what waiting costs.",
                ["who_decides"] = "Name one person who decides.",
            },
            refused.Errors);
        Assert.Equal(0, await office.CountDecisions());
    }

    // At 09:00 UTC it is the fifth of May in Kolkata and, since noon there, the fifth in New York as well.
    [Theory]
    [InlineData("2026-05-04", true)]
    [InlineData("2026-05-05", false)]
    public async Task A_date_has_passed_when_it_has_where_the_recorder_is(string date, bool isRefused)
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide")).Form;
        var answered = await office.Priya.Submits(form, [.. Colleague.Answers(What, office.Hoa), ("decide_by", date)]);
        if (isRefused)
            Assert.Equal("This date has passed. Leave it empty for two of their working days.", answered.Errors["decide_by"]);
        else
            Assert.IsType<Ack.Heard>(answered.Ack);
    }

    [Fact]
    public async Task A_decider_who_cannot_read_the_channel_is_refused_with_the_way_out()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide", Office.Payments)).Form;
        var refused = await office.Priya.Submits(form, Colleague.Answers(What, office.Tom));
        Assert.Equal(
            "Tom is not in #payments and could not read it. Invite them first, or name somebody who is.", refused.Errors["who_decides"]);

        await office.Tom.Joins(Office.Payments);
        Assert.IsType<Ack.Heard>((await office.Priya.Submits(form)).Ack);
    }

    [Fact]
    public async Task An_app_does_not_decide()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide")).Form;
        var refused = await office.Priya.Submits(form, [.. Colleague.Answers(What, office.Hoa), ("who_decides", Office.BotUser)]);
        Assert.Equal("An app cannot decide. Name one person.", refused.Errors["who_decides"]);
    }

    [Fact]
    public async Task While_the_members_are_not_known_yet_the_form_asks_for_a_few_seconds_and_keeps_everything()
    {
        await using var office = await Office.Open();
        office.Slack.Next(nameof(ISlackApi.Members), new SlackFailure.Unreachable("down"));
        await office.Priya.Invites(Office.Away);
        await office.Quiet();
        var form = (await office.Priya.Types("/decide", Office.Away)).Form;
        var refused = await office.Priya.Submits(form, Colleague.Answers(What, office.Hoa));
        Assert.Equal("I am still reading who is in this channel. Please send it again in a few seconds.", refused.Errors["who_decides"]);

        await office.Quiet();
        Assert.IsType<Ack.Heard>((await office.Priya.Submits(form)).Ack);
        await office.Quiet();
        Assert.Contains(What, office.Card(Office.Away).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_AsyncCoach_is_not_in_the_channel_the_form_says_so_and_the_recorder_can_invite_it()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide", Office.Away)).Form;
        Golden.Is("record-form-not-in-channel", form.View);
        await office.Priya.Submits(form, Colleague.Answers(What, office.Hoa));
        await office.Quiet();

        Assert.DoesNotContain(office.Slack.Messages, message => message.Channel == Office.Away);
        var told = office.Card(Office.Direct);
        Golden.Is("not-posted", told.Message);

        var tooEarly = await office.Priya.Presses("Invite me, then post", told);
        Assert.Equal("I am not in <#C0AWAY> yet. Type `/invite @AsyncCoach` there, then press the button again.", tooEarly.Text);

        await office.Priya.Invites(Office.Away);
        await office.Quiet();
        var posted = await office.Priya.Presses("Invite me, then post", told);
        Assert.Equal("D-1 goes to <#C0AWAY> now.", posted.Text);
        Assert.True(Assert.Single(posted.Responses).ReplaceOriginal);
        await office.Quiet();
        Assert.Contains(What, office.Card(Office.Away).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Between_the_invitation_and_the_list_of_members_the_recorder_still_finds_their_record()
    {
        await using var office = await Office.Open();
        await office.Priya.Types("/decide", Office.Away);
        await office.Quiet();
        await office.Priya.Records(What, channel: Office.Away);
        await office.Priya.Invites(Office.Away);
        Assert.Contains(What, (await office.Priya.Types("/decisions D-1", Office.Away)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Office.Direct)]
    [InlineData("D0STRANGERS")]
    public async Task A_record_made_in_a_direct_message_belongs_to_those_named_in_it_and_to_no_channel(string channel)
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide", channel)).Form;
        Assert.Contains("This is a direct message: only you and the people you name here will be able to read it.", form.Text, StringComparison.Ordinal);
        await office.Priya.Submits(form, Colleague.Answers(What, office.Ana));
        await office.Quiet();

        Assert.Null((await office.Decision(1)).Channel);
        Assert.Contains(What, (await office.Ana.Types("/decisions D-1")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(What, (await office.Tom.Types("/decisions D-1")).Text, StringComparison.Ordinal);
        Assert.Contains(What, office.Card(Office.Direct).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submission_sent_twice_is_one_decision()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide")).Form;
        foreach (var (block, value) in Colleague.Answers(What, office.Hoa))
            form.Typed[block] = value;
        var once = office.Priya.Submission(form);
        await office.Deliver(once);
        Assert.IsType<Ack.Heard>((await office.Deliver(once)).Ack);
        Assert.IsType<Ack.Heard>((await office.Deliver(office.Priya.Submission(form))).Ack);
        await office.Quiet();
        Assert.Equal(1, await office.CountDecisions());
        Assert.Contains("D-1 · Open", office.Card(Office.General).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_record_one_message_make_one_record_and_the_second_is_told()
    {
        await using var office = await Office.Open();
        var (hers, his) = (
            (await office.Priya.RecordsMessage("We go with 600.", office.Hoa)).Form, (await office.Tom.RecordsMessage("We go with 600.", office.Hoa)).Form);
        await office.Priya.Submits(hers, Colleague.Answers(What, office.Hoa));
        var late = await office.Tom.Submits(his, Colleague.Answers(What, office.Hoa));
        Assert.Equal("Somebody put this message on record a moment ago. Close this form; its thread has the link.", late.Errors["what"]);
        Assert.Equal(1, await office.CountDecisions());

        var later = await office.Tom.RecordsMessage("We go with 600.", office.Hoa);
        Assert.Equal("This message is on record already, as D-1 · To confirm.", later.Message.Text);
        Assert.Contains("D-1 · To confirm", (await office.Tom.Presses("Details", later.Message)).Form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_on_record_in_a_channel_that_one_is_not_in_is_only_called_on_record()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.RecordsMessage("We go with 600.", office.Hoa, channel: Office.Secret)).Form;
        await office.Priya.Submits(form, Colleague.Answers(What, office.Hoa));
        var told = await office.Tom.RecordsMessage("We go with 600.", office.Hoa, channel: Office.Secret);
        Assert.Equal("This message is on record already.", told.Text);
    }

    [Fact]
    public async Task The_thread_of_the_message_says_who_recorded_it()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.RecordsMessage("We go with &lt;600&gt;, <@U0TOM|tom>.", office.Hoa, thread: "1777960000.000100")).Form;
        Golden.Is("record-form-from-message", form.View);
        await office.Priya.Submits(form, ("why_now", "Search was down."), ("done", "Request 601 gets a 429."));
        await office.Quiet();
        var noted = Assert.Single(office.Slack.Messages, message => message.ThreadTs == "1777960000.000100");
        Golden.Is("noted-to-confirm", noted.Message);
        var kept = await office.Decision(1);
        Assert.Equal("We go with <600>, @tom.", kept.Text.What);
        Assert.True(kept.ToConfirm);
        Golden.Is("card-to-confirm", office.Card(Office.General).Message);
    }

    [Fact]
    public async Task A_form_that_slack_does_not_open_in_time_is_told_with_what_was_typed()
    {
        await using var office = await Office.Open();
        office.Slack.Refuses(nameof(ISlackApi.OpenView), "expired_trigger_id");
        var told = await office.Priya.Types("/decide Rate \u202E600");
        Assert.Equal("Slack did not open the form in time. Please try again.", told.Message.Text);
        Assert.Contains("Rate \uFFFD600", told.Text, StringComparison.Ordinal);

        office.Slack.Refuses(nameof(ISlackApi.OpenView), "expired_trigger_id");
        office.Slack.Refuses(nameof(ISlackApi.Respond), "expired_url");
        Assert.Contains("Slack did not open the form in time.", (await office.Priya.Types("/decide x")).Text, StringComparison.Ordinal);
        Assert.Equal(("U0PRIYA", Office.General), (office.Slack.Whispers[^1].User, office.Slack.Whispers[^1].Channel));
    }

    [Theory]
    [InlineData("/decide help")]
    [InlineData("/decisions ?")]
    public async Task Help_is_a_few_lines_for_whoever_asks(string line)
    {
        await using var office = await Office.Open();
        var told = await office.Priya.Types(line);
        Golden.Is("help", told.Message);
        Assert.Empty(told.Forms);
    }

    [Fact]
    public async Task A_renamed_command_is_heard_under_its_new_name_alone()
    {
        await using var office = await Office.Open(new BotSettings { Commands = new Dictionary<string, string>(StringComparer.Ordinal) { ["/decide"] = "/record" } });
        Assert.Single((await office.Priya.Types("/record x")).Forms);
        Assert.Empty((await office.Priya.Types("/decide x")).Forms);
    }
}
