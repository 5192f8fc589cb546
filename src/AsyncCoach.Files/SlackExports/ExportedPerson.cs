using System.Text.Json;

namespace AsyncCoach.Files.SlackExports;

/// <summary>Somebody in a Slack export.</summary>
/// <param name="Team">Their own workspace; empty where the export does not say.</param>
/// <param name="Zone">An IANA zone id, or null.</param>
public sealed record ExportedPerson(string Id, string Team, string Name, string? Zone, bool IsGuest, bool IsAdmin, bool IsBot, bool IsDeactivated)
{
    internal static ExportedPerson? Read(JsonElement user)
    {
        if (user.Text("id") is not { Length: > 0 } id)
            return null;
        var profile = user.TryGetProperty("profile", out var there) && there.ValueKind == JsonValueKind.Object ? there : default;
        var names = new[] { profile.Text("display_name"), user.Text("real_name"), profile.Text("real_name"), user.Text("name") };
        return new ExportedPerson(
            id, user.Text("team_id") ?? "", names.FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? id, user.Text("tz"),
            user.Is("is_restricted") || user.Is("is_ultra_restricted"), user.Is("is_admin") || user.Is("is_owner"),
            user.Is("is_bot") || id == "USLACKBOT", user.Is("deleted"));
    }
}
