namespace AsyncCoach.Storage;

/// <summary>
/// Words that stand one after another in one searchable text, each in any form that the index holds for equal. Words are made by
/// <see cref="Domain.Searching.TextWords"/>, so they hold no punctuation.
/// </summary>
/// <param name="Begins">The last word stands for every word that begins with it.</param>
public sealed record TextPhrase(IReadOnlyList<string> Words, bool Begins = false)
{
    public static TextPhrase Of(string word) => new([word]);
}
