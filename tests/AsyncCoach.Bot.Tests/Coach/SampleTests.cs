using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;
using static AsyncCoach.Bot.Tests.Coach.Standing;

namespace AsyncCoach.Bot.Tests.Coach;

/// <summary><em>Send me a sample</em>, with a habit that only this test has.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task Whoever_sets_up_sees_what_others_will_see_and_nobody_else_does()
    {
        await using var office = await Office.Open(habits: bot => bot.Samples<Handover>());
        var form = (await office.Priya.Types("/coach setup", Office.Payments)).Form;
        var told = await office.Priya.Submits(form, ("lead:America/New_York", "U0HOA"));
        var sample = await office.Priya.Presses("Send me a sample", told.Message);
        var accept = Assert.Single(sample.Said, message => message.Text.EndsWith("A handoff", StringComparison.Ordinal));
        Golden.Is("sample", accept);
        Assert.All(sample.Said, message => Assert.StartsWith("A sample: nobody else sees this.", message.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(sample.Responses, response => response.InChannel);
        await office.Quiet();
        Assert.Empty(office.Slack.Messages);

        var pressed = await office.Priya.Presses("Accept all", accept);
        Assert.Equal("This is a sample, so nothing happens. On the real one this button works.", pressed.Text);
    }

    [Fact]
    public async Task It_can_be_asked_for_at_any_time()
    {
        await using var office = await Office.Open(habits: bot => bot.Samples<Handover>());
        Assert.StartsWith("Your team has no handoff yet", (await office.Tom.Types("/coach sample")).Text, StringComparison.Ordinal);
        var (bengaluru, london) = (Team("Bengaluru", "Asia/Kolkata", office.Priya), Team("London", "Europe/London", office.Tom));
        await office.Have(bengaluru, london);
        await office.Have(Route(bengaluru, london));
        var sample = await office.Tom.Types("/coach sample", Office.Partners);
        Assert.Contains("Bengaluru-London for U0TOM", sample.Text, StringComparison.Ordinal);
        Assert.Contains("Bengaluru-London for U0HOA", (await office.Hoa.Types("/coach sample")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_anything_to_show_or_a_handoff_that_is_gone_there_is_a_sentence()
    {
        await using var office = await Office.Open();
        await office.Have(Team("Bengaluru", "Asia/Kolkata", office.Priya), Team("London", "Europe/London"));
        Assert.StartsWith("This handoff is gone.", (await office.Priya.Presses("coach.sample", "gone", Office.General)).Text, StringComparison.Ordinal);
    }

    private sealed class Handover : ISample
    {
        public Task<IReadOnlyList<Message>> Of(Route route, PersonId viewer, Turn turn, CancellationToken cancellation)
        {
            var input = new Input(new PlainText("?"), new TextInput { ActionId = "x" });
            var button = new Button(new PlainText("Accept all"), "real", Confirm: new Confirmation(new PlainText("?"), new PlainText("?"), new PlainText("Yes"), new PlainText("No")));
            return Task.FromResult<IReadOnlyList<Message>>(
            [
                new Message(
                    "A handoff",
                    [
                        new Section(new Mrkdwn("1. Payment retries, in progress."), button with { ActionId = "handoff.accept:1" }),
                        new Actions([button with { ActionId = "handoff.accept_all" }, new UsersSelect { ActionId = "handoff.whom" }]),
                        new Actions([new UsersSelect { ActionId = "handoff.whom2" }]),
                        input,
                    ]),
                new Message($"{(route.Id.Value.Contains('-', StringComparison.Ordinal) ? route.Id.Value : "A route")} for {viewer.User}"),
            ]);
        }
    }
}
