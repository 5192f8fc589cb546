using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>Presses, chooses and fills what stands on a screen.</summary>
internal sealed class Presses(Workspace workspace, Courier courier, Payloads payloads)
{
    private const int MostOptions = 100;

    /// <summary>Presses a button, or changes any other element as a person would, and tells the app if the element tells.</summary>
    public async Task<Outcome> Press(Person who, Screen screen, Placed placed, JsonNode? value)
    {
        IReadOnlyList<JsonObject>? offered = null;
        if (placed.Type.EndsWith("external_select", StringComparison.Ordinal) && value is not null)
        {
            var (options, failed) = await Offered(
                who,
                screen,
                placed,
                value is JsonArray several ? several[0]?.ToString() ?? "" : value.ToString());
            if (failed is not null)
            {
                return failed;
            }

            offered = options;
        }

        JsonObject payload;
        lock (workspace.Gate)
        {
            var action = Action(who, screen, placed, value, offered);
            workspace.Touch();
            if (!placed.Dispatches)
            {
                return Outcome.Fine;
            }

            payload = payloads.Actions(screen, who, action);
        }

        var answer = await courier.Ask(DeliveryKind.Interaction, "block_actions", payload);
        return answer.Ok ? Outcome.Fine : new Outcome(answer.Shown, Typed.Why(answer));
    }

    /// <summary>What an external select offers for what was typed so far.</summary>
    public async Task<Outcome> Options(Person who, Screen screen, Placed placed, string query)
    {
        var (options, failed) = await Offered(who, screen, placed, query);
        return failed ?? new Outcome { Made = ("options", new JsonArray([.. options.Select(o => o.DeepClone())])) };
    }

    private async Task<(IReadOnlyList<JsonObject> Options, Outcome? Failed)> Offered(Person who, Screen screen, Placed placed, string query)
    {
        if (Texts.CodePoints(query) < ((int?)placed.Element["min_query_length"] ?? 3))
        {
            return ([], null);
        }

        JsonObject payload;
        lock (workspace.Gate)
        {
            payload = payloads.Suggestion(screen, who, placed, query);
        }

        var answer = await courier.Ask(DeliveryKind.Options, "block_suggestion", payload);
        if (!answer.Ok)
        {
            return ([], new Outcome(answer.Shown, Typed.Why(answer)));
        }

        return Read(answer.Body) is { } options
            ? (options, null)
            : (
                [],
                new Outcome(
                    "We had some trouble connecting. Try again?",
                    "Options are JSON with either options or option_groups, at most 100 in each list."));
    }

    private static List<JsonObject>? Read(string body)
    {
        if (JsonReading.ObjectOrNull(body) is not { } given || given["options"] is null == given["option_groups"] is null)
        {
            return null;
        }

        var lists = given["option_groups"] is JsonArray groups
            ? groups.OfType<JsonObject>().Select(g => g["options"] as JsonArray).ToList()
            : [given["options"] as JsonArray];
        return lists.Count > MostOptions || lists.Exists(l => l is null || l.Count > MostOptions) ? null : Choice.Options(given);
    }

    private JsonObject Action(Person who, Screen screen, Placed placed, JsonNode? value, IReadOnlyList<JsonObject>? offered)
    {
        var element = placed.Element;
        var action = new JsonObject
        {
            ["type"] = placed.Type,
            ["action_id"] = placed.ActionId,
            ["block_id"] = placed.BlockId,
        };
        foreach (var key in element
                .Select(p => p.Key)
                .Where(k =>
                    k is "text" or "value" or "style" or "placeholder" or "confirm" || k.StartsWith("initial_", StringComparison.Ordinal)))
        {
            action[key] = element[key]?.DeepClone();
        }

        if (placed.Type is "overflow")
        {
            action["selected_option"] = Choice.Option(
                placed,
                value ?? throw new BadCallException($"Say which option of {placed.ActionId} in value."),
                null);
        }
        else if (StateShape.Of(placed.Type) is not null)
        {
            var leaf = new Choice(workspace).Leaf(placed, value, offered);
            screen.StateOf(who).Set(placed, leaf);
            foreach (var (key, chosen) in leaf.Where(p => p.Key is not "type"))
            {
                action[key] = chosen?.DeepClone();
            }
        }

        action["action_ts"] = Timestamps.Text(workspace.Now);
        return action;
    }
}
