namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>What is built or changed: whether a choice is named, something that one could also do the other way.</summary>
internal static class WhatReading
{
    public static bool IsVague(Wording answer)
    {
        var words = answer.Words;
        var at = Skip(words, Main(words));
        if (at >= words.Count)
            return true;
        if (WhatWords.Refusal.At(words, at) > 0)
            return false;
        if (WhatWords.Aim.At(words, at) is > 0 and var aim)
            return !HasWay(words, at + aim);
        if (WhatWords.Change.At(words, at) is > 0 and var change)
            return !HasWay(words, at + change) && !HasLimit(words, at) && !HasEnd(words, at + change);
        if (WhatWords.Choice.At(words, at) is > 0 and var verb && !IsNoun(words, at))
        {
            var isBare = words.Count - at <= verb || (WhatWords.Bring.Has(words[at].Text) && IsBare(words, at + verb));
            return isBare || (IsVagueFrom(words, at + verb) && !HasWay(words, at) && !HasLimit(words, at));
        }
        return IsBare(words, at) || IsTopic(words, at);
    }

    /// <summary>Where the choice begins in "To lower the risk, we …".</summary>
    private static int Main(IReadOnlyList<Word> words)
    {
        if (words.Count == 0 || !WhatWords.Outset.Has(words[0].Text))
            return 0;
        for (var at = 2; at + 1 < words.Count; at++)
        {
            if (words[at].Before == Gap.Comma && words[at].Text is "we" or "i" or "let" or "please")
                return at;
        }
        return 0;
    }

    /// <summary>Past the words before the choice itself.</summary>
    public static int Skip(IReadOnlyList<Word> words, int at)
    {
        while (at < words.Count && WhatWords.Opening.At(words, at) is > 0 and var length)
            at += length;
        return at;
    }

    /// <summary>"Test coverage", "Release process": the first word names a thing, not what to do.</summary>
    private static bool IsNoun(IReadOnlyList<Word> words, int at) =>
        WhatWords.NounAsWell.Has(words[at].Text) && (words.Count - at <= 2 || WhatWords.Topic.At(words, at + 1) > 0 || WhatWords.VagueThing.At(words, at + 1) > 0);

    /// <summary>How it is done: a figure, a method, a contrast.</summary>
    private static bool HasWay(IReadOnlyList<Word> words, int from)
    {
        for (var at = from; at < words.Count; at++)
        {
            if (IsFigure(words, at) || WhatWords.Way.At(words, at) > 0 || (words[at].Text == "to" && WhatWords.Count.At(words, at + 1) > 0))
                return true;
            if (words[at].Text == "not" && words[at].Before == Gap.Comma)
                return true;
            if (WhatWords.Often.Has(words[at].Text) && (at + 1 == words.Count || WhatWords.Preposition.Has(words[at + 1].Text)))
                return true;
            if (words[at].Text is "by" or "with" or "through" && IsMethod(words, at + 1))
                return true;
            if (at > from && words[at].Before == Gap.Colon && words.Count - at > 1)
                return true;
        }
        return false;
    }

    /// <summary>By boosting, by moving; not by improving.</summary>
    private static bool IsMethod(IReadOnlyList<Word> words, int at) =>
        at < words.Count && words[at].Text.Length > 4 && words[at].Text.EndsWith("ing", StringComparison.Ordinal) && !WhatWords.Striving.Has(words[at].Text);

    /// <summary>A number that says how much; not a date, a version or a quarter.</summary>
    private static bool IsFigure(IReadOnlyList<Word> words, int at)
    {
        var word = words[at];
        if (!word.Is(Look.Number) || char.IsLetter(word.Text[0]))
            return false;
        var isYear = word.Text.Length == 4 && word.Text.StartsWith("20", StringComparison.Ordinal);
        return !isYear && !IsMonth(words, at - 1) && !IsMonth(words, at + 1);
    }

    private static bool IsMonth(IReadOnlyList<Word> words, int at) => at >= 0 && at < words.Count && WhatWords.Months.Has(words[at].Text);

    private static bool HasLimit(IReadOnlyList<Word> words, int from)
    {
        for (var at = from; at < words.Count; at++)
        {
            if (WhatWords.Limit.At(words, at) > 0 || words[at].Is(Look.Number | Look.Quoted | Look.Link))
                return true;
        }
        return false;
    }

