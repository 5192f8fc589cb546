using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Inbound;
using NodaTime;

namespace AsyncCoach.Bot.Tests.People;

public sealed class PeopleTests
{
    [Fact]
    public async Task A_new_name_is_on_the_next_card()
    {
        await using var office = await Office.Open();
        var hoa = office.Slack.People.Single(person => person.Id == "U0HOA");
        await office.Deliver(new UserChanged(hoa with { Name = "Hoa Nguyen" }, "2000000000.000100") { Workspace = Office.Acme, Receipt = office.Receipt() });
        await office.Priya.Records(decider: office.Hoa);
        Assert.Contains("Hoa Nguyen", office.Card(Office.General).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_profile_that_arrives_late_changes_nothing()
    {
        await using var office = await Office.Open();
        var hoa = office.Slack.People.Single(person => person.Id == "U0HOA");
        await office.Deliver(new UserChanged(hoa with { Name = "New" }, "2000000000.000100") { Workspace = Office.Acme, Receipt = office.Receipt() });
        await office.Deliver(new UserChanged(hoa with { Name = "Old" }, "1999999999.000100") { Workspace = Office.Acme, Receipt = office.Receipt() });
        await office.Priya.Records(decider: office.Hoa);
        Assert.Contains("New", office.Card(Office.General).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_joins_a_channel_reads_its_records_and_whoever_leaves_does_not()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("A matter of payments.", channel: Office.Payments);
        Assert.StartsWith("I found nothing", (await office.Tom.Types("/decisions payments")).Text, StringComparison.Ordinal);
        await office.Tom.Joins(Office.Payments);
        Assert.Contains("A matter of *payments*.", (await office.Tom.Types("/decisions payments")).Text, StringComparison.Ordinal);
        office.Passes(Duration.FromMinutes(1));
        await office.Tom.Leaves(Office.Payments);
        Assert.StartsWith("I found nothing", (await office.Tom.Types("/decisions payments")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_AsyncCoach_has_left_only_those_named_read_what_was_recorded_there()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("A matter of payments.", channel: Office.Payments);
        office.Slack.Channels[Office.Payments] = office.Slack.Channels[Office.Payments] with { IsMember = false };
        await office.Deliver(new MemberLeft(Office.Payments, new Actor(Office.Acme, Office.BotUser), "1777971700.000100") { Workspace = Office.Acme, Receipt = office.Receipt() });
        Assert.StartsWith("I found nothing", (await office.Hoa.Types("/decisions payments")).Text, StringComparison.Ordinal);
        Assert.Contains("A matter of *payments*.", (await office.Priya.Types("/decisions payments")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_round_waits_for_slack_and_then_knows_everybody()
    {
        await using var office = await Office.Open();
        office.Slack.Refuses(nameof(ISlackApi.WhoAmI), "invalid_auth");
        await office.RunStanding("directory");
        await office.RunStanding("directory");
        Assert.Equal(3, office.Slack.Calls.Count(call => call == nameof(ISlackApi.WhoAmI)));
        Assert.Equal(2, office.Slack.Calls.Count(call => call == nameof(ISlackApi.Users)));
    }
}
