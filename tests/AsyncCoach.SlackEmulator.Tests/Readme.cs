using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

/// <summary>Runs what the emulator's README tells people to type, so that it cannot rot.</summary>
public sealed partial class Readme
{
    [Fact]
    public async Task Every_curl_line_of_the_README_is_answered_with_200_when_run_in_order()
    {
        await using var app = await AppUnderTest.Start(new AppOptions().SigningSecret);
        var options = new EmulatorOptions { App = new AppOptions { Commands = [new CommandOptions("/decide")] } };
        await using var slack = await EmulatorServer.Start(options, new MovableTime(Office.Start), TimeProvider.System);
        app.Api = slack.ApiAddress;
        app.Answers = (heard, context) => Decide(app, heard);
        slack.RequestUrls = new RequestUrls(app.Address, app.Address, app.Address);
        var said = new Dictionary<string, string>(StringComparer.Ordinal) { ["E"] = slack.Address + "control" };
        using var http = new HttpClient();

        var lines = CurlLines(await File.ReadAllLinesAsync(Find("src/AsyncCoach.SlackEmulator/README.md")));
        foreach (var line in lines)
        {
            var (status, body) = await Run(http, Curl().Match(line), said);
            Assert.True(status == 200, $"{line}\n{status} {body}");
        }

        Assert.True(lines.Count > 20, $"Only {lines.Count} curl lines were found.");
        var left = await slack.Control.As("priya").Reads("#general");
        Assert.Equal("scales", Assert.Single(Assert.Single(left).Reactions!).Name);
        Assert.Single(app.All, h => h.Text("type") is "block_actions");
    }

    /// <summary>The app that the README speaks of: a form for the command, and for the form a message with a button.</summary>
    private static async Task Decide(AppUnderTest app, Heard heard)
    {
        if (heard.Text("command") is "/decide")
        {
            await app.Calls("views.open", new { trigger_id = heard.Text("trigger_id"), view = JsonNode.Parse(Forms.View("Decide")) });
        }
        else if (heard.Text("type") is "view_submission")
        {
            var listed = await app.Asks("conversations.list");
            var button = new { type = "button", action_id = "decide", text = new { type = "plain_text", text = "Decide" } };
            var what = (string?)heard.Json["view"]!["state"]!["values"]!["what"]!["text"]!["value"];
            var blocks = new object[]
            {
                new { type = "section", text = new { type = "plain_text", text = what } },
                new { type = "actions", elements = new[] { button } },
            };
            await app.Calls("chat.postMessage", new { channel = (string?)listed["channels"]![0]!["id"], text = what, blocks });
        }
    }

    private static async Task<(int Status, string Body)> Run(HttpClient http, Match curl, Dictionary<string, string> said)
    {
        Assert.True(curl.Success, "A curl line is of a form that this test cannot read.");
        var data = curl.Groups["data"];
        var method =
            curl.Groups["method"] is { Success: true } given ? new HttpMethod(given.Value)
            : data.Success ? HttpMethod.Post
            : HttpMethod.Get;
        using var request = new HttpRequestMessage(method, new Uri(Said(curl.Groups["url"].Value, said)));
        if (data.Success)
        {
            // As curl sends it.
            request.Content = new StringContent(Said(data.Value, said), Encoding.UTF8, "application/x-www-form-urlencoded");
        }

        using var answer = await http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        if (curl.Groups["variable"] is { Success: true } variable)
        {
            said[variable.Value] = (string)JsonNode.Parse(body)![curl.Groups["key"].Value]!;
        }

        return ((int)answer.StatusCode, body);
    }

    private static string Said(string text, Dictionary<string, string> said) =>
        Variable().Replace(text, v => said[v.Groups["name"].Value]);

    private static List<string> CurlLines(string[] readme)
    {
        var lines = new List<string>();
        var inShell = false;
        foreach (var line in readme)
        {
            inShell = line.StartsWith("```", StringComparison.Ordinal) ? line is "```sh" : inShell;
            if (inShell && line.Contains("curl ", StringComparison.Ordinal))
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, path) is var file && File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException($"There is no {path} above the tests.");
    }

    /// <summary><c>TS=$(curl -s -X DELETE "$E/path" -d 'body' | jq -r .ts)</c>, of which only the address must be there.</summary>
    [GeneratedRegex(
        """^((?<variable>\w+)=\$\()?curl -s( -X (?<method>\w+))? +"?(?<url>\$E[^\s"]*)"?"""
            + """( +-d '(?<data>.*)')?( \| jq -r \.(?<key>\w+)\))?( +#.*)?$""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Curl();

    /// <summary>In single quotes a variable stands outside of them: <c>'$TS'</c>.</summary>
    [GeneratedRegex(@"'?\$(?<name>\w+)'?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
