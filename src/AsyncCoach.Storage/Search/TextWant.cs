namespace AsyncCoach.Storage;

/// <summary>One thing that is looked for; any of the phrases is it.</summary>
public sealed record TextWant(IReadOnlyList<TextPhrase> AnyOf)
{
    public static TextWant Of(string word) => new([TextPhrase.Of(word)]);
}
