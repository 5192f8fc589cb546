using System.Globalization;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>Carries out what a form of the page asks for: an act of a person, or something of the page's own.</summary>
internal sealed class Doing(
    Workspace workspace, PageOptions options, Acts acts, Filling filling, Looking looking, Memory memory, Clockwork clockwork, TourGuide guide, Setup setup, Faults faults, Events events)
{
    /// <summary>Somebody asked to start over: whoever comes now waits for what begins.</summary>
    public bool StartsOver { get; private set; }

    /// <summary>Does it; the answer's <c>Go</c> is where the person stands then, if that changes.</summary>
    public async Task<(Outcome Outcome, string? Go)> Do(Here here, Person who, string act, IFormCollection posted)
    {
        View? view;
        lock (workspace.Gate)
        {
            view = workspace.Views.Top(who.Id);
        }

        var (outcome, go) = await Carry(here, who, act, posted);
        events.Flush();
        lock (workspace.Gate)
        {
            memory.Keep(who, outcome, view);
            workspace.Touch();
        }

        return (outcome, go);
    }

    /// <summary>What a menu that the app fills offers for what was typed so far.</summary>
    public async Task<IReadOnlyList<string>> Offers(Person who, IFormCollection posted)
    {
        var call = Call(posted);
        var names = posted["search"].ToString().Split('|').Select(Uri.UnescapeDataString).ToArray();
        if (names is not [var block, var action])
        {
            return [];
        }

        (call.Args["block_id"], call.Args["action_id"]) = (block, action);
        try
        {
            var answer = await acts.Do(who.Id, "options", call);
            return [.. (answer["options"] as JsonArray ?? []).OfType<JsonObject>().Select(option => (option["text"] as JsonObject)?.Text("text") ?? "")];
        }
        catch (BadCallException)
        {
            // The form was closed while the person typed.
            return [];
        }
    }

    private async Task<(Outcome Outcome, string? Go)> Carry(Here here, Person who, string act, IFormCollection posted)
    {
        var call = Call(posted);
        try
        {
            switch (act)
            {
                case "use":
                    return (await filling.Use(who, call, posted, Held(() => looking.At(here, who).Reader)), null);
                case "direct":
                    return (Outcome.Fine, here.To(Held(() => call.Channel(who).Id)));
                case "clock":
                    Move(who, call);
                    return (Outcome.Fine, null);
                case "fault":
                    Held(() => setup.AddFault(call));
                    return (Outcome.Fine, null);
                case "no-faults":
                    faults.Clear();
                    return (Outcome.Fine, null);
                case "skip-step":
                    Held(() => { guide.Skip(); return true; });
                    return (Outcome.Fine, null);
                case "dismiss":
                    return (Outcome.Fine, null);
                case "start-over":
                    StartsOver = options.StartOver is not null;
                    options.StartOver?.Invoke();
                    return (Outcome.Fine, "/");
                default:
                    return (Read(await acts.Do(who.Id, act, call)), null);
            }
        }
        catch (BadCallException bad)
        {
            return (new Outcome(bad.Message), null);
        }
    }

    private void Move(Person who, ControlCall call)
    {
        switch (call.Maybe("to"))
        {
            case "hour":
                clockwork.MoveTo(workspace.Now.AddHours(1));
                break;
            case "morning":
                clockwork.MoveTo(clockwork.NextMorning(who.Zone));
                break;
            case "friday":
                clockwork.MoveTo(clockwork.NextFriday(who.Zone));
                break;
            default:
                clockwork.Run(double.TryParse(call.Maybe("pace"), NumberStyles.Float, CultureInfo.InvariantCulture, out var pace) ? pace : 1);
                break;
        }
    }

    private ControlCall Call(IFormCollection posted) => new(
        workspace,
        new JsonObject(posted
            .Where(field => !field.Key.StartsWith("f|", StringComparison.Ordinal))
            .Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, field.Value.ToString().ReplaceLineEndings("\n")))));

    private static Outcome Read(JsonObject answer) => new(answer.TextOrNull("error"), answer.TextOrNull("detail"));

    private T Held<T>(Func<T> look)
    {
        lock (workspace.Gate)
        {
            return look();
        }
    }
}
