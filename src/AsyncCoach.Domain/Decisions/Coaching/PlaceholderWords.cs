namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Words of answers that stand in for one: what they promise, where they point.</summary>
internal static class PlaceholderWords
{
    /// <summary>Words that hold a place only where nothing else is said.</summary>
    public static readonly Lexicon Alone = new(
        "abc, bar, baz, decision, definition, definition of done, description, draft, entry, first, foo, foo bar, given when then, hh, in progress, later, na",
        "name, new, nil, nn, no, not yet, nothing, nothing yet, null, ok, okay, one, open, pending, qq, reason, reasons, same, sample, soon, text, the reason",
        "title, tk, to follow, what, who, why, wip, yes");

    public static readonly Lexicon Stand = new(
        "aaa*, abcd, acceptance criteria here, add here, asdf*, bla, blah*, come back later, coming soon, copy from, copy paste, decision text",
        "decision title, describe here, details to come, do not know yet, dolor sit, dont know yet, dsf*, dummy*, dunno, enter here, example text",
        "explained later, fill in, fill me, fill this, first decision, fixme, foobar, idk, insert, lorem*, more later, my first decision, n a, n n, n.a, n.n",
        "new decision, no idea, no title, none yet, not defined yet, not known yet, not sure yet, not yet clear, not yet defined, not yet known, placeholder*",
        "qwer*, same here, sample decision, sample text, sdf*, some text, still open, still thinking, still to be, tba, tbc, tbd, text here, the decision",
        "to be added, to be agreed, to be announced, to be assigned, to be clarified, to be completed, to be confirmed, to be decided, to be defined",
        "to be determined, to be discussed, to be done later, to be filled, to be named, to be specified, to be updated, to be written, to come, to do, todo",
        "type here, unknown yet, untitled, will be added, will be clarified, will be defined, will be filled, will be provided, will be shared",
        "will be updated, will be written, will clarify, will define, wip, write here, xxx*, your answer, your text, yyy*, zzz*");

    public static readonly Lexicon Promise = new(
        "add later, details follow, details later, details to follow, discuss in, discuss it, explain in, explain it, explain later, fill later",
        "follows later, have to think, i add, i explain, i fill, i write, must fill, must think, need to fill, need to think, need to write, update later",
        "update shortly, we discuss, will add, will come, will complete, will define, will describe, will discuss, will do, will explain, will fill",
        "will follow, will provide, will share, will tell, will update, will update shortly, will write, write later");

    public static readonly Lexicon Soon = new(
        "after lunch, afterwards, call, details, follow, in the call, in the meeting, it, later, meeting, monday, next week, planning, soon, sync, this",
        "tomorrow, tonight, when i");

    public static readonly Lexicon Point = new(
        "above, all in, as above, as agreed, as described, as discussed, as documented, as explained, as in, as mentioned, as noted, as per, as stated",
        "as written, ask, attached, background in, below, can be found, cf, check, check with, clarify with, confirm with, context in, context is",
        "context is in, copied from, copy from, described in, details are in, details can, details in, discussed, ditto, documented in, everything in",
        "explained, explained in, find, find it, found in, idem, info in, is in, it in, it is in, it stands in, its in, kindly check, kindly refer",
        "kindly see, like above, like in, like last, link, link in, linked, look at, look in, more details in, more in, per, please check, please refer",
        "please see, pls check, pls refer, pls see, read, reason in, reason is in, reasons are in, refer, refer to, same, same as, same reason, same reasons",
        "see, siehe, talk to, ver, written in");

    public static readonly Lexicon Place = new(
        "above, adr*, agreed, attach*, before, below, board, call, channel*, chat, comment*, confluence*, criteria, deck, description, design doc, discussed",
        "discussion*, doc, docs, document*, drive, e mail, earlier, email, epic, excel, figma, first answer, google doc, issue, jira*, last one, last time",
        "link*, mail, meeting, message*, minutes, miro, notes, notion*, oben, offline, page, parent, pr, prd, previous*, proposal, recording, rfc*, sheet",
        "slack*, slide, slides, spec, story, thread*, ticket*, title, url, what, wiki*");

    public static readonly Lexicon Test = new(
        "dummy, hello, hello world, hi, ignore, just a test, just testing, only a test, only testing, please ignore, pls ignore, test, test123, testing",
        "tests, this is a test, trial");

    public static readonly Lexicon Filler = new(
        "a, bot, decision, dummy, entry, for, hello, hi, ignore, is, it, just, my, only, please, pls, test, testing, tests, the, this, trial, world");

    public static readonly Lexicon Template = new(
        "add your, decider here, decision here, describe how, describe the, describe what, describe why, describe your, enter the, enter your, explain what",
        "explain why, insert, name of decider, name of the, one choice in one sentence, one person if it is you, put your, reason here",
        "something anyone could check, title of the, what are we building or changing, what does done mean, what happened or what waiting costs, who decides",
        "why now, write your, your name, your reason");

    public static readonly Lexicon Hint = new(
        "add, answer, content, criteria, decider, decision, definition, description, enter, explanation, fill, go, goes, link, name, put, reason, something",
        "text, title, type, what, why, write, your");
}
