using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>
/// What a message or form says to one person, as plain text (<see cref="PlainText"/>): names from the workspace, dates in their zone at
/// the product time now. Hold the workspace's gate.
/// </summary>
/// <param name="workspace">Where it is read.</param>
/// <param name="reader">Null where nobody in particular looks: then dates are in UTC and every channel has its name.</param>
internal sealed class Rendering(Workspace workspace, Person? reader)
{
    private Viewer Viewer => new(NameOf, Zone, workspace.Now);

    // A zone that Slack knows and this machine's time zone data does not reads as UTC, as an unknown one does.
    private TimeZoneInfo Zone => reader?.Zone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        ? zone
        : TimeZoneInfo.Utc;

    /// <param name="text">What is read where there are no blocks.</param>
    /// <param name="blocks">The blocks, with ids.</param>
    /// <param name="state">What stands in their inputs; null for the initial values.</param>
    public string Of(string text, JsonArray? blocks, FormState? state = null) => blocks is { Count: > 0 }
        ? PlainText.Of(
            JsonSerializer.SerializeToElement(blocks),
            Viewer,
            state is null ? default : JsonSerializer.SerializeToElement(state.ToJson()["values"]))
        : PlainText.OfMrkdwn(text, Viewer);

    public string Of(View view) => PlainText.OfView(JsonSerializer.SerializeToElement(view.ToJson(workspace)), Viewer);

    private string? NameOf(string id) => workspace.People.Find(id)?.Shown
        ?? workspace.Groups.Find(id)?.Handle
        ?? (workspace.Channels.Find(id) is { } channel && (reader is null || workspace.Channels.CanSee(reader, channel))
            ? channel.Name
            : null);
}
