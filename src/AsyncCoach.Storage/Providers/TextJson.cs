using System.Text.Json.Serialization;

namespace AsyncCoach.Storage.Providers;

/// <summary>Single texts and cursors as JSON, without reflection.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(CursorPlace))]
internal sealed partial class TextJson : JsonSerializerContext;

/// <summary>Where a page ended: the order's value as text (null: missing), the key, and which query it belongs to.</summary>
internal sealed record CursorPlace(string Query, string? Text, long? Number, string Key);
