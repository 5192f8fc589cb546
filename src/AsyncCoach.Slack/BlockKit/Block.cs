using System.Text.Json.Serialization;

namespace AsyncCoach.Slack.BlockKit;

/// <summary>A block: at most 50 in a message, 100 in a view; block ids are unique there and at most 255 characters.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Section), "section")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(Divider), "divider")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(Input), "input")]
[JsonDerivedType(typeof(RichText), "rich_text")]
[JsonDerivedType(typeof(Alert), "alert")]
public abstract record Block
{
    public string? BlockId { get; init; }
}

/// <summary>Text of at most 3,000 characters, or up to ten fields of at most 2,000, with at most one element beside it.</summary>
public sealed record Section(Text? Text = null, Element? Accessory = null, IReadOnlyList<Text>? Fields = null) : Block;

/// <summary>A title of at most 150 characters.</summary>
public sealed record Header(PlainText Text) : Block;

public sealed record Divider : Block;

/// <summary>Small print: at most ten texts.</summary>
public sealed record Context(IReadOnlyList<Text> Elements) : Block;

/// <summary>1 to 25 elements that act when they are used.</summary>
public sealed record Actions(IReadOnlyList<Element> Elements) : Block;

/// <summary>A question in a form. Label and hint are at most 2,000 characters.</summary>
public sealed record Input(PlainText Label, Element Element, bool Optional = false, PlainText? Hint = null, bool DispatchAction = false) : Block;

/// <summary>A word to whoever fills a form, at most 200 characters. In modals only.</summary>
public sealed record Alert(Text Text, AlertLevel Level = AlertLevel.Info) : Block;

[JsonConverter(typeof(LowerCaseEnum<AlertLevel>))]
public enum AlertLevel
{
    Default,
    Info,
    Warning,
    Error,
    Success,
}

/// <summary>Text that Slack never parses, whatever stands in it.</summary>
public sealed record RichText(IReadOnlyList<RichTextPart> Elements) : Block;
