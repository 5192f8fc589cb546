using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Deliveries;

/// <summary>
/// Turns what happens into events for the app: only subscribed types, only with a scope that allows them, and only from conversations that
/// the bot is in. They wait until <see cref="Flush"/>, so that an answer to the app goes out before the events that it caused.
/// </summary>
internal sealed class Events
{
    private static readonly Dictionary<string, string[]> ScopesFor = new(StringComparer.Ordinal)
    {
        ["app_mention"] = ["app_mentions:read"],
        ["message.channels"] = ["channels:history"],
        ["message.groups"] = ["groups:history"],
        ["message.im"] = ["im:history"],
        ["message.mpim"] = ["mpim:history"],
        ["member_joined_channel"] = ["channels:read", "groups:read"],
        ["member_left_channel"] = ["channels:read", "groups:read"],
        ["channel_archive"] = ["channels:read"],
        ["channel_unarchive"] = ["channels:read"],
        ["channel_created"] = ["channels:read"],
        ["channel_rename"] = ["channels:read"],
        ["channel_left"] = ["channels:read"],
        ["group_archive"] = ["groups:read"],
        ["group_unarchive"] = ["groups:read"],
        ["group_rename"] = ["groups:read"],
        ["group_left"] = ["groups:read"],
        ["reaction_added"] = ["reactions:read"],
        ["reaction_removed"] = ["reactions:read"],
        ["user_change"] = ["users:read"],
        ["team_join"] = ["users:read"],
        ["subteam_created"] = ["usergroups:read"],
        ["subteam_updated"] = ["usergroups:read"],
        ["subteam_members_changed"] = ["usergroups:read"],
        ["file_shared"] = ["files:read"],
        ["app_home_opened"] = [],
    };

    private readonly Workspace _workspace;
    private readonly Courier _courier;
    private readonly Faults _faults;
    private readonly Work _work;
    private readonly List<(string Type, JsonObject Payload, IDisposable Piece)> _pending = [];

    public Events(Workspace workspace, Courier courier, Faults faults, Work work)
    {
        (_workspace, _courier, _faults, _work) = (workspace, courier, faults, work);
        workspace.OnHappening(Note);
    }

    /// <summary>Sends what has happened until now, in order of happening, without waiting for acknowledgements.</summary>
    public void Flush()
    {
        List<(string Type, JsonObject Payload, IDisposable Piece)> due;
        lock (_workspace.Gate)
        {
            if (_pending.Count == 0 || _faults.HoldsBack(_pending.Count))
            {
                return;
            }

            due = [.. _pending];
            _pending.Clear();
        }

        if (due.Count > 1 && _faults.TakeDelivery(DeliveryFault.Reordered, DeliveryKind.Event) is not null)
        {
            due.Reverse();
        }

        foreach (var (type, payload, piece) in due)
        {
            _ = Send(type, payload, piece);
        }
    }

    private async Task Send(string type, JsonObject payload, IDisposable piece)
    {
        using (piece)
        {
            try
            {
                if (_faults.TakeDelivery(DeliveryFault.Delayed, DeliveryKind.Event) is { } delayed)
                {
                    await Task.Delay(delayed.Delay, _workspace.Wire);
                }

                await SendCopies(type, payload, piece);
            }
            catch (OperationCanceledException)
            {
                // The workspace is being closed: nobody waits for this event any more.
            }
        }
    }

    private async Task SendCopies(string type, JsonObject payload, IDisposable piece)
    {
        var copies = new List<Task> { _courier.Deliver(type, payload) };
        if (_faults.TakeDelivery(DeliveryFault.Duplicated, DeliveryKind.Event) is not null)
        {
            copies.Add(_courier.Deliver(type, (JsonObject)payload.DeepClone()));
        }

        if (_faults.TakeDelivery(DeliveryFault.DuplicatedUnderAnotherId, DeliveryKind.Event) is not null)
        {
            var copy = (JsonObject)payload.DeepClone();
            copy["event_id"] = NextEventId();
            copies.Add(_courier.Deliver(type, copy));
        }

        // The attempts count as under way themselves; a wait for a later retry does not.
        piece.Dispose();
        await Task.WhenAll(copies);
    }

    private void Note(Happening happening)
    {
        if (Concerns(happening))
        {
            _pending.Add((happening.Type, Envelope(happening), _work.Begin()));
        }
    }

    private bool Concerns(Happening happening)
    {
        var app = _workspace.App;
        return _workspace.IsInstalled
            && app.BotEvents.Contains(happening.Type, StringComparer.Ordinal)
            && ScopesFor.TryGetValue(happening.Type, out var scopes)
            && (scopes.Length == 0 || scopes.Any(s => app.Scopes.Contains(s, StringComparer.Ordinal)))
            && (happening.Channel is null || happening.Channel.Has(_workspace.Bot.Id));
    }

    private string NextEventId()
    {
        lock (_workspace.Gate)
        {
            return _workspace.NextId("Ev");
        }
    }

    private JsonObject Envelope(Happening happening) => new()
    {
        ["token"] = Delivery.VerificationToken,
        ["team_id"] = _workspace.TeamId,
        ["context_team_id"] = _workspace.TeamId,
        ["context_enterprise_id"] = null,
        ["api_app_id"] = _workspace.App.AppId,
        ["event"] = happening.Inner.DeepClone(),
        ["type"] = "event_callback",
        ["event_id"] = _workspace.NextId("Ev"),
        ["event_time"] = _workspace.Now.ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null,
            ["team_id"] = _workspace.TeamId,
            ["user_id"] = _workspace.Bot.Id,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
        ["is_ext_shared_channel"] = happening.Channel?.IsShared ?? false,
        ["event_context"] = $"4-{happening.Inner.Text("type")}-{_workspace.TeamId}-{happening.Channel?.Id}",
    };
}
