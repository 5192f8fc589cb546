using AsyncCoach.EndToEnd.Tests.Living;
using AsyncCoach.SlackEmulator.Control;

namespace AsyncCoach.EndToEnd.Tests.Week;

/// <summary>What the people of the relay do, as they do it: with the buttons of what they were sent last.</summary>
internal sealed class WeekOfPeople(Relay relay)
{
    private const string Direct = $"@{Company.Bot}";
    private const string Relayed = $"#{Relay.Channel}";

    /// <summary>Writes the handoff that they were asked for.</summary>
    public async Task Writes(string person, string lines)
    {
        var somebody = relay.Person(person);
        await somebody.Presses("Write the handoff", await Told(person, "Your shift ends"));
        await somebody.Sees("Write a handoff");
        Assert.Empty(await somebody.Submits(new { left = lines }));
    }

    public async Task HasNothing(string person) =>
        await relay.Person(person).Presses("Nothing to hand off", await Told(person, "Your shift ends"));

    /// <summary>Takes what they were told of directly.</summary>
    public async Task Accepts(string person, string what)
    {
        var told = await Told(person, what);
        await relay.Person(person).Presses(told.Rendered.Contains("[Accept all]", StringComparison.Ordinal) ? "Accept all" : "Accept", told);
    }

    public async Task AcceptsInChannel(string person, string what) => await relay.Person(person).Presses("Accept all", await Newest(person, Relayed, what));

    /// <summary>Takes what has come up to them.</summary>
    public async Task Takes(string person, string what) => await relay.Person(person).Presses("I’ll take it", await Told(person, what));

    public Task Records(string person, string what, string decider) => relay.Person(person).Records(what, decider, Relayed);

    public async Task Decides(string person, string what)
    {
        var somebody = relay.Person(person);
        await somebody.Presses("Decide", await Newest(person, Relayed, what));
        await somebody.Sees("Your answer");
        Assert.Empty(await somebody.Submits(new { act = "Decide" }));
    }

    public async Task IsAway(string person, DateTimeOffset from, DateTimeOffset until, string deputy)
    {
        var somebody = relay.Person(person);
        await somebody.Types("/coach me", Relayed);
        await somebody.Sees("My settings");
        await somebody.Presses("I am away …");
        await somebody.Sees("Gets what you owe");
        Assert.Empty(await somebody.Submits(new { from = from.ToUnixTimeSeconds(), until = until.ToUnixTimeSeconds(), deputy }));
    }

    private Task<SeenMessage> Told(string person, string text) => Newest(person, Direct, text);

    private async Task<SeenMessage> Newest(string person, string channel, string text)
    {
        var said = await relay.World.Control.As(person).Reads(channel);
        return said.LastOrDefault(message => message.UserName == Company.Bot && message.Rendered.Contains(text, StringComparison.Ordinal))
            ?? throw new InvalidOperationException(
                $"{person} reads nothing of “{text}” in {channel} at {relay.Days.Now:u}, but\n{string.Join("\n--\n", said.TakeLast(4).Select(message => message.Rendered))}");
    }
}
