using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace AsyncCoach.Host.Settings;

/// <summary>Where settings come from: a file, and over it the environment (<c>Slack__BotToken</c> for <c>Slack:BotToken</c>).</summary>
internal static class SettingsFile
{
    public const string Usual = "appsettings.json";

    /// <summary>
    /// The settings, and what is wrong with them: one sentence each, beginning with the key. The settings are only to be used where
    /// nothing is wrong with the part that is used.
    /// </summary>
    /// <param name="file">A file that must exist; null takes <see cref="Usual"/> in the current folder, if there is one.</param>
    public static (HostSettings Settings, IReadOnlyList<string> Problems) Load(string? file)
    {
        var path = Path.GetFullPath(file ?? Usual);
        if (file is not null && !File.Exists(path))
            return (new HostSettings(), [$"{file} does not exist, and --settings wants a file that does."]);
        try
        {
            return SettingsSections.Read(Open(path));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            return (new HostSettings(), [$"{file ?? Usual} cannot be read: it wants to be a readable JSON file, {Where(unreadable)}."]);
        }
    }

    private static ConfigurationRoot Open(string path) => new(
    [
        new JsonConfigurationProvider(new JsonConfigurationSource
        {
            FileProvider = new PhysicalFileProvider(Path.GetDirectoryName(path)!),
            Path = Path.GetFileName(path),
            Optional = true,
        }),
        new EnvironmentVariablesConfigurationProvider(),
    ]);

    // Only the place: the text around it may be a secret.
    private static string Where(Exception unreadable) =>
        unreadable.GetBaseException() is System.Text.Json.JsonException { LineNumber: { } line }
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"and line {line + 1} is not JSON")
            : "and it is not";
}
