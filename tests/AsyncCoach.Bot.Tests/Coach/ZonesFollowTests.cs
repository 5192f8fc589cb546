using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Inbound;
using static AsyncCoach.Bot.Tests.Coach.Standing;

namespace AsyncCoach.Bot.Tests.Coach;

/// <summary>Whoever travels works by the clock of where they are, as soon as Slack says so.</summary>
public sealed class ZonesFollowTests
{
    [Fact]
    public async Task Somebody_who_travels_has_the_clock_of_where_they_are_and_a_zone_set_by_hand_wins()
    {
        await using var office = await Office.Open();
        await office.Have(Team("Bengaluru", "Asia/Kolkata"), Team("London", "Europe/London"));
        Assert.Contains("share 09:00–13:00 your time", (await office.Tom.Types("/coach overlap Bengaluru London")).Text, StringComparison.Ordinal);

        await Moves(office, "Asia/Kathmandu");
        Assert.Contains("share 13:45–17:45 your time", (await office.Tom.Types("/coach overlap Bengaluru London")).Text, StringComparison.Ordinal);

        await office.Have(new Profile(office.Tom.Id) { Zone = "America/New_York" });
        Assert.Contains("share 04:00–08:00 your time", (await office.Tom.Types("/coach overlap Bengaluru London")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_proposed_for_a_team_is_so_by_the_zone_they_are_in_now()
    {
        await using var office = await Office.Open();
        await Moves(office, "Asia/Kathmandu");
        var form = (await office.Priya.Types("/coach setup")).Form;
        Assert.Contains("Tom. Hours: mon-fri 09:00–17:30 in Asia/Kathmandu.", Hints(form), StringComparison.Ordinal);
    }

    private static string Hints(Form form) =>
        string.Join('\n', form.View.Blocks.OfType<AsyncCoach.Slack.BlockKit.Input>().Select(input => input.Hint?.Value));

    private static async Task Moves(Office office, string zone)
    {
        var tom = office.Slack.People.Find(person => person.Id == "U0TOM")! with { Zone = zone };
        await office.Deliver(new UserChanged(tom, "1999999999.000100") { Workspace = Office.Acme, Receipt = office.Receipt() });
        await office.Quiet();
    }
}
