namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Words of a choice: what aims at something without naming it, what names it, what joins one to another.</summary>
internal static class WhatWords
{
    /// <summary>Words before the choice itself.</summary>
    public static readonly Lexicon Opening = new(
        "we will, we shall, we should, we would like to, we would, we want to, we want, we need to, we need, we have to, we must, we are going to, we are, we decided to, we decided that, we decide to, we plan to",
        "we agreed to, we agreed that, we can, we could, we, let us, lets, let, i want to, i would like to, i, decision, decided, decide to, decided to, decided that, proposal, proposed, the plan is to, the idea is to",
        "plan is to, plan to, please, pls, kindly, to, should, must, need to, going to, want to, from now on, from now, also, and, then, additionally, now, start to, start using, begin using, begin to, try to, will, it is decided to, team will",
        "the team will, the team should, next, finally, plus, besides, further, furthermore, moreover, as well as, as well, in addition, on top, second topic, second, third, first, another thing, firstly, secondly, thirdly");

    public static readonly Lexicon Refusal = new("do not, dont, no, not, never, only, nobody, none, keep, stop, zero, get rid of");

    /// <summary>Verbs that aim at something: a choice only together with how.</summary>
    public static readonly Lexicon Aim = new(
        "improv*, optimi*, enhanc*, refactor*, moderni*, streamlin*, rework*, revamp*, overhaul*, fix, fixing, fixes, address, addressing, handle, handling, tackl*, clean, cleaning, cleanup, tidy*, simplif*",
        "strengthen*, boost*, increase, increasing, decrease, decreasing, better, look into, look at, looking into, investigat*, explor*, evaluat*, consider*, think about, think, work on, working on, deal with",
        "take care, taking care, sort out, figure out, find, decide, define, discuss*, align*, ensur*, make sure, making sure, do, doing, get, getting, review, revisit*, rethink*, restructur*, reorgani*, manage",
        "prepare, scale, scaling, harden*, stabili*, assess*, analy*, understand, discover, research*, brainstorm*, speed up, reduce, reducing, minimi*, maximi*, raise awareness, solve, solving, resolve, resolving",
        "polish*, refresh*, transform*, evolve, rationali*, professionali*, harmoni*, accelerat*, mitigat*, empower*, foster*, promote, encourage, facilitate, leverage, focus*, invest, continue, progress, proceed",
        "strive, aim, be, become, help, check, care, clarify, communicate, collaborate, coordinate, educate, grow, mature, repair, tune, tuning, uplift, elevate, level up, show more, take a decision, take decision",
        "make a decision, make decision, come up, have a look, catch up, get rid of the mess, go deeper, follow up, rebalance, reconsider, debug, troubleshoot, act on, react, respond");

    /// <summary>Verbs of change: what becomes of it must be said.</summary>
    public static readonly Lexicon Change = new("change, changing, update, updating, upgrade, upgrading, adjust*, tweak*, modify, modifying, alter, altering, revise, revising, redesign*, rewrite, rewriting, rebuild*, reconfigur*, amend*");

    /// <summary>Things that are nothing in particular.</summary>
    public static readonly Lexicon VagueThing = new(
        "better, improved, enhanced, more robust, more reliable, more stable, more scalable, more efficient, more effective, more modern, more flexible, more maintainable, more secure, more user*, more agile, less annoying",
        "more proactive, more transparent, more consistent, more structured, more professional, more data, more automat*, more test*, more focus, more care*, more document*, more communic*, more collab*, more event, more",
        "less, faster, cleaner, easier, simpler, nicer, smoother, safer, cheaper, stuff, thing, things, something, everything, somehow, someway, anything, improvement*, enhancement*, adjustment*, optimi*, changes, fixes, moderni*, approach*",
        "strateg*, solution*, alternative*, way, ways, situation, topic*, issue, issues, problem, problems, concern*, mess, future proof*, state of the art, next level, world class, best practice*, user friendly, maintainable",
        "scalable, robust, needful, quality, efficien*, effectiv*, stability, reliability, performance, experience, ux, productivity, robustness, maintainability, scalability, velocity, collaboration, communication, posture",
        "expectations, etc, and so on, some kind, some sort, kind of, sort of, properly, appropriate*, as needed, if needed, where needed, where possible, as required, modern, awareness, culture, mindset, holistic, synerg*",
        "excellence, technical debt, tech debt, concept, initiative, serious, right tool, new tool, new tools, tooling, new process, new system, new framework, new technology, new vendor, new provider, new platform, new solution",
        "another tool, another vendor, other vendor, different tool, different approach, some tool, some process, some automation, some changes, some rules, proper, good, great, healthy, matter*, aspects, challenge*, pain points",
        "gaps, hygiene, maturity, visibility, transparency, alignment, process, processes, workflow, usability, security, acceptable level, in order, responsib*, cost efficien*, cloud native, independently, smarter, intelligent, leaner");

