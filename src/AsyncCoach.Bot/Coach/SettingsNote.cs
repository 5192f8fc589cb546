using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncCoach.Bot.Coach;

/// <summary>
/// What travels with a settings' form: which team or route it stands for, and the revision that it was made from; 0 for one that is yet to be
/// made. <paramref name="Detail"/> is the form's own.
/// </summary>
internal sealed record SettingsNote(string Id, long Revision, string? Detail = null)
{
    [JsonIgnore]
    public bool IsNew => Revision == 0;

    public string ToJson() => JsonSerializer.Serialize(this, BotJson.Compact.SettingsNote);

    public static SettingsNote? Read(string? json) => BotJson.TryRead(json, BotJson.Compact.SettingsNote);
}
