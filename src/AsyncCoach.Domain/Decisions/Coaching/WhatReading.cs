namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>What is built or changed: whether a choice is named, and whether it is one.</summary>
internal static class WhatReading
{
    /// <summary>Words before the choice itself.</summary>
    private static readonly Lexicon Opening = new(
        "we will, we shall, we should, we would, we want to, we need to, we have to, we must, we are going to, we decided to, we decide to, we plan to, we agreed to, we would like to, we can, we could, we, let us, lets, let, i want to, i would like to, i, decision, decided, decide to, decided to, proposal, proposed, the plan is to, the idea is to, plan, plan to, please, pls, to, should, must, need to, going to, want to, from now on, from now, also, and, then, additionally, now, start to, begin to, try to, will, it is decided to, team will, the team will, kindly, next, finally, plus, besides, further, furthermore, moreover, as well as, in addition, on top, second topic, second, third, first, another thing");

    private static readonly Lexicon VagueVerb = new(
        "improv*, optimi*, enhanc*, refactor*, moderni*, streamlin*, rework*, revamp*, overhaul*, fix, fixing, fixes, address, addressing, handle, handling, tackl*, clean, cleaning, cleanup, tidy*, simplif*, strengthen*, boost*, increase, increasing, decrease, better, update, updating, upgrade, upgrading, adjust*, tweak*, look into, look at, looking into, investigat*, explor*, evaluat*, consider*, think about, think, work on, working on, deal with, take care, taking care, sort out, figure out, find, decide, define, discuss*, align*, ensur*, make sure, making sure, do, doing, get, review, revisit*, rethink*, restructur*, reorgani*, manage, prepare, scale, scaling, harden*, stabili*, do something, change, changing, changes, modify, alter, revise, assess*, analy*, analyse, understand, discover, research*, brainstorm*, plan, support, speed up, reduce, reducing, minimi*, maximi*, increase, raise awareness, solve, solving, resolve, resolving, polish*, refresh*, transform*, evolve, rationali*, professionali*, unify, harmoni*, standardi*, consolidat*, accelerat*, mitigat*, empower*, foster*, promote, encourage, facilitate, leverage, focus*, invest in, invest, continue, progress, proceed, drive, push, develop, create, build, implement, introduce, design, establish, set up, setup, provide, bring, deliver, strive, aim, make, be, have, put effort, give, take, start, add, adopt, use, switch, move, migrate, rewrite, redesign*, rebuild*, replace, go, check, help, keep, monitor, try, care, limit, control, secure, protect, test, document, automate, clarify, communicate, collaborate, coordinate, organi*, train, educate, grow, mature, maintain, repair, patch, tune, tuning, uplift, elevate, level up, expand, extend, rationalise");

    /// <summary>Of those, the ones that name a choice as soon as their object is a thing.</summary>
    private static readonly Lexicon NeedsThing = new(
        "develop, create, build, implement, introduce, establish, set up, setup, provide, bring, deliver, give, take, start, add, adopt, use, switch, move, migrate, replace, go, keep, put effort, make, be, have, plan, support, rewrite, limit, automate, standardi*, consolidat*, test, document, patch, upgrade, expand, extend, push, drive, build, invest in, train, secure, protect, unify, solve, monitor, redesign*, rebuild*, try, control");

    private static readonly Lexicon VagueThing = new(
        "better, improved, enhanced, more robust, more reliable, more stable, more scalable, more efficient, more effective, more modern, more flexible, more maintainable, more secure, more user*, more agile, more proactive, more transparent, more consistent, more structured, more professional, more data, more automat*, more test*, more focus, more care*, more document*, more communic*, more collab*, faster, cleaner, easier, simpler, nicer, smoother, stuff, thing, things, something, somehow, somewhat, someway, anything, everything, improvement*, enhancement*, adjustment*, optimi*, changes, fixes, moderni*, approach*, strateg*, solution*, alternative*, way, ways, new way, situation, topic*, issue, issues, problem, problems, concern*, mess, future proof*, state of the art, next level, world class, best practices, best practice, user friendly, maintainable, scalable, robust, needful, more often, quality, efficien*, effectiv*, stability, reliability, performance, experience, ux, productivity, robustness, maintainability, scalability, velocity, collaboration, communication, expectations, etc, and so on, some kind, some sort, kind of, sort of, properly, appropriate*, as needed, if needed, where needed, where possible, as required, modern, awareness, culture, mindset, holistic, synerg*, excellence, ownership culture, technical debt, tech debt, incidents, more, concept, initiative, serious, right tool, new tool, new tools, tooling, new process, new system, new framework, new technology, new vendor, another tool, another vendor, other vendor, different tool, different approach, some tool, some process, proper, good, great, healthy, topics, matter*, aspects, area, areas, challenge*, pain points, gaps, hygiene, maturity, visibility, transparency, alignment, process, processes, workflow, flow");

