using System.Text.Json;
using static AsyncCoach.SlackEmulator.BlockKit.Vocabulary;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>The chart of June 2026. Slack raised its counts of segments and series from 6 to 12; the newer is taken.</summary>
internal static class ChartBlock
{
    private const int LabelLength = 20;
    private const int TitleLength = 50;

    private static readonly Rule Axis = Object(
        ("categories!", List(1, 20, Text(LabelLength))),
        ("x_label", Text(TitleLength)),
        ("y_label", Text(TitleLength)));

    private static readonly Rule Series = Object(
        ("name!", Text(LabelLength)),
        ("data!", List(1, 20, Object(("label!", Text(LabelLength)), ("value!", Number)))));

    public static readonly Kind Block = Kind(
        "data_visualization",
        ("title!", Text(TitleLength)),
        ("chart!", Kinds(
            Kind("pie", ("segments!", List(1, 12, Object(("label!", Text(LabelLength)), ("value!", Positive)))))
                .Checked((chart, walk) => Unique(chart, walk, "segments", "label")),
            Plotted("bar"),
            Plotted("area"),
            Plotted("line"))),
        ("block_id", Compositions.BlockId))
        .On(Surface.Message)
        .Checked((_, walk) =>
        {
            if (!walk.ClaimChart())
            {
                walk.Problem($"no more than {Limits.ChartsInMessage} data_visualization blocks allowed");
            }
        });

    private static Kind Plotted(string name) => Kind(name, ("series!", List(1, 12, Series)), ("axis_config!", Axis))
        .Checked((chart, walk) => Unique(chart, walk, "series", "name"))
        .Checked(EachCategoryOnce);

    private static void Unique(JsonElement chart, Walk walk, string list, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var item in chart.GetProperty(list).EnumerateArray())
        {
            if (Texts.Of(item, name) is { } text && !seen.Add(text))
            {
                walk.Problem($"`{name}` \"{text}\" already exists", $"{list}/{index}/{name}");
            }

            index++;
        }
    }

    private static void EachCategoryOnce(JsonElement chart, Walk walk)
    {
        var categories = Sorted(chart.GetProperty("axis_config").GetProperty("categories").EnumerateArray());
        var index = 0;
        foreach (var series in chart.GetProperty("series").EnumerateArray())
        {
            var labels = Sorted(series.GetProperty("data").EnumerateArray().Select(point => point.GetProperty("label")));
            if (!labels.SequenceEqual(categories, StringComparer.Ordinal))
            {
                walk.Problem("must have each category exactly once", $"series/{index}/data");
            }

            index++;
        }
    }

    private static List<string> Sorted(IEnumerable<JsonElement> texts) =>
        [.. texts.Select(text => text.GetString()!).Order(StringComparer.Ordinal)];
}
