using System.Text.Json.Serialization;

namespace AsyncCoach.Slack.BlockKit;

/// <summary>A paragraph, quotation or table of letters of a <see cref="RichText"/> block.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextSection), "rich_text_section")]
[JsonDerivedType(typeof(RichTextQuote), "rich_text_quote")]
[JsonDerivedType(typeof(RichTextPreformatted), "rich_text_preformatted")]
public abstract record RichTextPart;

public sealed record RichTextSection(IReadOnlyList<RichTextRun> Elements) : RichTextPart;

public sealed record RichTextQuote(IReadOnlyList<RichTextRun> Elements) : RichTextPart;

/// <summary>In letters of one width, with its line breaks and spaces.</summary>
public sealed record RichTextPreformatted(IReadOnlyList<RichTextRun> Elements) : RichTextPart;

/// <summary>A run of literal text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextRun), "text")]
public abstract record RichTextRun;

/// <summary>Literal: emoji codes, stars and mentions in it stay as they were typed.</summary>
public sealed record TextRun(string Text, TextStyle? Style = null) : RichTextRun;

public sealed record TextStyle(bool Bold = false, bool Italic = false, bool Strike = false, bool Code = false);
