using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>A modal view or somebody's Home tab.</summary>
internal sealed class View(string id, string user)
{
    public string Id { get; } = id;

    public string User { get; } = user;

    /// <summary>As the app sent it, with ids in its blocks.</summary>
    public JsonObject Given { get; private set; } = [];

    public JsonArray Blocks { get; private set; } = [];

    public FormState State { get; private set; } = FormState.Of([]);

    public string Hash { get; private set; } = "";

    public string RootId { get; init; } = id;

    public string? PreviousId { get; init; }

    /// <summary>The channel in which its stack was opened, for selects that start with the current conversation.</summary>
    public string? Origin { get; init; }

    public string Type => Given.Text("type");

    public string CallbackId => Given.Text("callback_id");

    public string ExternalId => Given.Text("external_id");

    public bool NotifyOnClose => Given.Flag("notify_on_close");

    /// <summary>New content and a new hash; what was filled in under the same ids stays.</summary>
    public void Show(JsonObject given, string hash, Func<string> newId)
    {
        Given = (JsonObject)given.DeepClone();
        Blocks = Interactive.Named(given["blocks"] as JsonArray ?? [], newId);
        State = FormState.Of(Blocks, State);
        Hash = hash;
        ChooseOrigin();
    }

    private void ChooseOrigin()
    {
        foreach (var placed in Interactive.In(Blocks).Where(p => Origin is not null && p.Element.Flag("default_to_current_conversation")))
        {
            if (placed.Stateful is { } element && State.Value(placed) is null)
            {
                State.Set(placed, element.LeafWith(element.Shape.Several ? new JsonArray(Origin) : Origin));
            }
        }
    }

    public JsonObject ToJson(Workspace workspace, bool withState = true) => new()
    {
        ["id"] = Id,
        ["team_id"] = workspace.TeamId,
        ["type"] = Type,
        ["blocks"] = Blocks.DeepClone(),
        ["private_metadata"] = Given.Text("private_metadata"),
        ["callback_id"] = CallbackId,
        ["state"] = withState ? State.ToJson() : new JsonObject { ["values"] = new JsonObject() },
        ["hash"] = Hash,
        ["title"] = Given["title"]?.DeepClone(),
        ["clear_on_close"] = Given.Flag("clear_on_close"),
        ["notify_on_close"] = NotifyOnClose,
        ["close"] = Given["close"]?.DeepClone(),
        ["submit"] = Given["submit"]?.DeepClone(),
        ["previous_view_id"] = PreviousId,
        ["root_view_id"] = RootId,
        ["app_id"] = workspace.App.AppId,
        ["external_id"] = ExternalId,
        ["app_installed_team_id"] = workspace.TeamId,
        ["bot_id"] = workspace.Bot.BotId,
    };
}
