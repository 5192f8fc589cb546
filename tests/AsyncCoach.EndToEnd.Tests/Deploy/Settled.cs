using System.Text;
using AsyncCoach.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace AsyncCoach.EndToEnd.Tests.Deploy;

/// <summary>What the host makes of an environment and a settings file.</summary>
internal static class Settled
{
    /// <summary>What any installation must bring.</summary>
    private static readonly Dictionary<string, string> Tokens = new(StringComparer.Ordinal) { ["Slack__BotToken"] = "xoxb-1", ["Slack__AppToken"] = "xapp-1" };

    /// <summary>The settings; fails with what the host would say about them, unknown keys included.</summary>
    public static HostSettings By(IReadOnlyDictionary<string, string> environment, string file = "{}")
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(file));
        var ours = Tokens.Concat(environment.Where(pair => pair.Key.Contains("__", StringComparison.Ordinal)))
            .ToLookup(pair => pair.Key.Replace("__", ":", StringComparison.Ordinal), pair => (string?)pair.Value)
            .ToDictionary(same => same.Key, same => same.Last());
        var (settings, problems) = SettingsSections.Read(new ConfigurationBuilder().AddJsonStream(json).AddInMemoryCollection(ours).Build());
        Assert.Empty(problems);
        return settings;
    }

    /// <summary>Assignments as a Dockerfile and a unit write them: <c>A=b "C=d e" F="g h"</c>.</summary>
    public static IReadOnlyDictionary<string, string> Words(string line)
    {
        List<StringBuilder> words = [new()];
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (letter == ' ' && !quoted)
                words.Add(new());
            else
                words[^1].Append(letter);
        }
        return words.Where(word => word.Length > 0).Select(word => word.ToString().Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
