using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;
using AsyncCoach.SlackEmulator.WebApi;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>Sends and closes the form that a person looks at.</summary>
internal sealed class Forms(Workspace workspace, Courier courier, Payloads payloads)
{
    private const string Trouble = "We had some trouble connecting. Try again?";

    public async Task<Outcome> Submit(Person who)
    {
        View view;
        JsonObject payload;
        lock (workspace.Gate)
        {
            view = Top(who);
            if (view.Given["submit"] is null && !Interactive.In(view.Blocks).Any(p => p.InInput))
            {
                throw new BadCallException("This view has nothing to submit: close it, or press one of its buttons.");
            }

            if (Problems(view) is { Count: > 0 } errors)
            {
                return new Outcome("The form is not complete.") { Errors = errors };
            }

            payload = payloads.Submission(view, who);
        }

        var answer = await courier.Ask(DeliveryKind.Interaction, "view_submission", payload);
        lock (workspace.Gate)
        {
            return answer.Ok ? Follow(view, answer) : new Outcome(Trouble, Typed.Why(answer));
        }
    }

    /// <summary>Closes one view, or with <paramref name="all"/> the whole stack, as the × does.</summary>
    public async Task<Outcome> Close(Person who, bool all)
    {
        List<JsonObject> told;
        lock (workspace.Gate)
        {
            var view = Top(who);
            var stack = workspace.Views.Stack(who.Id);
            var clears = all || view.Given.Flag("clear_on_close");
            // When the stack is discarded, Slack sends the root view.
            told = (clears ? stack[0] : view) is { NotifyOnClose: true } notified ? [payloads.Closed(notified, who, clears)] : [];
            if (clears)
            {
                workspace.Views.Clear(who.Id);
            }
            else
            {
                workspace.Views.Close(view);
            }
        }

        foreach (var payload in told)
        {
            await courier.Ask(DeliveryKind.Interaction, "view_closed", payload);
        }

        return Outcome.Fine;
    }

    /// <summary>What Slack's client checks before it lets a form go: the app never sees a form that fails here.</summary>
    private Dictionary<string, string> Problems(View view)
    {
        var shown = JsonSerializer.SerializeToElement(view.ToJson(workspace));
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var problem in ViewInputs.Check(shown, shown.GetProperty("state").GetProperty("values")))
        {
            errors.TryAdd(problem.BlockId, problem.Text);
        }

        return errors;
    }

    private View Top(Person who) => workspace.Views.Top(who.Id) ?? throw new BadCallException($"{who.Name} has no view open.");

    private Outcome Follow(View view, AppAnswer answer)
    {
        if (answer.Body.Trim().Length == 0)
        {
            workspace.Views.Close(view);
            return Outcome.Fine;
        }

        if (!answer.ContentType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || !JsonReading.TryParse(answer.Body, out var written) || JsonReading.Node(written) is not JsonObject body)
        {
            return new Outcome(Trouble, "The answer to a submission is JSON with Content-Type application/json, or empty.");
        }

        return body.Text("response_action") switch
        {
            "clear" => Clear(view),
            "update" => Replace(view, written),
            "push" => Push(view, written),
            "errors" => Errors(view, body["errors"] as JsonObject),
            "" when body.Count == 0 => CloseOne(view),
            var other => new Outcome(Trouble, $"There is no response_action \"{other}\"; there are clear, update, push and errors."),
        };
    }

    private Outcome CloseOne(View view)
    {
        workspace.Views.Close(view);
        return Outcome.Fine;
    }

    private Outcome Clear(View view)
    {
        workspace.Views.Clear(view.User);
        return Outcome.Fine;
    }

    private Outcome Replace(View view, JsonElement answer)
    {
        if (Wrong(answer, view, out var given) is { } wrong)
        {
            return wrong;
        }

        workspace.Views.Show(view, given);
        return Outcome.Fine;
    }

    private Outcome Push(View view, JsonElement answer)
    {
        if (Wrong(answer, null, out var given) is { } wrong)
        {
            return wrong;
        }

        return workspace.Views.Push(view.User, given) is null
            ? new Outcome(Trouble, "push_limit_reached: three views are open already.")
            : Outcome.Fine;
    }

    private Outcome? Wrong(JsonElement answer, View? replaced, out JsonObject given)
    {
        given = [];
        if (!answer.TryGetProperty("view", out var written) || written.ValueKind is not JsonValueKind.Object)
        {
            return new Outcome(Trouble, "response_action update and push need a view.");
        }

        if (ViewMethods.Check(written) is { } refused)
        {
            return new Outcome(Trouble, refused.ToJsonString());
        }

        given = JsonObject.Create(written)!;
        return workspace.Views.Taken(given, replaced) ? new Outcome(Trouble, "duplicate_external_id") : null;
    }

    private static Outcome Errors(View view, JsonObject? errors)
    {
        var inputs = Interactive.In(view.Blocks).Where(p => p.InInput).Select(p => p.BlockId).ToHashSet(StringComparer.Ordinal);
        if (errors is not { Count: > 0 } || errors.Any(e => !inputs.Contains(e.Key) || e.Value is not JsonValue))
        {
            return new Outcome(
                Trouble,
                $"The keys of errors must be block ids of input blocks ({string.Join(", ", inputs)}), their values texts.");
        }

        return new Outcome("The app found mistakes in the form.")
        {
            Errors = errors.ToDictionary(e => e.Key, e => e.Value!.ToString(), StringComparer.Ordinal),
        };
    }
}