    /// <summary>How it is done: what makes an intention a choice.</summary>
    private static readonly Lexicon How = new(
        "using, via, instead, rather than, in place of, in favour of, in favor of, only, never, no longer, not, without, no more, except, unless, until, per, every, everywhere, in one, into, behind, as default, by default, at most, at least, maximum, minimum, max, min, from scratch, through, off, on top of, first, always, nobody, nothing, must, required, mandatory, optional, out of, onto, whoever, weekly, daily, hourly, nightly, monthly, quarterly, twice, once, as a, as an, inside, within, between");

    private static readonly Lexicon Method = new("adding, removing, replacing, moving, splitting, using, running, switching, caching, merging, dropping, introducing, making, giving, turning, setting, blocking, requiring, pinning, hiring, buying, sending, storing, putting, cutting, writing, showing, asking, limiting, sharing, doing, upgrading, migrating, deleting, batching, indexing, sharding, disabling, enabling, rotating, pairing, publishing, reusing, adopting, having");

    /// <summary>Verbs that name a choice by themselves.</summary>
    public static readonly Lexicon Choice = new(
        "adopt, use, move, switch, migrate, drop, remove, delete, retire, replace, rename, hire, buy, purchase, rent, lease, sell, sign, split, merge, freeze, stop, start, disable, enable, turn, turn off, turn on, require, block, allow, forbid, ban, cap, limit, set, cache, encrypt, rotate, archive, publish, release, ship, launch, postpone, delay, cancel, close, open, keep, pin, bump, lock, unlock, store, log, mask, hide, show, send, retry, serve, host, deploy, roll out, roll back, revert, rollback, rewrite, port, extract, separate, isolate, introduce, add, build, create, implement, install, deprecate, sunset, decommission, kill, shut, discontinue, outsource, insource, hand, transfer, assign, appoint, promote, make, give, grant, revoke, raise, lower, cut, double, halve, extend, shorten, skip, include, exclude, reject, accept, refuse, decline, approve, choose, select, pick, go, stay, run, schedule, book, order, pay, charge, bill, invoice, price, offer, measure, track, monitor, sample, alert, page, route, redirect, rate, throttle, queue, batch, stream, index, partition, shard, replicate, back up, backup, restore, purge, prune, compress, sign off, test, document, translate, localise, localize, support, standardise, standardize, consolidate, unify, upgrade, downgrade, update, change, convert, transition, embed, integrate, connect, disconnect, expose, protect, put, take, let, ask, invite, train, report, record, swap, bring, pause, resume, reduce, increase, apply, enforce, provide, post, mark, treat, format, validate, check, verify, expire, delegate, automate, rebuild, redesign, reuse, open source, print, label, relocate, rearrange, reorder, pilot, trial, subscribe, unsubscribe, renew, terminate, extend, negotiate, fund, reimburse, cover, fill, recruit, fire, onboard, offboard, share, default, return, throw, fail, bundle, inline, lint, generate, copy, clone, mirror, proxy, tag, version, fork, vendor, patch, harden, rework, handle, fix, refactor, improve, clean, review, evaluate, refund, ground, begin, end, leave, abandon, wait, plan, develop, setup, design, form, establish, attach, detach, mount, solder, route, source, gate, guard, default, accept, do, don't, dont, don, no, never, not, avoid, prefer, write, read, sync, call, name, say, tell, inform, notify, present, demo, deliver, produce, manufacture, inspect, weld, glue, cool, heat, ground, flash, calibrate, seal, cease, ditch, dump, scrap, opt, commit, settle, introduce, hold, meet, sit, work, cover, rotate, staff, reassign, reorganise, restrict, tighten, loosen, relax, wrap, unblock, import, export, render, load, preload, prefetch, lazy load, minify, transpile, compile, target, gzip, parse, serialise, serialize, tokenise, tokenize, hash, salt, scan, audit, pentest, certify, insure, ringfence, dedicate, allocate, reserve, provision, autoscale, scale, containerise, containerize, virtualise, virtualize, dockerise, dockerize, terraform, script, cherry pick, squash, rebase, trunk, branch, abolish, shift, time box, timebox, cut over, cutover, bar, collect, gather, emit, append, stay, ring, ditch, swap out, phase out, open up, sunset, carve, drain, evict, refuse, auto merge, automerge");

    private static readonly Lexicon Additive = new("also, additionally, furthermore, moreover, besides, plus, in addition, on top of that, as well as, second topic, another thing, another decision, second decision, at the same time, while at it, while we are at it, along with that, apart from that, separately, by the way, btw, and too");

    /// <summary>What refers back: the second half speaks of the first.</summary>
    private static readonly Lexicon Back = new("it, its, them, their, they, that, this, those, these, both, there, the old, old, the rest, the other, others, then, each, same, the same, the former, thereby, thus, therefore, instead, so that, the new, the result, the previous, existing, the current, everything else, legacy, accordingly, afterwards, after that, not, no, never, none");

