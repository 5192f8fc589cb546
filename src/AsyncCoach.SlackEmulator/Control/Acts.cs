using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>
/// Everything that a person can do, by name. Each act waits until the app has acknowledged and its answer has been followed.
/// </summary>
internal sealed class Acts(Workspace workspace, Typed typed, Forms forms, Presses presses, Places places, Glances glances, Events events)
{
    private Dictionary<string, Func<Person, ControlCall, Task<Outcome>>>? _all;

    private Dictionary<string, Func<Person, ControlCall, Task<Outcome>>> All =>
        _all ??= new(StringComparer.Ordinal)
        {
            ["type"] = (who, call) => typed.Type(who, Held(() => call.Channel(who)), call.Text("text"), call.Maybe("thread_ts")),
            ["shortcut"] = (who, call) =>
                typed.Shortcut(who, call.Text("name"), call.Maybe("ts") is null ? null : Held(() => call.Message(who))),
            ["fill"] = Fill,
            ["submit"] = FillAndSubmit,
            ["close"] = (who, call) => forms.Close(who, call.Flag("all")),
            ["press"] = (who, call) => Press(who, call, (screen, placed) => presses.Press(who, screen, placed, call.Args["value"])),
            ["options"] = (who, call) =>
                Press(who, call, (screen, placed) => presses.Options(who, screen, placed, call.Maybe("query") ?? "")),
            ["react"] = Now((who, call) => places.React(who, call.Message(who), call.Text("name").Trim(':'), add: true)),
            ["unreact"] = Now((who, call) => places.React(who, call.Message(who), call.Text("name").Trim(':'), add: false)),
            ["edit"] = Now((who, call) => places.Edit(who, call.Message(who), call.Text("text"))),
            ["delete"] = Now((who, call) => places.Delete(who, call.Message(who))),
            ["join"] = Now((who, call) => places.Join(who, call.Channel(who))),
            ["leave"] = Now((who, call) => places.Leave(who, call.Channel(who))),
            ["invite"] = Now((who, call) => places.Invite(who, call.Channel(who), call.Person("user"))),
            ["remove"] = Now((who, call) => places.Remove(who, call.Channel(who), call.Person("user"))),
            ["archive"] = Now((who, call) => places.Archive(who, call.Channel(who), archived: true)),
            ["unarchive"] = Now((who, call) => places.Archive(who, call.Channel(who), archived: false)),
            ["rename"] = Now((who, call) => places.Rename(who, call.Channel(who), call.Text("name"))),
            ["zone"] = Now((who, call) => places.ChangeZone(who, call.Text("tz"))),
            ["status"] = Now((who, call) => places.ChangeStatus(who, call.Maybe("text") ?? "", call.Maybe("emoji") ?? "", call.Number("until", 0))),
            ["deactivate"] = Now((who, _) => places.Deactivate(who)),
            ["home"] = Now((who, call) => places.OpenHome(who, call.Maybe("tab") ?? "home")),
            ["reload"] = Now((who, _) => places.Reload(who)),
        };

    public async Task<JsonObject> Do(string name, string act, ControlCall call)
    {
        if (!All.TryGetValue(act, out var what))
        {
            throw new BadCallException($"There is no act {act}; there are: {string.Join(", ", All.Keys)}.");
        }

        var who = Held(() => Actor(call, name));
        var before = Held(() => glances.Shown(who));
        var outcome = await what(who, call);
        events.Flush();
        return Held(() => glances.After(who, outcome, before));
    }

    private static Person Actor(ControlCall call, string name)
    {
        var who = call.Named(name);
        return who switch
        {
            { Deleted: true } => throw new BadCallException($"{who.Name} was deactivated and cannot do anything any more."),
            { BotId: not null } => throw new BadCallException($"{who.Name} is the app's bot: it acts through the Web API."),
            _ => who,
        };
    }

    private async Task<Outcome> Fill(Person who, ControlCall call)
    {
        if (call.Args["fields"] is not JsonObject fields)
        {
            throw new BadCallException("Say fields: an object from block id, action id or label to a value.");
        }

        foreach (var (key, value) in fields)
        {
            var screen = Held(() => call.Screen(who));
            var placed = Held(() => ControlCall.Field(screen, key));
            if (await presses.Press(who, screen, placed, value) is { Error: not null } failed)
            {
                return failed;
            }
        }

        return Outcome.Fine;
    }

    private async Task<Outcome> FillAndSubmit(Person who, ControlCall call)
    {
        if (call.Args["fields"] is not null && await Fill(who, call) is { Error: not null } failed)
        {
            return failed;
        }

        return await forms.Submit(who);
    }

    private Task<Outcome> Press(Person who, ControlCall call, Func<Screen, Placed, Task<Outcome>> press)
    {
        var screen = Held(() => call.Screen(who));
        return press(screen, Held(() => call.Element(screen)));
    }

    private Func<Person, ControlCall, Task<Outcome>> Now(Func<Person, ControlCall, Outcome> act) =>
        (who, call) => Task.FromResult(Held(() => act(who, call)));

    private T Held<T>(Func<T> look)
    {
        lock (workspace.Gate)
        {
            return look();
        }
    }
}
