namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Tells whether a draft is written in English, however well: people write in their own language too, and the coach keeps quiet there.</summary>
internal static class Language
{
    /// <summary>So few foreign words may be names or a phrase.</summary>
    private const int Few = 3;

    private static readonly Lexicon English = new(
        "after, all, an, and, are, at, be, by, can, for, from, has, have, if, in, is, it, its, no, not, of, on, only, or, our, per, than, that, the, their",
        "they, this, to, was, we, when, which, who, will, with");

    private static readonly Lexicon Foreign = new(
        "alla, att, au, auf, aux, av, avec, bei, ce, cette, che, cho, com, como, con, các, có, của, da, damit, dans, das, del, dem, den, der, des, det, di",
        "die, dla, do, dos, du, een, ein, eine, el, elle, em, est, esta, está, et, foi, för, für, gli, hay, het, il, im, ist, jest, khi, không, las, le, les",
        "los, là, mais, met, mit, một, na, nach, nao, nel, người, những, nicht, nie, niet, non, nous, này, não, och, od, oraz, os, para, pas, pela, pelo",
        "per il, più, po, por, porque, pour, przez, på, que, qui, seit, ser, sind, się, som, sono, sont, sur, são, są, trong, từ, um, uma, una, und, une, van",
        "von, voor, và, với, w, weil, werden, wir, wird, wordt, z, zijn, zu, är, được, để, że");

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
