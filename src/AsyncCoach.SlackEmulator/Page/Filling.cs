using System.Globalization;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>
/// What somebody did with the blocks of a message, a form or Home: what stands in its inputs comes along with every press, as Slack's client
/// keeps it, and then the button is pressed, the form sent, or closed.
/// </summary>
internal sealed class Filling(Workspace workspace, Presses presses, Forms forms)
{
    private const string Gone = "That is no longer there: it changed while you were looking.";

    public async Task<Outcome> Use(Person who, ControlCall call, IFormCollection posted, Reader reader)
    {
        if (posted["go"].ToString() is "close" or "close_all")
        {
            return await forms.Close(who, posted["go"].ToString() is "close_all");
        }

        Screen screen;
        lock (workspace.Gate)
        {
            screen = call.Screen(who);
            if (posted["view"].ToString() is { Length: > 0 } view && !string.Equals(view, screen.View?.Id, StringComparison.Ordinal))
            {
                return new Outcome(Gone);
            }
        }

        if (await Fill(who, screen, posted, reader) is { } unfilled)
        {
            return unfilled;
        }

        return posted["press"].ToString() is { Length: > 0 } press ? await Press(who, screen, press, posted, reader) : await forms.Submit(who);
    }

    private async Task<Outcome?> Fill(Person who, Screen screen, IFormCollection posted, Reader reader)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var placed in Filled(screen, posted))
        {
            try
            {
                if (Searched(placed))
                {
                    await Search(who, screen, placed, posted, reader);
                    continue;
                }

                lock (workspace.Gate)
                {
                    screen.StateOf(who).Set(placed, new Choice(workspace).Leaf(placed, Value(placed, posted, reader)));
                }
            }
            catch (BadCallException bad)
            {
                errors[placed.BlockId] = bad.Message;
            }
        }

        return errors.Count > 0 ? new Outcome("Something in the form cannot be read.") { Errors = errors } : null;
    }

    // Only what was shown: the screen may have changed since, and an absent field says nothing about an input that nobody saw.
    private List<Placed> Filled(Screen screen, IFormCollection posted)
    {
        lock (workspace.Gate)
        {
            return [.. Interactive.In(screen.Blocks).Where(p => p.InInput && posted["shown"].Contains(FieldName.Of(p.BlockId, p.ActionId), StringComparer.Ordinal))];
        }
    }

    private static bool Searched(Placed placed) => placed.Type.EndsWith("external_select", StringComparison.Ordinal);

    // The app is asked again for what was chosen from its own list: Slack's client holds the whole option.
    private async Task Search(Person who, Screen screen, Placed placed, IFormCollection posted, Reader reader)
    {
        string? held;
        lock (workspace.Gate)
        {
            held = screen.StateOf(who).Value(placed) is JsonObject option ? (option["text"] as JsonObject)?.Text("text") : null;
        }

        var value = Value(placed, posted, reader);
        if (!string.Equals(held, (value as JsonArray)?[0]?.ToString() ?? value?.ToString(), StringComparison.Ordinal)
            && await presses.Press(who, screen, placed, value) is { Error: { } failed })
        {
            throw new BadCallException(failed);
        }
    }

    private async Task<Outcome> Press(Person who, Screen screen, string press, IFormCollection posted, Reader reader)
    {
        var parts = press.Split('|').Select(Uri.UnescapeDataString).ToArray();
        Placed? placed;
        lock (workspace.Gate)
        {
            placed = parts.Length < 2 ? null : Interactive.In(screen.Blocks).Where(p => p.Is(parts[0], parts[1])).Select(p => (Placed?)p).FirstOrDefault();
        }

        if (placed is not { } found)
        {
            return new Outcome(Gone);
        }

        JsonNode? value = parts.Length > 2 ? parts[2] : found.Stateful is null ? null : Value(found, posted, reader);
        return await presses.Press(who, screen, found, value);
    }

    private static JsonNode? Value(Placed placed, IFormCollection posted, Reader reader)
    {
        var given = posted[FieldName.Of(placed.BlockId, placed.ActionId)].Where(value => !string.IsNullOrEmpty(value)).ToList();
        if (placed.Stateful is { Shape.Several: true })
        {
            return new JsonArray([.. given.Select(value => (JsonNode?)value)]);
        }

        return given is not [{ } one, ..] ? null
            : placed.Type is "datetimepicker" ? Moment(one, reader)
            : one.ReplaceLineEndings("\n");
    }

    private static JsonNode Moment(string wall, Reader reader) =>
        DateTime.TryParse(wall, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? reader.At(read).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
            : throw new BadCallException("That is no date and time.");
}

/// <summary>What an input is called in the page's forms: its ids, which may hold anything.</summary>
internal static class FieldName
{
    public static string Of(string block, string action) => $"f|{Uri.EscapeDataString(block)}|{Uri.EscapeDataString(action)}";

    /// <summary>What pressing it is called.</summary>
    public static string Press(string block, string action, string? option = null) =>
        $"{Uri.EscapeDataString(block)}|{Uri.EscapeDataString(action)}{(option is null ? "" : "|" + Uri.EscapeDataString(option))}";
}