    private static readonly Lexicon Ending = new("drop, remove, delete, retire, stop, decommission, archive, kill, sunset, turn off, turn, shut, deprecate, disable, close, abandon, keep, discontinue, leave, cancel, phase, scrap, ditch, dump, retire, require, freeze, block, reject, refuse, forbid");

    private static readonly Lexicon Beginning = new("use, move, switch, adopt, go, migrate, replace, take, standardi*, introduce, put, store, convert, transition, consolidate, merge, swap, choose, pick, make, require, upgrade, port, add, stay, keep, let, buy, build, split, bring, set");

    /// <summary>What a second decision begins with: things that are decided by themselves, not steps of something.</summary>
    private static readonly Lexicon Another = new(
        "hire, buy, purchase, move, switch, adopt, drop, retire, introduce, launch, raise, lower, charge, rename, cancel, postpone, delay, rewrite, replace, start, stop, stops, close, open, change, reduce, increase, enable, disable, turn, make, add, remove, delete, migrate, freeze, cut, sunset, deprecate, use, set, renew, sign, outsource, promote, appoint, split, merge, extend, shorten, upgrade, rebuild, redesign, release, ship, publish, block, ban, forbid, require, allow, kill, shut, archive, rotate, encrypt, cap, limit, give, create, build, implement, organise, organize, redo, fire, recruit, pay, terminate, negotiate, relocate, bring, go, get, let, update, train, standardise, standardize, enforce, automate, discontinue, decommission, refactor, put, pick, choose, select, host, run, schedule, mandate, double, halve, bump, pin, write, document, take, form, establish, setup, invite, onboard, hand, transfer, assign, reorganise, reorganize, restructure, improve, fix, clean, swap, begin, offer, increase, moving, hiring, switching, adopting, dropping, changing, buying, introducing, launching, raising, retiring, replacing, removing, migrating, starting, stopping, renaming, reducing, increasing, adding, using, setting, cutting, closing, opening");

    private static readonly Lexicon Becomes = new("becomes, become, goes, go, moves, move, gets, get, will, is, are, shall, must, should, starts, stops, ends, needs, stays, reports, changes, has, have");

    private static readonly Lexicon Small = new("a, an, the, of, for, in, on, to, and, or, with, our, at, by, from, as, is, be, we, it, all, this, that, into, more, new, per");

    /// <summary>No choice is named.</summary>
    public static bool IsVague(Wording answer)
    {
        var words = answer.Words;
        if (words.Count == 0)
            return true;
        var at = Skip(words, 0);
        if (at >= words.Count)
            return true;
        var isPinned = IsPinned(words, at);
        if (isPinned)
            return false;
        var verb = VagueVerb.At(words, at);
        if (verb > 0)
            return NeedsThing.At(words, at) == 0 || IsVagueFrom(words, at + verb);
        if (Choice.At(words, at) > 0)
            return words.Count - at == 1 || IsVagueFrom(words, at + 1);
        return IsTopic(words, at);
    }

    /// <summary>The choices that an answer reads as, each as it was typed; one where it is one.</summary>
    public static IReadOnlyList<string> Choices(Wording answer)
    {
        var words = answer.Words;
        List<int> starts = [0];
        var isList = words.Count(word => word.Before == Gap.Item) > 1;
        for (var at = 1; at < words.Count; at++)
        {
            if (isList ? words[at].Before == Gap.Item && !IsLeadIn(words, at) : BeginsAnother(words, starts[^1], at))
                starts.Add(at);
        }
        return [.. starts.Select((start, i) => answer.Between(SkipJoint(words, start), i + 1 < starts.Count ? starts[i + 1] : words.Count))];
    }

    private static int Skip(IReadOnlyList<Word> words, int at)
    {
        while (at < words.Count && Opening.At(words, at) is > 0 and var length)
            at += length;
        return at;
    }

    private static int SkipJoint(IReadOnlyList<Word> words, int at)
    {
        while (at + 1 < words.Count && (words[at].Text is "and" or "then" || Additive.At(words, at) > 0))
            at += Math.Max(1, Additive.At(words, at));
        return at;
    }

    /// <summary>Something in it that can be told from its opposite: a figure, an identifier, a way, a contrast.</summary>
    private static bool IsPinned(IReadOnlyList<Word> words, int from)
    {
        for (var at = from; at < words.Count; at++)
        {
            if (words[at].Is(Look.Number | Look.Quoted | Look.Link) || How.At(words, at) > 0)
                return true;
            if (words[at].Text is "by" or "with" && at + 1 < words.Count && Method.At(words, at + 1) > 0)
                return true;
            if (at > from && words[at].Before == Gap.Colon && words.Count - at > 1)
                return true;
        }
        var to = -1;
        for (var at = from + 1; at < words.Count - 1; at++)
        {
            if (words[at].Text == "to" && !VagueThing.In(words.Skip(at).Take(4).ToList()) && VagueVerb.At(words, at + 1) == 0)
                to = at;
        }
        return to > 0;
    }

