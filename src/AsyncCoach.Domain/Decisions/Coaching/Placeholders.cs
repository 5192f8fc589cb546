namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Answers that stand in for an answer: tbd, a pointer to somewhere else, template text, a test.</summary>
internal static class Placeholders
{
    /// <summary>Up to here an answer that begins with one of these says nothing else.</summary>
    private const int Short = 6;

    /// <summary>Up to here a pointer to another place is all that was said.</summary>
    private const int Pointing = 9;

    private static readonly Lexicon Stand = new(
        "tbd, tba, tbc, todo, to do, wip, fixme, n a, na, nn, n.n, n.a, none yet, nil, null, xxx*, yyy*, zzz*, asdf*, qwer*, sdf*, dsf*, foo, bar, baz, foobar, blah*, bla",
        "lorem*, dummy*, placeholder*, sample text, example text, some text, text here, dolor sit",
        "to be defined, to be decided, to be discussed, to be confirmed, to be filled, to be determined, to be announced, to be added, to be done later, to be completed, to be assigned",
        "to be clarified, to be agreed, to be updated, to be written, to be specified, to be named",
        "not yet defined, not defined yet, not yet clear, not known yet, not yet known, dont know yet, do not know yet, not sure yet, no idea, dunno, idk, unknown yet, still open, still to be, still thinking",
        "coming soon, come back later, later, more later, fill in, fill me, fill this, insert, your text, your answer, enter here, write here, type here, add here, describe here, pending, hh, aaa*, qq, sample decision, sample, copy paste, copy from, abc, abcd, details to come, to come, explained later, new decision, my first decision, first decision, decision, the decision, tk, same here, n n, untitled, no title, title, decision title, decision text, acceptance criteria here");

    private static readonly Lexicon Promise = new(
        "explain later, explain in, explain it, will explain, i explain, we discuss, will discuss, discuss in, discuss it, will tell, "
        + "will fill, will add, will write, will update, will complete, will do, will define, will describe, will share, update shortly, will update shortly, will follow, will provide, will come, i write, i fill, i add, add later, fill later, write later, update later",
        "need to fill, need to write, need to think, have to think, must think, must fill, details later, details follow, details to follow, follows later");

    private static readonly Lexicon Soon = new("later, tomorrow, soon, afterwards, monday, after lunch, next week, details, this, it, tonight, follow, when i, in the meeting, in the call, meeting, call, sync, planning");

    private static readonly Lexicon Point = new(
        "as described, as explained, as documented, as mentioned, as noted, as written, as stated, like in, like last, context in, context is in, context is, background in, reason in, reason is in, reasons are in, details can, can be found, found in, linked, kindly see, see, pls see, please see, check, pls check, please check, refer, pls refer, please refer, check with, ask, talk to, clarify with, confirm with, kindly refer, kindly see, kindly check, look at, look in, read, cf, as per, as in, as above, discussed, explained, as discussed, as agreed, same as, same, ditto, idem, like above",
        "details in, details are in, more in, more details in, described in, explained in, documented in, written in, everything in, all in, it is in, it in, is in, its in, it stands in, info in, link in, copy from, copied from, above, below, attached, siehe, ver, per");

    private static readonly Lexicon Place = new(
        "thread*, rfc*, adr*, last time, last one, above, below, ticket*, link*, doc, docs, document*, jira*, confluence*, page, slack*, channel*, message*, pr, issue, attach*, notion*, wiki*, rfc*, spec, description, title, call, meeting, mail, email, e mail, discussion*, minutes",
        "offline, excel, prd, drive, sheet, board, epic, story, adr, figma, comment*, parent, chat, earlier, before, previous*, discussed, agreed, recording, miro, google doc, proposal, deck, slides, design doc, first answer, what, oben");

    private static readonly Lexicon Test = new("test, testing, tests, test123, just testing, only testing, just a test, this is a test, only a test, ignore, pls ignore, please ignore, hello, hello world, hi, trial, dummy");

    private static readonly Lexicon Filler = new("test, testing, tests, ignore, please, pls, this, is, a, the, just, only, hello, world, hi, decision, entry, bot, my, for, trial, dummy, it");

