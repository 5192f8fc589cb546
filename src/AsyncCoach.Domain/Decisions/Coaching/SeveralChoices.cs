namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>
/// Tells one choice from several in one sentence. Parts of one choice, what ends because of it, and steps that speak of it again are one: only what could be
/// changed without the other counts.
/// </summary>
internal static class SeveralChoices
{
    /// <summary>The choices that an answer reads as, each as it was typed; one where it is one.</summary>
    public static IReadOnlyList<string> Of(Wording answer)
    {
        var words = answer.Words;
        List<int> starts = [0];
        var isList = words.Count(word => word.Before == Gap.Item) > 1;
        for (var at = 1; at < words.Count; at++)
        {
            if (isList ? words[at].Before == Gap.Item && !IsPart(words, at) : BeginsAnother(words, starts[^1], at))
                starts.Add(at);
        }
        if (starts.Count == 1 && !isList)
            starts = Settings(words);
        return [.. starts.Select((start, i) => answer.Between(SkipJoint(words, start), i + 1 < starts.Count ? starts[i + 1] : words.Count))];
    }

    private static int SkipJoint(IReadOnlyList<Word> words, int at)
    {
        while (at + 1 < words.Count && (words[at].Text is "and" or "then" || WhatWords.Additive.At(words, at) > 0))
            at += Math.Max(1, WhatWords.Additive.At(words, at));
        return at;
    }

    /// <summary>"Drop support for: - Android 8 - iOS 14" is one choice with its parts.</summary>
    private static bool IsPart(IReadOnlyList<Word> words, int at)
    {
        var first = 0;
        while (words[first].Before != Gap.Item)
            first++;
        return first > 0 && words.Take(first).Any(word => WhatWords.Choice.Has(word.Text)) && WhatWords.Choice.At(words, at) == 0;
    }

    private static bool BeginsAnother(IReadOnlyList<Word> words, int start, int at)
    {
        var word = words[at];
        var isAdded = IsAdded(words, at);
        var isJoint = isAdded || word.Text is "and" or "plus";
        if ((!isJoint && word.Before is Gap.Space or Gap.Slash or Gap.Colon or Gap.Dash) || at - WhatReading.Skip(words, start) < 2)
            return false;
        if ((word.Is(Look.Aside) && !words[start].Is(Look.Aside)) || IsOutset(words, start, at))
            return false;
        var next = isJoint ? SkipJoint(words, at) : at;
        if (next >= words.Count || words[next].Text is "to" or "thus")
            return false;
        if (WhatWords.Another.At(words, next) == 0)
            next = WhatReading.Skip(words, next);
        return next < words.Count && IsChoice(words, start, at, next, isJoint, isAdded);
    }

    private static bool IsChoice(IReadOnlyList<Word> words, int start, int at, int next, bool isJoint, bool isAdded)
    {
        var end = EndOf(words, next);
        var isAnother = WhatWords.Another.At(words, next) > 0 && !words[next].Is(Look.Quoted) && end - next >= 2;
        if (isAdded)
            return isAnother || end - next >= 3;
        if (SpeaksOf(words, start, at, next, end))
            return false;
        if (isAnother)
            return HasObject(words, next) && words[at].Text != "then" && !IsHalf(words, start, next, end) && !IsStep(words, next, end) && !IsNoun(words, next)
                && (isJoint || !words[next].Text.EndsWith("ing", StringComparison.Ordinal));
        // "A and B are moved" has one verb for both.
        var first = WhatReading.Skip(words, start);
        var hasOwnVerb = WhatWords.Choice.At(words, first) > 0 || WhatWords.Aim.At(words, first) > 0 || HasVerb(words, start, at);
        var isClause = end - next >= 4 && !WhatWords.Remark.Has(words[next].Text) && HasVerb(words, next, end);
        return hasOwnVerb && isClause && (isJoint || words[at].Before is Gap.Sentence or Gap.Item);
    }

    /// <summary>Also, plus, besides: at the head of a clause, or before what is decided; "should also have" adds nothing.</summary>
    private static bool IsAdded(IReadOnlyList<Word> words, int at)
    {
        if (words[at].Text == "and")
            return WhatWords.Additive.At(words, at + 1) > 0;
        // "Two reviewers in billing + contract tests at night": a sign between phrases, not between two words.
        if (words[at].Before == Gap.And && at >= 3 && EndOf(words, at) - at >= 3 && !SpeaksOf(words, 0, at, at, EndOf(words, at)))
            return true;
        var length = WhatWords.Additive.At(words, at);
        if (length == 0 || at + length >= words.Count)
            return false;
        return words[at].Before >= Gap.Comma || length == 3 || WhatWords.Another.At(words, at + length) > 0 || words[at + length].Text == "we";
    }

