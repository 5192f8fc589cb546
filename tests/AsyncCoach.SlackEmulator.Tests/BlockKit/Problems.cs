using System.Text.Json;
using AsyncCoach.SlackEmulator.BlockKit;

namespace AsyncCoach.SlackEmulator.Tests.BlockKit;

/// <summary>Payloads in the shortest writing, and what the validation says of them, a line a problem.</summary>
internal static class Problems
{
    /// <summary>JSON with single quotes, so that the tables stay readable.</summary>
    public static JsonElement Parse(string json) => JsonElement.Parse(json.Replace('\'', '"'));

    public static string[] OfMessage(string blocks) =>
        [.. BlockValidation.Message(Parse($"[{blocks}]")).Select(problem => problem.ToString())];

    public static string[] OfView(string view) => [.. BlockValidation.View(Parse(view)).Select(problem => problem.ToString())];

    public static string[] OfModal(string blocks) =>
        OfView($"{{'type':'modal','title':{Plain("T")},'submit':{Plain("S")},'blocks':[{blocks}]}}");

    public static string[] OfHome(string blocks) => OfView($"{{'type':'home','blocks':[{blocks}]}}");

    public static string Plain(string text) => $"{{'type':'plain_text','text':'{text}'}}";

    public static string Mrkdwn(string text) => $"{{'type':'mrkdwn','text':'{text}'}}";

    public static string Long(int length) => new('x', length);

    /// <summary>So many of them, each with its number in the place of <c>#</c>.</summary>
    public static string Many(int count, string item) =>
        string.Join(',', Enumerable.Range(0, count).Select(index => item.Replace("#", $"{index}", StringComparison.Ordinal)));
}