    /// <summary>Nouns that head a topic: what becomes of it is still open.</summary>
    public static readonly Lexicon Topic = new(
        "roadmap*, selection*, options, next steps, steps, process, processes, plan, plans, planning, strategy, policy, policies, guideline*, discussion*, question*, management, handling, structure, architecture, concept, design",
        "setup, rules, standards, coverage, fatigue, format, formats, model, models, speed, overview, analysis, review, evaluation, proposal*, idea, ideas, thoughts, feedback, requirements, criteria, governance, lifecycle, versioning",
        "migration, deployment*, testing, monitoring, logging, caching, documentation, onboarding, hiring, training, estimation*, integration*, authentication, authorisation, authorization, infrastructure, tuning, usage, tests, observability, automation, cloud, agile, ai, ml, devops, alerting, alerts, dashboards, metrics, docs, analytics, backups, reporting, notifications, search, sso, security, storage, access");

    /// <summary>A way or a contrast: what makes an aim a choice.</summary>
    public static readonly Lexicon Way = new("only, every, each, nightly, daily, weekly, monthly, hourly, once, using, via, instead, rather than, in place of, in favour of, in favor of, into, from scratch, in one, off, out of, onto, behind, by default, as default, at most, at least, per");

    public static readonly Lexicon Count = new("one, two, three, four, five, six, seven, eight, nine, ten, zero, a single, half, every, each");

    /// <summary>What can be told from its opposite.</summary>
    public static readonly Lexicon Limit = new(
        "only, never, no longer, not, without, no more, except, unless, until, per, every, everywhere, maximum, minimum, max, min, through, on top of, first, always, nobody, nothing, must, required, mandatory, optional, whoever",
        "weekly, daily, hourly, nightly, monthly, quarterly, twice, once, inside, within, between, no, all, each, both, one, two, three, four, five, six, seven, eight, nine, ten, zero, half, double");

    /// <summary>Verbs that name a choice by themselves.</summary>
    public static readonly Lexicon Choice = new(
        "adopt, use, move, switch, migrate, drop, remove, delete, retire, replace, rename, hire, buy, purchase, rent, lease, sell, sign, split, merge, freeze, stop, start, disable, enable, turn, require, block, allow, forbid",
        "ban, cap, limit, set, cache, encrypt, rotate, archive, publish, release, ship, launch, postpone, delay, cancel, close, open, keep, pin, bump, lock, unlock, store, log, mask, hide, show, send, retry, serve, host, deploy",
        "roll, revert, rollback, port, extract, separate, isolate, introduce, add, build, create, implement, install, deprecate, sunset, decommission, kill, shut, discontinue, outsource, insource, hand, transfer, assign, appoint",
        "make, give, own, happen, get rid, grant, revoke, raise, lower, cut, halve, double, extend, shorten, skip, include, exclude, reject, accept, refuse, decline, approve, choose, select, pick, go, stay, run, schedule, book, order, pay, charge, bill",
        "price, offer, measure, track, sample, alert, page, route, redirect, rate, throttle, queue, batch, stream, index, partition, shard, replicate, back, backup, restore, purge, support, maintain, prune, compress, test, document, translate",
        "localise, localize, standardi*, consolidat*, unify, downgrade, convert, transition, embed, integrate, connect, disconnect, expose, protect, put, take, ask, invite, train, report, record, swap, bring, pause, resume, apply",
        "enforce, provide, post, mark, treat, format, validate, verify, expire, delegate, automate, reuse, print, label, relocate, reorder, subscribe, unsubscribe, renew, terminate, negotiate, fund, reimburse, fill, recruit, fire",
        "onboard, offboard, share, default, return, throw, fail, bundle, lint, generate, copy, clone, mirror, proxy, version, fork, patch, refund, end, leave, abandon, wait, develop, establish, attach, solder, gate, guard, dont, never",
        "avoid, prefer, write, read, sync, call, name, say, tell, inform, notify, present, deliver, produce, inspect, weld, glue, cool, calibrate, seal, cease, ditch, dump, scrap, opt, commit, settle, hold, meet, work, staff, reassign",
        "restrict, tighten, relax, wrap, import, export, render, load, preload, compile, target, parse, hash, salt, scan, audit, pentest, certify, insure, dedicate, allocate, reserve, provision, autoscale, containeri*, dockeri*",
        "cherry pick, squash, rebase, branch, abolish, shift, bar, collect, gather, emit, append, phase, drain, evict, trial, pilot, freeze, monitor, extend, emulate, throttle, sunset, promote, demote, retrain, relabel, supply");

