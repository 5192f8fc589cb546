using AsyncCoach.SlackEmulator.Control;

namespace AsyncCoach.EndToEnd.Tests.Living;

/// <summary>A channel, as everybody in it sees it.</summary>
public sealed class Room(World world, string name)
{
    public string Name => name;

    /// <summary>Until the bot has said this here, also in a thread; the latest such message.</summary>
    public Task<SeenMessage> Shows(string text, string? thread = null) =>
        world.Control.UntilMessage(name, text, Company.Bot, threadTs: thread, timeoutMs: 20_000);

    /// <summary>The same, however much wire time has to pass for it.</summary>
    public Task<SeenMessage> ShowsInTheEnd(string text) =>
        world.WirePassesUntil(wait => world.Control.UntilMessage(name, text, Company.Bot, timeoutMs: wait));

    /// <summary>Until nothing is under way any more, and then: the one message of the bot's with this text.</summary>
    public async Task<SeenMessage> ShowsOnce(string text)
    {
        await Shows(text);
        await world.Quiet();
        return Assert.Single(await Said(), message => message.Rendered.Contains(text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Once nothing is under way any more, nothing of the bot's with this text stands here.</summary>
    public async Task ShowsNothingOf(string text)
    {
        await world.Quiet();
        Assert.DoesNotContain(await Said(), message => message.Rendered.Contains(text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>All that the bot has said here, threads included.</summary>
    public async Task<IReadOnlyList<SeenMessage>> Said()
    {
        var reader = await Reader();
        List<SeenMessage> all = [];
        foreach (var message in await reader.Reads(name))
            all.AddRange(await reader.Reads(name, message.Ts));
        return [.. all.Where(message => message.UserName == Company.Bot && message.Subtype is null)];
    }

    /// <summary>Whoever of the room's people comes first: all of them see the same messages.</summary>
    private async Task<PersonClient> Reader()
    {
        var channel = (await world.Control.Workspace())["channels"]!.AsArray()
            .First(channel => (string?)channel!["id"] == name || (string?)channel["name"] == name);
        var member = channel!["members"]!.AsArray().Select(member => (string)member!).FirstOrDefault(member => member != Company.Bot);
        return world.Control.As(member ?? "priya");
    }
}
