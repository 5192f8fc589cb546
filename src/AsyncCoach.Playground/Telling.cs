using System.Globalization;
using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Playground;

/// <summary>
/// Lets people of the company do things at their own hours, one after another, and the bot what follows, as if the time between had passed. What they
/// do goes through the emulated Slack: by commands, forms and buttons.
/// </summary>
/// <param name="wire">Moved by seconds while nothing is on its way: nobody waits for a pace that protects nobody.</param>
/// <param name="opening">The day that is day nought.</param>
internal sealed class Telling(ControlClient slack, IStore store, MovableClock clock, MovableClock wire, DateTimeOffset opening)
{
    /// <summary>Their direct conversation with it.</summary>
    public const string Bot = "@asynccoach";

    private const string Asked = "Your shift ends";
    private const int MostLooks = 500;

    /// <summary>What a channel takes between two messages, and less than any deadline.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    /// <summary>Lets somebody do something.</summary>
    /// <param name="day">Days after the opening; before it where negative.</param>
    /// <param name="at">The hour where they are.</param>
    public async Task At(int day, string at, string person, Func<PersonClient, Task> does)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Company.People.First(one => one.Name == person).Zone);
        var local = opening.Date.AddDays(day) + TimeOnly.Parse(at, CultureInfo.InvariantCulture).ToTimeSpan();
        await Passes(new DateTimeOffset(local, zone.GetUtcOffset(local)));
        await does(slack.As(person));
        await Quiet();
    }

    /// <summary>Lets time pass until then, and what fell due in it happen.</summary>
    public async Task Passes(DateTimeOffset to)
    {
        if (to - clock.GetUtcNow() is { } by && by > TimeSpan.Zero)
            clock.Forward(by);
        await Quiet();
    }

    /// <summary>Lets time pass until the opening; whoever comes then finds no answers and forms of the days before.</summary>
    public async Task Ends()
    {
        await Passes(opening);
        foreach (var person in Company.People)
            await slack.As(person.Name).Reloads();
    }

    /// <summary>Puts something on record; where the decider is somebody else it waits for them.</summary>
    public static async Task Records(PersonClient person, string channel, string what, string why, string decider, string done)
    {
        await Opens(person, $"/decide {what}", channel, "Record a decision");
        await Sends(person, ("Why now?", why), ("Who decides?", decider), ("What does done mean?", done));
        // The coach's remark on a weak draft leaves the form open: it is recorded all the same.
        if ((await person.Views()).Count > 0)
            await Sends(person);
    }

    /// <summary>Writes the handoff that they were asked for, a line an item.</summary>
    public async Task HandsOff(PersonClient person, string lines)
    {
        await Presses(person, "Write the handoff", Bot, Asked, "Write a handoff");
        await Sends(person, ("What is left", lines));
    }

    /// <summary>Types a command that opens a form.</summary>
    public static async Task Opens(PersonClient person, string command, string channel, string form)
    {
        var typed = await person.Types(command, channel);
        Taken(typed);
        if (typed.Shown is [var said, ..])
            throw new InvalidOperationException($"{person.Name} typed {command} and was told: {said.Rendered}");
        await person.UntilView(form);
    }

    /// <summary>Says that there is nothing to hand off.</summary>
    public Task HasNothing(PersonClient person) => Presses(person, "Nothing to hand off", Bot, Asked);

    /// <summary>Presses a button of the newest message with these words once it is there, and waits for what it opens, if it opens something.</summary>
    public async Task Presses(PersonClient person, string button, string channel, string words, string? opens = null)
    {
        var said = await Finds(person, channel, words, $"[{button}]");
        Taken(await person.Presses(button, said.Channel, said.Ts));
        if (opens is not null)
            await person.UntilView(opens);
    }

    /// <summary>The newest message that shows all these words to somebody, once it is there.</summary>
    public async Task<SeenMessage> Finds(PersonClient person, string channel, params string[] words)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            if ((await person.Reads(channel)).LastOrDefault(message => words.All(word => message.Rendered.Contains(word, StringComparison.Ordinal))) is { } found)
                return found;
            await Quiet();
        }
        throw new InvalidOperationException($"{person.Name} reads nothing of {string.Join(", ", words)} in {channel}.");
    }

    /// <summary>Presses a button of the form on top, and waits for what comes of it.</summary>
    public static async Task Presses(PersonClient person, string button, string opens)
    {
        Taken(await person.Presses(button));
        await person.UntilView(opens);
    }

    /// <summary>Opens the items of the newest handoff with these words, and presses a button of each item named.</summary>
    public async Task Items(PersonClient person, string button, string channel, params string[] items)
    {
        await Presses(person, "Items…", channel, items[0], "A handoff’s items");
        foreach (var item in items)
        {
            var form = (await person.Views())[^1];
            Taken(await person.Chooses(ButtonBelow(form, item, button)));
        }
    }

    /// <summary>Sends the form on top.</summary>
    public static async Task Sends(PersonClient person, params (string Label, string Value)[] fields) =>
        Taken(await person.Submits(fields.ToDictionary(field => field.Label, object? (field) => field.Value, StringComparer.Ordinal)));

    /// <summary>Takes or finishes items of a handoff, and closes the form.</summary>
    public async Task Settles(PersonClient person, string button, string channel, params string[] items)
    {
        await Items(person, button, channel, items);
        await person.Closes(all: true);
    }

    /// <summary>The action of a button in the row below an item.</summary>
    private static string ButtonBelow(SeenView form, string item, string button)
    {
        var row = form.Blocks.EnumerateArray().SkipWhile(block => !block.ToString().Contains(item, StringComparison.Ordinal)).Skip(1).First();
        return row.GetProperty("elements").EnumerateArray()
            .First(element => element.GetProperty("text").GetProperty("text").GetString() == button)
            .GetProperty("action_id").GetString()!;
    }

    private static void Taken(ActResult result)
    {
        if (result.Error is { } error)
            throw new InvalidOperationException($"{error} {result.Detail} {string.Join(' ', result.Errors.Values)}");
    }

    /// <summary>Until nothing is due and nothing under way.</summary>
    private async Task Quiet()
    {
        for (var quiet = 0; quiet < 2;)
        {
            await slack.UntilQuiet(settleMs: 5);
            quiet = await IsDue() ? 0 : quiet + 1;
            wire.Forward(Breath);
        }
    }

    private async Task<bool> IsDue()
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var (alarm, outbox) = (await store.Alarms.Earliest(CancellationToken.None), await store.Outbox.Depth(CancellationToken.None));
        return alarm <= now || outbox.NextDue <= now || outbox.NextWire is not null;
    }
}
