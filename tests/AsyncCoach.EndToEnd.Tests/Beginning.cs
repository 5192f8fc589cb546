using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests;

/// <summary>From nothing to teams and a handoff, and what somebody is told who does not know where to begin.</summary>
public sealed class Beginning
{
    [Fact]
    public async Task One_command_and_one_form_are_enough_for_teams_and_a_handoff()
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/coach setup", "#payments");
        var form = await world.Priya.Sees("Set up handoffs");
        Assert.Contains("Kolkata → London", form.Rendered, StringComparison.Ordinal);
        var sent = await world.Priya.Client.Submits(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name:Asia/Kolkata"] = "Bengaluru",
            ["lead:Europe/London"] = "tom",
            ["lead:America/New_York"] = "hoa",
        });
        Assert.True(sent.Ok, $"{sent.Error} {string.Join(", ", sent.Errors)}");
        var card = await world.Priya.IsTold("I ask you for the handoff to London.");
        Assert.Contains("Bengaluru → London", card.Rendered, StringComparison.Ordinal);

        await world.Priya.Presses("Send me a sample", card);
        await world.Priya.IsTold("A sample: nobody else sees this.");
        await world.Priya.Presses("Change", card);
        await world.Priya.Sees("Bengaluru → London");
        Assert.Contains("London and Bengaluru share", (await world.Tom.Asks("/coach overlap Bengaluru", "#payments")).Rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_in_a_direct_message_are_answered_once()
    {
        await using var world = await World.Opens();
        await world.Tom.Types("hello", $"@{Company.Bot}");
        await world.Tom.ReadsDirectly("This is what I can do for you.");
        await world.Tom.Types("what waits for me?", $"@{Company.Bot}");
        await world.Tom.ReadsDirectly("Nothing waits for you.");
        await world.Quiet();
        Assert.Equal(2, (await world.Control.Calls("chat.postMessage")).Count);
    }
}