    /// <summary>The verb would name a choice, but what it is done to does not.</summary>
    private static bool IsVagueFrom(IReadOnlyList<Word> words, int from)
    {
        if (from >= words.Count)
            return true;
        var names = words.Skip(from).Any(word => word.Is(Look.Name));
        return VagueThing.Find(words, from) >= 0 && !names;
    }

    /// <summary>A topic, not a choice: a few nouns that say nothing of what becomes of them.</summary>
    private static bool IsTopic(IReadOnlyList<Word> words, int from)
    {
        var content = words.Skip(from).Where(word => !Small.Has(word.Text)).ToList();
        var hasVerb = words.Skip(from).Any(word => Becomes.Has(word.Text) || Choice.Has(word.Text));
        if (VagueThing.Find(words, from) >= 0 && !hasVerb && content.Count <= 8)
            return !content.Skip(1).Any(word => word.Is(Look.Name)) || content.Count <= 3;
        return content.Count <= 2 && !hasVerb && content.Count(word => word.Is(Look.Name)) < 2
            || content.Count == 3 && !hasVerb && !content.Any(word => word.Is(Look.Name)) && !words.Skip(from).Any(word => Small.Has(word.Text));
    }

    private static bool IsLeadIn(IReadOnlyList<Word> words, int at)
    {
        var first = words.ToList().FindIndex(word => word.Before == Gap.Item);
        // "Drop support for: - Android 8 - iOS 14" is one choice with its parts.
        return first > 0 && words.Take(first).Any(word => Choice.Has(word.Text)) && Choice.At(words, at) == 0;
    }

    private static bool BeginsAnother(IReadOnlyList<Word> words, int start, int at)
    {
        var word = words[at];
        var isJoint = word.Text is "and" or "plus" || Additive.At(words, at) > 0;
        if (!isJoint && word.Before is Gap.Space or Gap.Slash or Gap.Colon or Gap.Dash)
            return false;
        var next = isJoint ? SkipJoint(words, at) : at;
        if (word.Before == Gap.Comma && words[at].Text is "and" or "then")
            next = at + 1;
        next = Math.Max(next, Skip(words, next));
        if (next >= words.Count || at - start < 2)
            return false;
        var isAdded = Additive.At(words, at) > 0 || (word.Text == "and" && Additive.At(words, at + 1) > 0);
        var end = EndOf(words, next);
        if (isAdded && end - next >= 2)
            return Another.At(words, next) > 0 || Choice.At(words, next) > 0 || HasVerb(words, next, end);
        if (Back.Find(words.Skip(next).Take(Math.Min(end - next, 6)).ToList()) >= 0 || SharesWords(words, start, at, next, end))
            return false;
        if (Another.At(words, next) > 0 && end - next >= 2)
            return !(IsHalf(words, start, next) || words[at].Text is "then");
        return word.Before >= Gap.Comma && end - next >= 4 && HasVerb(words, next, end) && word.Before is Gap.Sentence or Gap.Item || (isJoint && end - next >= 4 && HasVerb(words, next, end));
    }

    /// <summary>"Use pnpm and drop yarn": two sides of one choice.</summary>
    private static bool IsHalf(IReadOnlyList<Word> words, int start, int next) =>
        Ending.At(words, next) > 0 && Beginning.At(words, Skip(words, start)) > 0 && start == 0 && Count(words, next) <= 6;

    private static int Count(IReadOnlyList<Word> words, int from) => EndOf(words, from) - from;

    private static int EndOf(IReadOnlyList<Word> words, int from)
    {
        var end = from + 1;
        while (end < words.Count && words[end].Before < Gap.Sentence && words[end].Before is not Gap.Comma && words[end].Text is not ("and" or "plus"))
            end++;
        return end;
    }

    private static bool HasVerb(IReadOnlyList<Word> words, int from, int end)
    {
        for (var at = from + 1; at < end; at++)
        {
            if (Becomes.Has(words[at].Text) && words[at].Before == Gap.Space)
                return true;
        }
        return false;
    }

    private static bool SharesWords(IReadOnlyList<Word> words, int start, int end, int next, int last)
    {
        for (var at = next + 1; at < last; at++)
        {
            var stem = Stem.Of(words[at].Text);
            if (stem.Length < 4 || words[at].Is(Look.Number))
                continue;
            for (var before = start; before < end; before++)
            {
                if (Stem.Of(words[before].Text) == stem)
                    return true;
            }
        }
        return false;
    }
}
