using System.Text.Json;
using static AsyncCoach.SlackEmulator.BlockKit.Vocabulary;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>Tables and charts.</summary>
internal static class DataBlocks
{
    /// <summary>Slack's error code for a second table in a message, and what stands in place of a sentence.</summary>
    public const string OnlyOneTable = "only_one_table_allowed";

    private const int Columns = 20;

    private static readonly Kind RawText = Kind("raw_text", ("text!", AnyText));
    private static readonly Kind RawNumber = Kind("raw_number", ("value!", Number), ("text", AnyText));
    private static readonly Rule Row = List(1, Columns, Kinds(RawText, RawNumber, RichText.Part));

    public static readonly Kind Table = Kind(
        "table",
        ("rows!", List(1, 100, Row)),
        ("column_settings", List(0, Columns, new NullOrRule(Object(
            ("align", OneOf("left", "center", "right")),
            ("is_wrapped", Flag))))),
        ("block_id", Compositions.BlockId))
        .On(Surface.Message | Surface.Home)
        .Checked((table, walk) => Fits(table, walk, Limits.TableCharacters))
        .Checked(OnePerMessage);

    /// <summary>Up to 200 rows under a header row.</summary>
    public static readonly Kind DataTable = Kind(
        "data_table",
        ("caption!", AnyText),
        ("rows!", List(2, 201, Row)),
        ("page_size", Whole(1, 100)),
        ("row_header_column_index", Whole(0, Columns - 1)),
        ("block_id", Compositions.BlockId))
        .On(Surface.Message | Surface.Home)
        .Checked(HeaderIsPlain)
        .Checked(RowsAreEven)
        .Checked((table, walk) => Fits(table, walk, Limits.DataTableCharacters))
        .Checked(OnePerMessage);

    private static void OnePerMessage(JsonElement table, Walk walk)
    {
        if (!walk.ClaimTable())
        {
            walk.Problem(OnlyOneTable);
        }
    }

    private static void HeaderIsPlain(JsonElement table, Walk walk)
    {
        var column = 0;
        foreach (var cell in table.GetProperty("rows")[0].EnumerateArray())
        {
            if (cell.GetProperty("type").ValueEquals("rich_text"u8))
            {
                walk.Problem("unsupported type: rich_text", $"rows/0/{column}/type");
            }

            column++;
        }
    }

    private static void RowsAreEven(JsonElement table, Walk walk)
    {
        var columns = table.GetProperty("rows")[0].GetArrayLength();
        var index = 0;
        foreach (var row in table.GetProperty("rows").EnumerateArray())
        {
            if (row.GetArrayLength() != columns)
            {
                walk.Problem($"must have {columns} cells like the first row", $"rows/{index}");
            }

            index++;
        }

        if (Ranges.Whole(table, "row_header_column_index") >= columns)
        {
            walk.Problem($"must be less than {columns}", "row_header_column_index");
        }
    }

    private static void Fits(JsonElement table, Walk walk, int max)
    {
        if (table.GetProperty("rows").EnumerateArray().SelectMany(row => row.EnumerateArray()).Sum(Length) > max)
        {
            walk.Problem($"must be less than {max + 1} characters", "rows");
        }
    }

    /// <summary>What is shown of a cell: every text in it, however deep.</summary>
    private static int Length(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().Sum(property =>
            property.NameEquals("text"u8) && property.Value.ValueKind == JsonValueKind.String
                ? Texts.CodePoints(property.Value)
                : Length(property.Value)),
        JsonValueKind.Array => part.EnumerateArray().Sum(Length),
        _ => 0,
    };
}
