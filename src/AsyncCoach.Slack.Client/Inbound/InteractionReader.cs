using System.Text.Json;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>From the payload of an interaction to its record; null for kinds that nobody here listens to, and for those without what makes them one.</summary>
internal static class InteractionReader
{
    public static Delivery? Read(JsonElement payload)
    {
        var view = payload.At("view"u8);
        // An installation for a whole organisation has no team; a view then names the one it was opened for.
        var workspace = view.Word("app_installed_team_id"u8) ?? payload.At("team"u8).Word("id"u8)
            ?? payload.At("user"u8).Word("team_id"u8) ?? payload.At("enterprise"u8).Word("id"u8);
        if (workspace is null || payload.Presser(workspace) is not { } by)
            return null;
        var urls = payload.Each("response_urls"u8).FirstOrDefault();
        var openings = new Openings(payload.Word("trigger_id"u8), payload.Word("response_url"u8) ?? urls.Word("response_url"u8));
        return new Frame(payload, view, workspace, by, openings).Read();
    }

    private readonly record struct Frame(JsonElement Payload, JsonElement View, string Workspace, Actor By, Openings Openings)
    {
        private string Receipt =>
            Openings.TriggerId ?? $"{Payload.Text("type"u8)}:{View.Text("id"u8)}:{View.Text("hash"u8)}:{Payload.Text("action_ts"u8)}:{By.User}";

        public Delivery? Read() => Payload.Word("type"u8) switch
        {
            "block_actions" => Action(),
            "view_submission" => Submission(),
            "view_closed" => Closed(),
            "message_action" => MessageShortcut(),
            "shortcut" => Shortcut(),
            "block_suggestion" => Options(),
            _ => null,
        };

        private BlockAction? Action()
        {
            var action = Payload.Each("actions"u8).FirstOrDefault();
            var view = SurfaceReader.View(View);
            var message = view is null ? SurfaceReader.Message(Payload) : null;
            if (action.Word("action_id"u8) is not { } actionId || (view is null && message is null))
                return null;
            var value = FormStateReader.Leaf(action);
            var state = FormStateReader.Read((view is null ? Payload : View).At("state"u8));
            return new(actionId, action.Text("block_id"u8), value.Text ?? (value.Choices is [var first, ..] ? first : null), By, Openings, message, view, state)
            {
                Workspace = Workspace,
                Receipt = Receipt,
            };
        }

        private ViewSubmission? Submission() =>
            SurfaceReader.View(View) is { } surface
                ? new(surface, FormStateReader.Read(View.At("state"u8)), By, Openings)
                {
                    Workspace = Workspace,
                    Receipt = Receipt,
                    FirstInput = View.Each("blocks"u8).FirstOrDefault(block => block.Word("type"u8) == "input").Word("block_id"u8),
                }
                : null;

        private ViewClosed? Closed() =>
            SurfaceReader.View(View) is { } surface
                ? new(surface, By, Payload.Flag("is_cleared"u8)) { Workspace = Workspace, Receipt = Receipt }
                : null;

        private MessageShortcut? MessageShortcut()
        {
            var message = Payload.At("message"u8);
            return Payload.Word("callback_id"u8) is { } callback && Payload.At("channel"u8).Word("id"u8) is { } channel
                && (Payload.Word("message_ts"u8) ?? message.Word("ts"u8)) is { } ts
                ? new(callback, channel, ts, message.Word("thread_ts"u8), message.Text("text"u8), message.Author(Workspace), By, Openings)
                {
                    Workspace = Workspace,
                    Receipt = Receipt,
                }
                : null;
        }

        private GlobalShortcut? Shortcut() =>
            Payload.Word("callback_id"u8) is { } callback
                ? new(callback, By, Openings) { Workspace = Workspace, Receipt = Receipt }
                : null;

        private OptionsRequest? Options() =>
            Payload.Word("action_id"u8) is { } action
                ? new(action, Payload.Text("block_id"u8), Payload.Text("value"u8), By, View.Word("private_metadata"u8))
                {
                    Workspace = Workspace,
                    Receipt = Receipt,
                }
                : null;
    }
}
