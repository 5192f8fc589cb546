namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Tells whether a draft is written in English, however well: people write in their own language too, and the coach keeps quiet there.</summary>
internal static class Language
{
    /// <summary>So few foreign words may be names or a phrase.</summary>
    private const int Few = 3;

    private static readonly Lexicon English = new(
        "the, of, to, in, for, is, and, on, we, with, by, not, from, it, at, are, was, has, have, this, that, be, will, our, after, when, no, only, than, they, which, who, its, all, can, per, or, an, if, their");

    private static readonly Lexicon Foreign = new(
        "der, die, das, und, ist, nicht, wir, für, ein, eine, den, dem, mit, auf, von, zu, im, werden, wird, sind, bei, nach, seit, weil, damit, que, não, nao, para, uma, um, os, com, da, dos, das, em, por, mais, ser, foi, são, pela, pelo, na",
        "el, los, las, con, una, del, porque, como, está, esta, hay, le, les, des, et, est, pour, dans, sur, nous, avec, une, qui, pas, il, elle, sont, ce, cette, au, aux, du, że, nie, się, jest, na, do, z, w, po, od, dla, przez, oraz, są",
        "và, của, không, cho, là, các, được, có, trong, với, để, này, một, những, khi, người, từ, được, och, att, det, som, av, på, är, för, het, een, niet, van, voor, met, wordt, zijn, che, di, per il, gli, sono, non, più, alla, nel");

    public static bool IsForeign(IReadOnlyList<Wording> answers)
    {
        var english = 0;
        var foreign = 0;
        var letters = 0;
        var otherLetters = 0;
        foreach (var answer in answers)
        {
            english += English.Count(answer.Words);
            foreign += Foreign.Count(answer.Words);
            foreach (var c in answer.Typed)
            {
                letters += char.IsLetter(c) ? 1 : 0;
                // Beyond Latin with all its accents.
                otherLetters += char.IsLetter(c) && c > '\u024F' && c is < '\u1E00' or > '\u1EFF' ? 1 : 0;
            }
        }
        return (foreign >= Few && foreign > english) || otherLetters * 2 > letters;
    }
}
