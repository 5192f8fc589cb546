using AsyncCoach.SlackEmulator.Control;

namespace AsyncCoach.EndToEnd.Tests.Living;

/// <summary>A person. What they do is expected to work; where Slack shows them an error, the test fails with it.</summary>
public sealed class Somebody(World world, PersonClient client)
{
    public string Name => client.Name;

    /// <summary>The emulator's own words, for what is expected to be refused.</summary>
    public PersonClient Client => client;

    public async Task<ActResult> Types(string text, string channel, string? thread = null) =>
        Fine(await client.Types(text, channel, thread));

    /// <summary>Says something that others can point at.</summary>
    public async Task<PostedMessage> Says(string text, string channel, string? thread = null) =>
        (await Types(text, channel, thread)).Message!;

    /// <summary>Types a command and reads its answer.</summary>
    public async Task<SeenMessage> Asks(string command, string channel)
    {
        var shown = (await Types(command, channel)).Shown;
        return shown is [var answer] ? answer : throw new InvalidOperationException($"{command} was answered {shown.Count} times.");
    }

    /// <summary>Searches the log and reads this in its answer.</summary>
    public async Task Finds(string what, string words, string channel) =>
        Assert.Contains(what, (await Asks($"/decisions {words}".TrimEnd(), channel)).Rendered, StringComparison.Ordinal);

    public Task FindsNothing(string words, string channel) => Finds("I found nothing", words, channel);

    public Task<SeenView> Sees(string? text = null) => client.UntilView(text, 20_000);

    public Task<SeenMessage> IsTold(string text) => client.UntilEphemeral(text, timeoutMs: 20_000);

    /// <summary>Until the bot has told them this in their direct conversation.</summary>
    public Task<SeenMessage> ReadsDirectly(string text) =>
        world.Control.UntilMessage($"@{Company.Bot}", text, Company.Bot, timeoutMs: 20_000, user: Name);

    /// <summary>Fills the open form and sends it, whatever the coach says about it; errors under its inputs are for the test to look at.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Submits(object? answers = null)
    {
        var result = await client.Submits(answers is null ? null : Fields(answers));
        if (result is { Ok: true, View: { } view } && view.Rendered.Contains("could tell readers more", StringComparison.Ordinal))
            result = await client.Submits();
        return result is { Ok: true } || result.Errors.Count > 0 ? result.Errors : throw Wrong(result);
    }

    public async Task Fills(object answers) => Fine(await client.Fills(Fields(answers)));

    /// <summary>Presses a button in a message, or in the open form.</summary>
    public async Task<ActResult> Presses(string label, SeenMessage? message = null) =>
        Fine(await client.Presses(label, message?.Channel, message?.Ts));

    public async Task Reacts(string reaction, PostedMessage message) => Fine(await client.Reacts(reaction, message.Channel, message.Ts));

    public async Task Records(PostedMessage message) =>
        Fine(await client.OpensShortcut("decision.record_message", message.Channel, message.Ts));

    /// <summary>Puts a decision on record by the command and its form.</summary>
    public async Task Records(string what, string decides, string channel)
    {
        await Types($"/decide {what}", channel);
        await Sees("Record a decision");
        Assert.Empty(await Submits(new { why_now = "It failed on Sunday", who_decides = decides, done = "Nobody asks again" }));
    }

    /// <summary>Opens a card's form and answers it.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Answers(SeenMessage card, string button, object? answers = null)
    {
        await Presses(button, card);
        await Sees();
        return await Submits(answers);
    }

    public async Task Does(Func<PersonClient, Task<ActResult>> act) => Fine(await act(client));

    public async Task<IReadOnlyList<SeenMessage>> Whispers()
    {
        await world.Quiet();
        return await client.Ephemerals();
    }

    private static ActResult Fine(ActResult result) => result.Ok ? result : throw Wrong(result);

    private static InvalidOperationException Wrong(ActResult result) =>
        new($"Slack shows: {result.Error} {result.Detail} {string.Join(", ", result.Errors)}");

    private static Dictionary<string, object?> Fields(object answers) =>
        answers.GetType().GetProperties().ToDictionary(field => field.Name, field => field.GetValue(answers), StringComparer.Ordinal);
}