    private static readonly Lexicon Template = new(
        "title of the, name of the, describe the, describe what, describe why, describe how, describe your, insert, your name, one choice in one sentence, what happened or what waiting costs, something anyone could check",
        "what are we building or changing, why now, who decides, what does done mean, name of decider, reason here, your reason, decision here, decider here, write your, enter your, enter the, put your, add your, explain why, explain what, one person if it is you");

    private static readonly Lexicon Hint = new("title, text, decision, reason, answer, criteria, name, decider, description, go, goes, write, put, your, explanation, content, definition, something, why, what, link, fill, type, add, enter");

    /// <summary>Whether the answer stands in for one. An empty answer does not: it is no answer.</summary>
    public static bool Is(Wording answer)
    {
        var words = answer.Words;
        var typed = answer.Typed.AsSpan().Trim();
        if (typed.Length == 0)
            return false;
        if (words.Count == 0)
            return true;
        return IsBare(words) || Stands(words) || Points(words) || IsTest(words) || IsTemplate(words, typed);
    }

    /// <summary>Nothing but links, or letters that make no word.</summary>
    private static bool IsBare(IReadOnlyList<Word> words)
    {
        foreach (var word in words)
        {
            if (!word.Is(Look.Link) && !IsReference(word))
                return words.Count == 1 && IsMashed(word);
        }
        return true;
    }

    /// <summary>PAY-4411, #1234, #arch: where an answer may stand.</summary>
    private static bool IsReference(Word word)
    {
        var dash = word.Text.IndexOf('-', StringComparison.Ordinal);
        return (word.Is(Look.Quoted) && !word.Is(Look.Name) && word.End - word.Start > word.Text.Length)
            || (dash is > 1 and < 8 && word.Text[..dash].All(char.IsAsciiLetter) && word.Text[(dash + 1)..].All(char.IsAsciiDigit));
    }

    private static bool IsMashed(Word word)
    {
        if (word.Text.Length == 1 || (word.Text.Length < 5 && word.Text.All(char.IsAsciiDigit)))
            return true;
        if (word.Is(Look.Mention | Look.Group | Look.Name | Look.Number) || word.Text.Length is 0 or > 12 || word.Text[0] > 'z')
            return false;
        return word.Text.Length > 1 && (word.Text.All(c => c == word.Text[0]) || (word.Text.Length > 3 && !word.Text.Any(c => "aeiouyäöü".Contains(c, StringComparison.Ordinal))));
    }

    private static bool Stands(IReadOnlyList<Word> words)
    {
        if (words.Count <= Pointing && Promise.Find(words) is >= 0 and var at && (Soon.Find(words, at + 1) >= 0 || words.Count <= 3))
            return true;
        return words.Count <= Short && (Stand.At(words, 0) > 0 || (words.Count > 1 && words[^1].Text is "tbd" or "tba" or "todo" or "tbc"));
    }

    private static bool Points(IReadOnlyList<Word> words)
    {
        if (words.Count > Pointing)
            return false;
        var from = words[0].Text is "please" or "pls" or "just" or "its" or "all" or "everything" ? 1 : 0;
        var pointer = Math.Max(Point.At(words, 0), Point.At(words, from));
        return pointer > 0 && (words.Count == pointer || (words.Count <= pointer + 1 && words[^1].Is(Look.Name | Look.Mention)) || Place.Find(words, 0) >= 0 || words.Any(word => word.Is(Look.Link)));
    }

    private static bool IsTest(IReadOnlyList<Word> words) =>
        words.Count <= Short && Test.At(words, 0) > 0 && words.All(word => Filler.Has(word.Text) || word.Is(Look.Number));

    /// <summary>A template's hint, with or without its brackets.</summary>
    private static bool IsTemplate(IReadOnlyList<Word> words, ReadOnlySpan<char> typed)
    {
        var isBracketed = typed[0] == '$' && words.Count == 1 || (typed[0], typed[^1]) is ('<', '>') or ('[', ']') or ('{', '}') && !words[0].Is(Look.Mention | Look.Group | Look.Link | Look.Quoted);
        var isHint = words[^1].Text == "here" && words.Count <= 5 && words.Take(words.Count - 1).Any(word => Hint.Has(word.Text));
        return isHint || (isBracketed && words.Count <= 15) || (words.Count <= 12 && Template.At(words, 0) > 0 && words.Count <= Template.At(words, 0) + 5);
    }
}
