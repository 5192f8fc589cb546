namespace AsyncCoach.Storage.Providers;

/// <summary>One document to be kept or removed. Everything but its number is worked out before the database is asked.</summary>
/// <param name="Read">The revision that the session read; null: the document must not exist yet.</param>
/// <param name="Follows">An earlier write of the same session made what this one replaces.</param>
/// <param name="Json">Null for a removal.</param>
/// <param name="Slot">Where the number that is to be drawn goes; null: none is drawn.</param>
internal sealed record HandedDocument(
    DocumentMap Map, string Key, Change Change, long? Read, bool Follows, byte[]? Json, NumberSlot? Slot, bool NumberMissing, bool Forget);
