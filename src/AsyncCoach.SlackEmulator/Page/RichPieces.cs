using System.Text.Json;
using AsyncCoach.SlackEmulator.BlockKit;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>Rich text as pieces: what <see cref="PlainRichText"/> reads as lines. Its texts are literal.</summary>
internal sealed class RichPieces(Viewer viewer, Func<string, string?> link)
{
    public IEnumerable<Piece> Of(JsonElement richText) => Plain.Each(richText, "elements").Select(Part);

    private Piece Part(JsonElement part) => Texts.Of(part, "type") switch
    {
        "rich_text_list" => new Piece(
            Texts.Of(part, "style") is "ordered" ? PieceKind.Numbers : PieceKind.Bullets,
            Inner: [.. Plain.Each(part, "elements").Select(item => new Piece(PieceKind.Item, Inner: Runs(item)))],
            First: (Ranges.Whole(part, "offset") ?? 0) + 1),
        "rich_text_quote" => new Piece(PieceKind.Quote, Inner: Runs(part)),
        "rich_text_preformatted" => new Piece(PieceKind.Preformatted, Inner: Runs(part)),
        _ => new Piece(PieceKind.Line, Inner: Runs(part)),
    };

    private Piece[] Runs(JsonElement section) => [.. Plain.Each(section, "elements").Select(run => Styled(run, Run(run)))];

    private Piece Run(JsonElement run)
    {
        string Value(string name) => Texts.Of(run, name) ?? "";
        return Texts.Of(run, "type") switch
        {
            "link" => new Piece(PieceKind.Link, Texts.Of(run, "text") ?? Value("url"), link(Value("url"))),
            "emoji" => new Piece(PieceKind.Text, Emoji.Shown($":{Value("name")}:")),
            "user" => new Piece(PieceKind.Mention, viewer.Person(Value("user_id"))),
            "usergroup" => new Piece(PieceKind.Mention, viewer.Group(Value("usergroup_id"))),
            "channel" => new Piece(PieceKind.Mention, viewer.Channel(Value("channel_id"))),
            "team" => new Piece(PieceKind.Mention, "@" + (viewer.NameOf(Value("team_id")) ?? Value("team_id"))),
            "broadcast" => new Piece(PieceKind.Mention, "@" + Value("range")),
            "date" => new Piece(
                PieceKind.Date,
                SlackDate.Show(Ranges.Whole(run, "timestamp") ?? -1, Value("format"), viewer) ?? Value("fallback")),
            "color" => new Piece(PieceKind.Code, Value("value")),
            // Slack's client turns :names: into emoji as they are typed; what a person types here comes as it was typed.
            _ => new Piece(PieceKind.Text, Emoji.Shown(Value("text"))),
        };
    }

    private static Piece Styled(JsonElement run, Piece piece)
    {
        if (!run.TryGetProperty("style", out var style) || style.ValueKind != JsonValueKind.Object)
        {
            return piece;
        }

        bool Has(string name) => style.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;
        foreach (var (name, kind) in new[]
            {
                ("code", PieceKind.Code), ("strike", PieceKind.Strike), ("underline", PieceKind.Underline),
                ("italic", PieceKind.Italic), ("bold", PieceKind.Bold),
            })
        {
            piece = Has(name) ? new Piece(kind, Inner: [piece]) : piece;
        }

        return piece;
    }
}
