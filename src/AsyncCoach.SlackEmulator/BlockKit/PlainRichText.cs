using System.Globalization;
using System.Text.Json;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>Rich text as lines of plain text. Its texts are literal: no mark and no entity in them means anything.</summary>
internal static class PlainRichText
{
    public static IEnumerable<string> Lines(JsonElement richText, Viewer viewer) =>
        Plain.Each(richText, "elements").SelectMany(part => Texts.Of(part, "type") switch
        {
            "rich_text_list" => List(part, viewer),
            "rich_text_quote" => Inline(part, viewer).Split('\n').Select(line => "> " + line),
            _ => Inline(part, viewer).TrimEnd('\n').Split('\n'),
        });

    private static IEnumerable<string> List(JsonElement list, Viewer viewer)
    {
        var indent = new string(' ', 2 * (int)Math.Clamp(Ranges.Whole(list, "indent") ?? 0, 0, 8));
        var first = (Ranges.Whole(list, "offset") ?? 0) + 1;
        var ordered = Texts.Of(list, "style") is "ordered";
        return Plain.Each(list, "elements").Select((item, index) =>
            indent + (ordered ? string.Create(CultureInfo.InvariantCulture, $"{first + index}. ") : "• ") + Inline(item, viewer));
    }

    private static string Inline(JsonElement section, Viewer viewer) =>
        string.Concat(Plain.Each(section, "elements").Select(run => Run(run, viewer)));

    private static string Run(JsonElement run, Viewer viewer)
    {
        string Value(string name) => Texts.Of(run, name) ?? "";
        return Texts.Of(run, "type") switch
        {
            "text" => Value("text"),
            "link" => Texts.Of(run, "text") ?? Value("url"),
            "emoji" => $":{Value("name")}:",
            "user" => viewer.Person(Value("user_id")),
            "usergroup" => viewer.Group(Value("usergroup_id")),
            "channel" => viewer.Channel(Value("channel_id")),
            "team" => "@" + (viewer.NameOf(Value("team_id")) ?? Value("team_id")),
            "broadcast" => "@" + Value("range"),
            "date" => SlackDate.Show(Ranges.Whole(run, "timestamp") ?? -1, Value("format"), viewer) ?? Value("fallback"),
            "color" => Value("value"),
            _ => Texts.Of(run, "text") ?? "",
        };
    }
}
