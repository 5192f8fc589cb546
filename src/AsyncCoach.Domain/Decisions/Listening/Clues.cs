namespace AsyncCoach.Domain.Decisions.Listening;

/// <summary>
/// What is looked at in a sentence: runs of one to four symbols, pairs in their order with anything between, and what the rest of the message is like. A clue is a number
/// that names it: its kind above 48 bits, up to four symbols below.
/// </summary>
internal static class Clues
{
    public const int Most = 2000;
    private const int Reach = 9;

    private enum Kind
    {
        Run = 1,
        Pair,
        Flag,
        Outline,
        OutlinePair,
        Elsewhere,
        Before,
    }

    private enum Flag : ushort
    {
        Bias = 1,
        Only,
        First,
        Last,
        Quote,
        Code,
        Link,
        NextAsks,
        SomeAsks,
        Short,
        Middling,
        Long,
        Many,
    }

    /// <summary>Fills in the clues of one sentence.</summary>
    public static int Of(scoped in MessageReading message, int index, Earlier earlier, Span<ulong> clues)
    {
        var sentence = message[index];
        Span<ushort> run = stackalloc ushort[sentence.Length + 2];
        run[0] = Lexicon.Start;
        message.Of(sentence).CopyTo(run[1..]);
        run[^1] = sentence.Asks ? Lexicon.EndAsked : Lexicon.End;
        var count = Runs(run, clues, 0);
        count = Pairs(run, clues, count);
        count = Outline(run, clues, count);
        count = Around(message, index, clues, count);
        return Before(run, index, earlier, clues, count);
    }

    private static int Runs(ReadOnlySpan<ushort> run, Span<ulong> clues, int count)
    {
        for (var i = 0; i < run.Length; i++)
        {
            var key = (ulong)Kind.Run << 48;
            for (var n = 0; n < 4 && i + n < run.Length && count < clues.Length; n++)
            {
                key |= (ulong)run[i + n] << (12 * n);
                if (n > 0 || (run[i] != Lexicon.Start && run[i] != Lexicon.End))
                    clues[count++] = key;
            }
        }
        return count;
    }

    private static int Pairs(ReadOnlySpan<ushort> run, Span<ulong> clues, int count)
    {
        for (var i = 0; i < run.Length; i++)
        {
            if (IsDull(run[i]))
                continue;
            for (var j = i + 2; j < run.Length && j <= i + Reach && count < clues.Length; j++)
            {
                if (!IsDull(run[j]))
                    clues[count++] = ((ulong)Kind.Pair << 48) | run[i] | ((ulong)run[j] << 12);
            }
            if (run[^1] == Lexicon.EndAsked && i + Reach < run.Length - 1 && count < clues.Length)
                clues[count++] = ((ulong)Kind.Pair << 48) | run[i] | ((ulong)Lexicon.EndAsked << 12);
        }
        return count;
    }

    /// <summary>The sentence in its coarser symbols, what has none left out: runs of up to three, and all pairs in their order.</summary>
    private static int Outline(ReadOnlySpan<ushort> run, Span<ulong> clues, int count)
    {
        Span<ushort> outline = stackalloc ushort[run.Length];
        var length = 0;
        foreach (var symbol in run)
        {
            var group = symbol == Lexicon.Start || symbol == Lexicon.End || symbol == Lexicon.EndAsked ? symbol : Lexicon.GroupOf(symbol);
            if (group != Lexicon.None && (length == 0 || outline[length - 1] != group))
                outline[length++] = group;
        }
        outline = outline[..length];
        for (var i = 0; i < length; i++)
        {
            var key = (ulong)Kind.Outline << 48;
            for (var n = 0; n < 3 && i + n < length && count < clues.Length; n++)
            {
                key |= (ulong)outline[i + n] << (12 * n);
                clues[count++] = key;
            }
            for (var j = i + 2; j < length && count < clues.Length; j++)
                clues[count++] = ((ulong)Kind.OutlinePair << 48) | outline[i] | ((ulong)outline[j] << 12);
        }
        return count;
    }

    private static bool IsDull(ushort symbol) => symbol == Lexicon.Other || symbol == Lexicon.Comma;

