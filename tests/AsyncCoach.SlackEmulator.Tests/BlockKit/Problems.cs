using System.Text.Json;
using AsyncCoach.SlackEmulator.BlockKit;

namespace AsyncCoach.SlackEmulator.Tests.BlockKit;

/// <summary>Payloads in the shortest writing, and what the validation says of them, a line a problem.</summary>
internal static class Problems
{
    public const string TheViewToo = "failed to match all allowed schemas [json-pointer:/view]";

    /// <summary>JSON with single quotes, so that the tables stay readable.</summary>
    public static JsonElement Parse(string json) => JsonElement.Parse(json.Replace('\'', '"'));

    /// <summary>
    /// What is said of these blocks on <c>message</c>, <c>modal</c> or <c>home</c>, without the closing line about the view.
    /// </summary>
    public static string[] On(string surface, string blocks) => surface switch
    {
        "message" => OfMessage(blocks),
        "modal" => [.. OfModal(blocks).Except([TheViewToo], StringComparer.Ordinal)],
        _ => [.. OfHome(blocks).Except([TheViewToo], StringComparer.Ordinal)],
    };

    public static string[] OfMessage(string blocks) =>
        [.. BlockValidation.Message(Parse($"[{blocks}]")).Select(problem => problem.ToString())];

    public static string[] OfView(string view) => [.. BlockValidation.View(Parse(view)).Select(problem => problem.ToString())];

    public static string[] OfModal(string blocks) =>
        OfView($"{{'type':'modal','title':{Plain("T")},'submit':{Plain("S")},'blocks':[{blocks}]}}");

    public static string[] OfHome(string blocks) => OfView($"{{'type':'home','blocks':[{blocks}]}}");

    public static string Plain(string text) => $"{{'type':'plain_text','text':'{text}'}}";

    public static string Plain(int length) => Plain(Long(length));

    public static string Mrkdwn(string text) => $"{{'type':'mrkdwn','text':'{text}'}}";

    public static string Section(string more) => $"{{'type':'section','text':{Mrkdwn("T")},{more}}}";

    public static string Accessory(string element) => Section($"'accessory':{element}");

    public static string Actions(string elements) => $"{{'type':'actions','elements':[{elements}]}}";

    public static string Input(string element) => $"{{'type':'input','label':{Plain("L")},'element':{element}}}";

    public static string Button(string more) => $"{{'type':'button','text':{Plain("B")},{more}}}";

    public static string Option(string value) => $"{{'text':{Plain("O")},'value':'{value}'}}";

    public static string Options(int count) => Many(count, Option("o#"));

    public static string Long(int length) => new('x', length);

    /// <summary>So many of them, each with its number in the place of <c>#</c>.</summary>
    public static string Many(int count, string item) =>
        string.Join(',', Enumerable.Range(0, count).Select(index => item.Replace("#", $"{index}", StringComparison.Ordinal)));
}
