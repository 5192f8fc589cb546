using AsyncCoach.Host.Settings;

namespace AsyncCoach.Host.Verbs;

/// <summary>Prints the app's manifest, with the commands' names that the settings chose.</summary>
internal static class Manifest
{
    public static async Task<int> Run(Desk desk, string? url)
    {
        if (await desk.SettingsAreWrong("Bot"))
            return CommandLine.Wrong;
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { Scheme: "https", Query: "", Fragment: "" }))
            return await desk.Fail(CommandLine.Misuse, "--url wants the https address that Slack reaches the bot at, such as https://coach.example.com.");
        await desk.Output.WriteLineAsync(AppManifest.Json(SettingsSections.Catalog(desk.Settings.Bot), url?.TrimEnd('/')));
        return CommandLine.Done;
    }
}
