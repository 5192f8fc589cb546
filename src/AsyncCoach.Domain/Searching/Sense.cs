namespace AsyncCoach.Domain.Searching;

/// <summary>Words that may stand for what is looked for, one after another, and how surely they do: 1 for what was typed, less for what it may mean.</summary>
/// <param name="Begins">The last word stands for every word that begins with it.</param>
public sealed record Sense(IReadOnlyList<string> Words, double Weight, bool Begins = false)
{
    public static Sense Typed(string word) => new([word], 1);
}
