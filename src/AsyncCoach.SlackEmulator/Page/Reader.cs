using System.Text.Json;
using System.Text.RegularExpressions;
using AsyncCoach.SlackEmulator.BlockKit;
using Microsoft.AspNetCore.Components;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>Who looks at the page, as far as texts and menus need it: names that they may know, their zone, the time, whom and what one can choose.</summary>
public sealed partial class Reader
{
    private readonly Viewer _viewer;
    private readonly string _permalinks;

    internal Reader(Viewer viewer, string teamDomain, Here here)
    {
        _viewer = viewer;
        _permalinks = $"https://{teamDomain}.slack.com/archives/";
        Here = here;
    }

    public Here Here { get; }

    /// <summary>People whom a menu offers: id and name.</summary>
    public required IReadOnlyList<Named> People { get; init; }

    /// <summary>Channels whom a menu offers; those that the reader sees.</summary>
    public required IReadOnlyList<NamedPlace> Places { get; init; }

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _viewer.Zone);

    public DateTimeOffset Now => Local(_viewer.Now);

    /// <summary>The moment at which the reader's wall clock shows this; shifted forward where their clock skips it.</summary>
    public DateTimeOffset At(DateTime wall)
    {
        // On the spring-forward day this may not exist: an hour later does.
        var valid = _viewer.Zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall;
        return new DateTimeOffset(valid, _viewer.Zone.GetUtcOffset(valid));
    }

    /// <summary>A text object, or the bare text under that name.</summary>
    public RenderFragment Part(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.Object
            ? Text(text)
            : Piece.Render(Marks.Plain(Texts.Of(owner, name) ?? ""));

    /// <summary>A text object: mrkdwn is read, plain text is shown as it stands.</summary>
    public RenderFragment Text(JsonElement text) => Texts.Of(text, "type") is "mrkdwn"
        ? Marked(Texts.Of(text, "text") ?? "")
        : Piece.Render(Marks.Plain(Mrkdwn.Unescaped(Texts.Of(text, "text") ?? "")));

    public RenderFragment Marked(string mrkdwn) => Piece.Render(new Marks(_viewer, LinkTo).Of(mrkdwn));

    public RenderFragment Rich(JsonElement richText) => Piece.Render(new RichPieces(_viewer, LinkTo).Of(richText));

    /// <summary>The words alone, for labels of elements that have no room for more.</summary>
    public string Words(JsonElement owner, string name) => Plain.Part(owner, name, _viewer);

    /// <summary>Rich text as somebody would type it anew.</summary>
    public string RichWords(JsonElement richText) => string.Join('\n', PlainRichText.Lines(richText, _viewer));

    /// <summary>Where a link may lead: into this page for messages of this workspace; null for what no browser should be given.</summary>
    public string? LinkTo(string url)
    {
        if (url.StartsWith(_permalinks, StringComparison.Ordinal) && Permalink().Match(url[_permalinks.Length..]) is { Success: true } found)
        {
            var ts = $"{found.Groups["seconds"].Value}.{found.Groups["rest"].Value}";
            var thread = found.Groups["thread"] is { Success: true, Value: var parent } ? parent : null;
            return $"{(Here with { Place = found.Groups["channel"].Value, Thread = thread, Show = Here.Page }).Url}#m-{ts}";
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" ? uri.AbsoluteUri : null;
    }

    [GeneratedRegex(@"^(?<channel>[A-Z0-9]+)/p(?<seconds>[0-9]{10})(?<rest>[0-9]{6})(\?thread_ts=(?<thread>[0-9]{10}\.[0-9]{6}))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Permalink();
}

public sealed record Named(string Id, string Name);

/// <param name="Kind"><c>channel</c>, <c>group</c> (private), <c>im</c> or <c>mpim</c>.</param>
public sealed record NamedPlace(string Id, string Name, string Kind);
