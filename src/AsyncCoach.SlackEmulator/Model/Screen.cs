using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>What a person looks at while pressing something: a view, a message, or an ephemeral. Exactly one is set.</summary>
internal sealed record Screen(View? View = null, Message? Message = null, Ephemeral? Ephemeral = null)
{
    public JsonArray Blocks => View?.Blocks ?? Message?.Blocks ?? Ephemeral?.Blocks ?? [];

    public Channel? Channel => Message?.Channel ?? Ephemeral?.Channel;

    /// <summary>Only what happens in a modal can push another.</summary>
    public View? Modal => View?.Type is "modal" ? View : null;

    public FormState StateOf(Person who) => View?.State ?? Message?.StateFor(who.Id) ?? Ephemeral!.State;

    public JsonObject Container()
    {
        if (View is not null)
        {
            return new JsonObject { ["type"] = "view", ["view_id"] = View.Id };
        }

        var container = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = Message?.Ts ?? Ephemeral!.Ts,
            ["channel_id"] = Channel!.Id,
            ["is_ephemeral"] = Ephemeral is not null,
        };
        if ((Message is { IsReply: true } reply ? reply.ThreadTs : Ephemeral?.ThreadTs) is { } thread)
        {
            container["thread_ts"] = thread;
        }

        return container;
    }
}