    /// <summary>Change X to Y, from X: what becomes of it, unless that is only better.</summary>
    private static bool HasEnd(IReadOnlyList<Word> words, int from)
    {
        for (var at = from + 1; at + 1 < words.Count; at++)
        {
            if (words[at].Text is "to" or "from" or "so" && WhatWords.Aim.At(words, at + 1) == 0 && !IsVagueFrom(words, at + 1))
                return true;
        }
        return false;
    }

    /// <summary>"Implement caching": the verb is one of choice, but of caching nothing is said.</summary>
    private static bool IsBare(IReadOnlyList<Word> words, int from)
    {
        var content = 0;
        for (var at = from; at < words.Count; at++)
        {
            if (words[at].Is(Look.Name | Look.Number | Look.Quoted) && WhatWords.Topic.At(words, at) == 0)
                return false;
            if (!WhatWords.Small.Has(words[at].Text))
            {
                content++;
                if (content > 1 || WhatWords.Topic.At(words, at) == 0)
                    return false;
            }
        }
        return true;
    }

    /// <summary>What it is done to is nothing in particular.</summary>
    private static bool IsVagueFrom(IReadOnlyList<Word> words, int from)
    {
        if (from >= words.Count)
            return true;
        for (var at = from; at < words.Count; at++)
        {
            if (words[at].Is(Look.Name))
                return false;
        }
        return WhatWords.VagueThing.Find(words, from) >= 0;
    }

    /// <summary>Becomes, moves; and closes, owns, pays: a verb of choice with somebody who does it.</summary>
    private static bool IsVerb(Word word) =>
        WhatWords.Becomes.Has(word.Text)
        || (word.Text.Length > 4 && word.Text.EndsWith('s') && WhatWords.Choice.Has(word.Text[..^1]) && !WhatWords.NounAsWell.Has(word.Text[..^1]));

    /// <summary>"Hosting in Frankfurt", "backups to Backblaze": where it is to be is the choice.</summary>
    private static bool IsPlaced(List<Word> words)
    {
        for (var at = 1; at + 1 < words.Count; at++)
        {
            if (words[at].Text is "in" or "to" or "on" or "at" or "with" && words[at + 1].Is(Look.Name))
                return WhatWords.VagueThing.Find(words) < 0;
        }
        return false;
    }

    /// <summary>The noun that the others belong to heads a topic.</summary>
    private static bool IsTopicHead(List<Word> words)
    {
        var end = words.FindIndex(1, word => WhatWords.Small.Has(word.Text));
        return WhatWords.Topic.Has(words[end > 0 ? end - 1 : words.Count - 1].Text) || WhatWords.Topic.At(words, 0) > 0;
    }

    /// <summary>A topic, not a choice: a few nouns that say nothing of what becomes of them.</summary>
    private static bool IsTopic(IReadOnlyList<Word> words, int from)
    {
        var isNothing = WhatWords.VagueThing.At(words, from) > 0 && !words.Any(word => word.Is(Look.Number));
        if (HasWay(words, from) && !isNothing)
            return false;
        List<Word> rest = [.. words.Skip(from)];
        var content = rest.Where(word => !WhatWords.Small.Has(word.Text)).ToList();
        var hasVerb = rest.Skip(1).Any(IsVerb);
        if (WhatWords.VagueThing.At(words, from) > 0 && (!hasVerb || words[from].Text == "something"))
            return true;
        if (HasLimit(words, from) && !rest.Any(word => word.Is(Look.Number) && WhatWords.Months.Has(word.Text)))
            return false;
        var names = content.Count(word => word.Is(Look.Name));
        if (!hasVerb && IsPlaced(rest))
            return false;
        if (!hasVerb && (WhatWords.VagueThing.In(rest) || IsTopicHead(rest)) && content.Count <= 8)
            return names == 0 || content.Count <= 3 || WhatWords.Topic.Find(rest) <= 1;
        // "Postgres for the ledger" says what for.
        if (rest.Any(word => word.Text is "for" or "as") && content.Count > 1 && rest[0].Is(Look.Capital))
            return false;
        return !hasVerb && (content.Count <= 2 && names < 2 || content.Count == 3 && names == 0 && content.Count == rest.Count);
    }
}
