using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>What an app says through a <c>response_url</c>, or in its answer to a command: the same rules hold for both.</summary>
internal sealed class ResponseUrlSurface(Workspace workspace, CallLog log, Work work, Faults faults, Events events)
{
    public async Task Handle(HttpContext http, string secret)
    {
        using var underWay = work.Begin();
        var began = workspace.Wire.GetTimestamp();
        var body = await RequestBody.Read(http.Request, http.RequestAborted);
        var fault = faults.TakeApi("response_url");
        if (fault is { CarriesOut: false })
        {
            await ApiFaults.Strike(http, fault);
            return;
        }

        var (status, text) = Answer(secret, body);
        lock (workspace.Gate)
        {
            log.Add("response_url", body.Args, status, text, fault?.Api?.ToString(), began);
            workspace.Touch();
        }

        if (fault is not null)
        {
            await ApiFaults.Strike(http, fault);
        }
        else
        {
            http.Response.StatusCode = status;
            await http.Response.WriteAsync(text, http.RequestAborted);
            await http.Response.CompleteAsync();
        }

        events.Flush();
    }

    private (int Status, string Text) Answer(string secret, RequestBody body)
    {
        lock (workspace.Gate)
        {
            if (workspace.ResponseUrls.Use(secret, out var url) is { } gone)
            {
                return (404, gone);
            }

            return !body.WasJson || body.Error is not null ? (400, "invalid_payload")
                : Say(url!, body.Args) is { } error ? (400, error)
                : (200, "ok");
        }
    }

    /// <summary>Carries out one answer; the gate is held. The error is Slack's word for what is wrong with it.</summary>
    public string? Say(ResponseUrl url, JsonObject said)
    {
        if (said.Flag("delete_original"))
        {
            Delete(url);
            if (said["text"] is null && said["blocks"] is null)
            {
                return null;
            }
        }

        var (blocks, attachments) = (said["blocks"] as JsonArray, said["attachments"] as JsonArray);
        if (Content.Check(said.TextOrNull("text"), null, blocks, attachments, out var content) is { } refused)
        {
            return refused.Text("error");
        }

        if (said.Flag("replace_original") && Replace(url, content))
        {
            return null;
        }

        if (said.Text("response_type") is "in_channel")
        {
            Post(url, content, said.TextOrNull("thread_ts"));
        }
        else
        {
            workspace.Messages.ShowOnly(url.Actor, url.Channel, content.Text, content.Blocks);
        }

        return null;
    }

    /// <summary>
    /// The body of an acknowledgement of a command: text, or a message as JSON; only the command is shown for a bare <c>in_channel</c>.
    /// </summary>
    public string? SayInAnswer(ResponseUrl url, AppAnswer answer, string typed)
    {
        if (answer.Body.Length == 0)
        {
            return null;
        }

        if (!answer.ContentType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            workspace.Messages.ShowOnly(url.Actor, url.Channel, answer.Body, null);
            return null;
        }

        if (JsonReading.ObjectOrNull(answer.Body) is not { } said)
        {
            return "invalid_command_response";
        }

        if (said.Text("response_type") is "in_channel")
        {
            workspace.Messages.Add(url.Channel, url.Actor, ts => new Message(ts, url.Channel, url.Actor) { Text = typed });
        }

        var empty = said["text"] is null && said["blocks"] is null && said["attachments"] is null;
        return empty ? null : Say(url, said) is null ? null : "invalid_command_response";
    }

    private void Delete(ResponseUrl url)
    {
        if (url.Ephemeral is not null)
        {
            workspace.Messages.Remove(url.Ephemeral);
        }
        else if (url.Message is { } message && ReferenceEquals(message.Author, workspace.Bot))
        {
            workspace.Messages.Delete(message);
        }
    }

    // What only one person sees stays so, whatever response_type says.
    private bool Replace(ResponseUrl url, Content content)
    {
        if (url.Ephemeral is { } shown && workspace.Messages.Ephemerals.Contains(shown))
        {
            workspace.Messages.Change(shown, content.Text, content.Blocks);
            return true;
        }

        if (url.Message is { } message && ReferenceEquals(message.Author, workspace.Bot) && message.Channel.Find(message.Ts) is not null)
        {
            workspace.Messages.Edit(message, workspace.Bot, content.Text, content.Blocks);
            return true;
        }

        return false;
    }

    private void Post(ResponseUrl url, Content content, string? thread) =>
        workspace.Messages.Add(url.Channel, workspace.Bot, ts => new Message(ts, url.Channel, workspace.Bot)
        {
            Text = content.Words(workspace),
            Blocks = content.Blocks,
            Attachments = content.Attachments,
            ThreadTs = thread,
            AppId = workspace.App.AppId,
        });
}
