namespace AsyncCoach.Domain.Searching;

/// <summary>How far two spellings are apart, and how far apart they may be to mean the same word.</summary>
public static class Spelling
{
    private const int ShortestToMistype = 4;
    private const int LongWord = 8;
    private const int NoWord = 64;

    /// <summary>How many slips of the pen a word of this length may hold: a short word with one slip is another word.</summary>
    public static int Slips(string word) =>
        word.Length is < ShortestToMistype or > NoWord || word.Any(char.IsAsciiDigit) ? 0 : word.Length < LongWord ? 1 : 2;

    /// <summary>
    /// Letters added, left out, changed or swapped with their neighbour, from one to the other; more than <paramref name="most"/> when it is
    /// more than that.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;
        var width = other.Length + 1;
        Span<int> before = stackalloc int[width], last = stackalloc int[width], row = stackalloc int[width];
        for (var column = 0; column < width; column++)
            last[column] = column;
        for (var line = 1; line <= one.Length; line++)
        {
            row[0] = line;
            var best = line;
            for (var column = 1; column < width; column++)
            {
                var same = one[line - 1] == other[column - 1];
                var steps = Math.Min(Math.Min(row[column - 1], last[column]) + 1, last[column - 1] + (same ? 0 : 1));
                if (line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1])
                    steps = Math.Min(steps, before[column - 2] + 1);
                row[column] = steps;
                best = Math.Min(best, steps);
            }

            if (best > most)
                return most + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[width - 1];
    }
}
