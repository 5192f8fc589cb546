namespace AsyncCoach.EndToEnd.Tests.Host;

/// <summary>A folder of one test's own.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("asynccoach-test-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file and answers its path.</summary>
    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    /// <summary>A settings file for a bot whose records lie in this folder.</summary>
    public string Settings(string database = "asynccoach.db") => Write(
        "settings.json",
        $$"""
        {
          "Slack": { "BotToken": "xoxb-test", "SigningSecret": "made-up", "ApiBaseUrl": "http://127.0.0.1:9/api/" },
          "Storage": { "ConnectionString": "Data Source={{File(database)}}" },
          "Server": { "Listen": "http://127.0.0.1:0" }
        }
        """);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
