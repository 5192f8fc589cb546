using System.Globalization;
using System.Text.Json;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>Tables row by row, charts figure by figure.</summary>
internal static class PlainData
{
    public static IEnumerable<string> Lines(JsonElement block, Viewer viewer) => block.TryGetProperty("chart", out var chart)
        ? [Texts.Of(block, "title") ?? "", .. Figures(chart, "segments"), .. Plain.Each(chart, "series").SelectMany(Series)]
        : [Texts.Of(block, "caption") ?? "", .. Plain.Each(block, "rows").Select(row => Row(row, viewer))];

    private static string Row(JsonElement row, Viewer viewer) => row.ValueKind == JsonValueKind.Array
        ? string.Join(" | ", row.EnumerateArray().Select(cell => Cell(cell, viewer)))
        : "";

    private static string Cell(JsonElement cell, Viewer viewer) => Texts.Of(cell, "type") switch
    {
        "rich_text" => string.Join(' ', PlainRichText.Lines(cell, viewer)),
        "raw_number" => Texts.Of(cell, "text") ?? Number(cell),
        _ => Texts.Of(cell, "text") ?? "",
    };

    private static IEnumerable<string> Series(JsonElement series) => [Texts.Of(series, "name") ?? "", .. Figures(series, "data")];

    private static IEnumerable<string> Figures(JsonElement owner, string list) =>
        Plain.Each(owner, list).Select(point => $"{Texts.Of(point, "label")}: {Number(point)}");

    private static string Number(JsonElement owner) =>
        owner.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : "";
}