    /// <summary>"Since the disk is full, we …": what goes before the choice is no choice.</summary>
    private static bool IsOutset(IReadOnlyList<Word> words, int start, int at) => start == 0 && words[at].Before == Gap.Comma && WhatWords.Outset.Has(words[0].Text);

    private static bool HasObject(IReadOnlyList<Word> words, int verb) =>
        !WhatWords.Preposition.Has(words[verb + 1].Text) || words[verb].Text is "go" or "switch" or "move" or "switching" or "moving";

    /// <summary>"Rename master and update the CI jobs": what comes with a decision, unless it says what becomes of something.</summary>
    private static bool IsStep(IReadOnlyList<Word> words, int next, int end)
    {
        if (!WhatWords.Step.Has(words[next].Text))
            return false;
        for (var at = next + 1; at < end; at++)
        {
            if (words[at].Text == "to" || words[at].Is(Look.Number))
                return false;
        }
        return true;
    }

    /// <summary>"Ban force push on main and release branches": a noun as often as a verb.</summary>
    private static bool IsNoun(IReadOnlyList<Word> words, int next) =>
        WhatWords.NounAsWell.Has(words[next].Text) && !(words[next + 1].Is(Look.Name | Look.Number) || words[next + 1].Text is "the" or "a" or "an" or "all" or "our" or "no");

    /// <summary>"Use pnpm and drop yarn", "stop polling and use webhooks": two sides of one choice.</summary>
    private static bool IsHalf(IReadOnlyList<Word> words, int start, int next, int end)
    {
        if (start > 0 || end < words.Count || end - next > 6)
            return false;
        var first = WhatReading.Skip(words, start);
        return (WhatWords.Ending.At(words, next) > 0 && WhatWords.Beginning.At(words, first) > 0)
            || (WhatWords.Ending.At(words, first) > 0 && WhatWords.Beginning.At(words, next) > 0 && end - next <= 4);
    }

    private static int EndOf(IReadOnlyList<Word> words, int from)
    {
        var end = from + 1;
        while (end < words.Count && words[end].Before < Gap.Sentence && words[end].Before != Gap.Comma && words[end].Text is not ("and" or "plus"))
            end++;
        return end;
    }

    private static bool HasVerb(IReadOnlyList<Word> words, int from, int end)
    {
        for (var at = from + 1; at < end; at++)
        {
            if (WhatWords.Becomes.Has(words[at].Text) && words[at].Before == Gap.Space)
                return true;
        }
        return false;
    }

    /// <summary>Whether the second half speaks of the first: it refers back, or has a word in common with it.</summary>
    private static bool SpeaksOf(IReadOnlyList<Word> words, int start, int at, int next, int end)
    {
        if (words[next].Text is "not" or "no" or "never" or "none" or "nothing")
            return true;
        for (var word = next; word < Math.Min(end, next + 6); word++)
        {
            if (WhatWords.Back.At(words, word) > 0)
                return true;
        }
        if (words[end - 1].Text is "one" or "ones" or "it" or "them")
            return true;
        for (var word = WhatWords.Another.At(words, next) > 0 ? next + 1 : next; word < end; word++)
        {
            var stem = Stem.Of(words[word].Text);
            if (stem.Length < 4 || words[word].Is(Look.Number))
                continue;
            for (var before = start; before < at; before++)
            {
                if (Stem.Of(words[before].Text) == stem)
                    return true;
            }
        }
        return false;
    }

    /// <summary>"Upload limit 200 MB, session timeout 30 min, delete after a year": settings that have nothing in common, in a row.</summary>
    private static List<int> Settings(IReadOnlyList<Word> words)
    {
        List<int> starts = [0];
        for (var at = 2; at < words.Count; at++)
        {
            var isCut = words[at].Before is Gap.Comma or Gap.Sentence or Gap.And || (words[at].Text is "and" or "plus");
            var next = words[at].Text is "and" or "plus" ? at + 1 : at;
            if (!isCut || next >= words.Count)
                continue;
            var end = EndOf(words, next);
            if (IsSetting(words, starts[^1], at) && IsSetting(words, next, end) && !SpeaksOf(words, starts[^1], at, next, end))
                starts.Add(at);
        }
        return starts;
    }

    /// <summary>A thing and its figure, the thing first: not "10 for writes", which is said of the thing before.</summary>
    private static bool IsSetting(IReadOnlyList<Word> words, int from, int end)
    {
        var things = 0;
        for (var at = from; at < end; at++)
        {
            if (words[at].Is(Look.Number))
                return things > 0 && end - from >= 3;
            if (WhatWords.Preposition.Has(words[at].Text))
                return false;
            if (!WhatWords.Small.Has(words[at].Text) && !words[at].Is(Look.Name) && words[at].Text.Length > 3)
                things++;
        }
        return false;
    }
}
