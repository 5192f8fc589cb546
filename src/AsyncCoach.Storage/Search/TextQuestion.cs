using AsyncCoach.Domain.Searching;

namespace AsyncCoach.Storage;

/// <summary>
/// What is asked of the full text of one kind of document. It says what is looked for and nothing of how people type: that is read
/// before, once for every provider.
/// </summary>
/// <param name="Wanted">What is looked for; nothing wanted finds nothing.</param>
/// <param name="All">True: all of it must be in a document. False: any of it, and what holds more of it, or rarer words, ranks higher.</param>
/// <param name="Unwanted">A document that holds one of these is no hit.</param>
public sealed record TextQuestion(IReadOnlyList<TextWant> Wanted, bool All, IReadOnlyList<TextPhrase> Unwanted)
{
    /// <summary>Beyond these a question only gets slower.</summary>
    public const int MostWanted = 24;

    /// <summary>All words of a text, each in any form, wherever they stand.</summary>
    public static TextQuestion OfWords(string text) => new([.. TextWords.Of(text).Take(MostWanted).Select(TextWant.Of)], All: true, []);
}