    /// <summary>Of those, the ones that are nouns as often.</summary>
    public static readonly Lexicon NounAsWell = new(
        "test, release, support, price, log, cache, queue, index, page, alert, order, report, access, design, form, label, bill, charge, sample, stream, batch, route, backup, document, schedule, rate, limit, patch, branch",
        "version, pilot, trial, format, print, share, hash, scan, audit, support, host, fork, mirror, proxy, default, export, import, load, target, staff, work, host, back, end, name, call, sync, bundle, shift, fund, offer, ship, post, mark");

    public static readonly Lexicon Additive = new(
        "also, additionally, furthermore, moreover, besides, plus, in addition, on top of that, as well as, second topic, another thing, another decision, second decision, second thing, at the same time, while at it, secondly, thirdly",
        "while we are at it, along with that, apart from that, separately, by the way, btw, decision 2, decision two, and too, next to that, other than that, in the same go");

    /// <summary>What refers back: the second half speaks of the first.</summary>
    public static readonly Lexicon Back = new(
        "it, its, them, their, they, that, these, those, both, there, the old, old, the rest, the other, others, then, our own, own, same, the former, thereby, thus, therefore, instead, so that, the new, the result, the previous, existing",
        "the current, everything else, legacy, what, whatever, accordingly, afterwards, after that, each of, any of, one of them, everyone else, the remaining, remaining, such, this one");

    public static readonly Lexicon Ending = new(
        "cut, drop, remove, delete, retire, stop, decommission, archive, kill, sunset, turn, shut, deprecate, disable, close, abandon, keep, discontinue, leave, phase, scrap, ditch, dump, require, freeze, block, reject, refuse, forbid, uninstall");

    public static readonly Lexicon Beginning = new(
        "use, move, switch, adopt, go, migrate, replace, take, standardi*, introduce, put, store, convert, transition, consolidat*, merge, swap, choose, pick, invite, make, require, upgrade, port, add, stay, keep, build, split, bring, set, create, embed");

    /// <summary>What a second decision begins with: things that are decided by themselves, not steps of something.</summary>
    public static readonly Lexicon Another = new(
        "hire, buy, purchase, move, switch, adopt, drop, retire, introduce, launch, raise, lower, charge, rename, cancel, postpone, delay, rewrite, replace, start, stop, close, open, change, reduce, increase, enable, disable, turn",
        "make, add, remove, delete, migrate, freeze, cut, sunset, deprecate, use, set, renew, sign, outsource, promote, appoint, split, merge, extend, shorten, upgrade, rebuild, redesign, release, ship, publish, block, ban, forbid",
        "require, allow, kill, shut, archive, rotate, encrypt, cap, limit, give, create, build, implement, organise, organize, redo, fire, recruit, pay, terminate, negotiate, relocate, bring, go, get, let, update, train, standardi*",
        "enforce, automate, discontinue, decommission, refactor, put, pick, choose, select, host, run, schedule, mandate, double, halve, bump, pin, write, document, take, establish, invite, onboard, hand, transfer, assign, reorgani*",
        "restructure, improve, fix, clean, swap, begin, offer, moving, hiring, switching, adopting, dropping, changing, buying, introducing, launching, raising, retiring, replacing, removing, migrating, starting, stopping, hide",
        "renaming, reducing, increasing, adding, using, setting, cutting, closing, opening, deprecate, deprecating, buy, rent, lease, sell, measure, track, translate, license, invest, ask, expand, abandon, scrap, ditch, roll, phase, leave");

    /// <summary>Verbs that a second decision has after its own subject.</summary>
    public static readonly Lexicon Becomes = new("becomes, become, goes, go, moves, move, gets, get, will, is, are, shall, must, should, starts, stops, ends, stays, reports, changes, does, runs, uses, takes, pays");

    /// <summary>What explains rather than decides.</summary>
    public static readonly Lexicon Remark = new("if, when, because, as, since, this, that, it, there, while, until, unless, otherwise, so, only, every, each, any, nobody, everybody, everyone");

    public static readonly Lexicon Step = new("update, document, train, write, publish, mark, measure, track");

    /// <summary>After a verb: it has no object of its own.</summary>
    public static readonly Lexicon Preposition = new("at, in, on, after, for, if, when, with, by, to, from, until, before, as, via, over, under, per, within, without, where, while, once, again, too, only");

    public static readonly Lexicon Months = new(
        "january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, sprint, week, quarter, year, q1, q2, q3, q4");

    public static readonly Lexicon Small = new("a, an, the, of, for, in, on, to, and, or, with, our, at, by, from, as, is, be, we, it, all, this, that, into, per, between, across, among, about, your, my, their");
}