    private static int Around(scoped in MessageReading message, int index, Span<ulong> clues, int count)
    {
        void Set(Flag flag, bool holds, Span<ulong> into)
        {
            if (holds && count < into.Length)
                into[count++] = ((ulong)Kind.Flag << 48) | (ulong)flag;
        }
        var length = message[index].Length;
        Set(Flag.Bias, true, clues);
        Set(Flag.Only, message.Sentences == 1, clues);
        Set(Flag.First, index == 0 && message.Sentences > 1, clues);
        Set(Flag.Last, index == message.Sentences - 1 && message.Sentences > 1, clues);
        Set(Flag.Quote, message.HasQuote, clues);
        Set(Flag.Code, message.HasCode, clues);
        Set(Flag.Link, message.HasLink, clues);
        Set(Flag.Short, length <= 3, clues);
        Set(Flag.Middling, length is > 3 and <= 8, clues);
        Set(Flag.Long, length > 20, clues);
        Set(Flag.Many, message.Sentences > 5, clues);
        Set(Flag.NextAsks, index + 1 < message.Sentences && message[index + 1].Asks, clues);
        for (var other = 0; other < message.Sentences && other < 8; other++)
        {
            if (other == index)
                continue;
            Set(Flag.SomeAsks, message[other].Asks, clues);
            foreach (var symbol in message.Of(message[other]))
            {
                if (Lexicon.IsTelling(symbol) && count < clues.Length)
                    clues[count++] = ((ulong)Kind.Elsewhere << 48) | symbol;
            }
        }
        return count;
    }

    /// <summary>How the message before was: an answer to a question is read otherwise than the same words out of the blue.</summary>
    private static int Before(ReadOnlySpan<ushort> run, int index, Earlier earlier, Span<ulong> clues, int count)
    {
        if (index > 0 || earlier == Earlier.Nothing)
            return count;
        var kind = ((ulong)Kind.Before << 48) | (ulong)earlier;
        clues[count++] = kind;
        clues[count++] = kind | ((ulong)run[1] << 12);
        if (run.Length > 3)
            clues[count++] = kind | ((ulong)run[1] << 12) | ((ulong)run[2] << 24);
        return count;
    }

    /// <summary>The clue that every sentence has.</summary>
    public static readonly string Bias = $"{Kind.Flag} {Flag.Bias}";

    /// <summary>A clue as it stands in <c>weights.txt</c>: its kind and its symbols' names.</summary>
    public static string NameOf(ulong clue)
    {
        var kind = (Kind)(clue >> 48);
        var first = (ushort)(clue & 0xFFF);
        return kind switch
        {
            Kind.Flag => $"{kind} {(Flag)first}",
            Kind.Before => string.Join(' ', [$"{kind}", $"{(Earlier)first}", .. Symbols(clue >> 12)]),
            _ => string.Join(' ', [$"{kind}", .. Symbols(clue)]),
        };
    }

    private static IEnumerable<string> Symbols(ulong clue)
    {
        for (clue &= 0xFFFF_FFFF_FFFF; clue != 0; clue >>= 12)
            yield return Lexicon.NameOf((ushort)(clue & 0xFFF));
    }

    /// <summary>The number of a clue by its name; null where a symbol in it is no longer known.</summary>
    public static ulong? ByName(string name)
    {
        var parts = name.Split(' ');
        var kind = Enum.Parse<Kind>(parts[0]);
        var clue = (ulong)kind << 48;
        for (var i = 1; i < parts.Length; i++)
        {
            ushort symbol;
            if (kind == Kind.Flag)
                symbol = (ushort)Enum.Parse<Flag>(parts[i]);
            else if (kind == Kind.Before && i == 1)
                symbol = (ushort)Enum.Parse<Earlier>(parts[i]);
            else if (!Lexicon.TryNumber(parts[i], out symbol))
                return null;
            clue |= (ulong)symbol << (12 * (i - 1));
        }
        return clue;
    }
}

/// <summary>What the message before in the thread was.</summary>
internal enum Earlier : ushort
{
    Nothing = 0,
    Told,
    Asked,
}
