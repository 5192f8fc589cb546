namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Words of a choice: what aims at something without naming it, what names it, what joins one to another.</summary>
internal static class WhatWords
{
    /// <summary>Words before the choice itself.</summary>
    public static readonly Lexicon Opening = new(
        "actively, additionally, also, and, another thing, as well, as well as, begin to, begin using, besides, continuously, decide to, decided",
        "decided that, decided to, decision, finally, first, firstly, from now, from now on, further, furthermore, generally, going to, i, i want to",
        "i would like to, in addition, it is decided to, just, kindly, let, let us, lets, moreover, must, need to, next, now, on top, plan is to, plan to",
        "please, pls, plus, proposal, proposed, quickly, really, regularly, second, second topic, secondly, should, simply, start to, start using, team will",
        "the idea is to, the plan is to, the team should, the team will, then, third, thirdly, to, try to, want to, we, we agreed that, we agreed to, we are",
        "we are going to, we can, we could, we decide to, we decided that, we decided to, we have to, we must, we need, we need to, we plan to, we shall",
        "we should, we want, we want to, we will, we would, we would like to, will");

    public static readonly Lexicon Refusal = new("do not, dont, get rid of, keep, never, no, nobody, none, not, only, stop, zero");

    /// <summary>Verbs that aim at something: a choice only together with how.</summary>
    public static readonly Lexicon Aim = new(
        "accelerat*, act on, address, addressing, aim, align*, analy*, assess*, be, become, better, boost*, brainstorm*, care, catch up, check, clarify",
        "clean, cleaning, cleanup, collaborate, come up, communicate, consider*, continue, coordinate, deal with, debug, decide, decrease, decreasing, define",
        "discover, discuss*, do, doing, educate, elevate, empower*, encourage, enhanc*, ensur*, evaluat*, evolve, explor*, facilitate, figure out, find, fix",
        "fixes, fixing, focus*, follow up, foster*, get, get rid of the mess, getting, go deeper, grow, handle, handling, harden*, harmoni*, have a look",
        "help, improv*, increase, increasing, invest, investigat*, level up, leverage, look at, look into, looking into, make a decision, make decision",
        "make sure, making sure, manage, mature, maximi*, minimi*, mitigat*, moderni*, optimi*, overhaul*, polish*, prepare, proceed, professionali*",
        "progress, promote, raise awareness, rationali*, react, rebalance, reconsider, reduce, reducing, refactor*, refresh*, reorgani*, repair, research*",
        "resolve, resolving, respond, restructur*, rethink*, revamp*, review, revisit*, rework*, scale, scaling, show more, simplif*, solve, solving",
        "sort out, speed up, stabili*, streamlin*, strengthen*, strive, tackl*, take a decision, take care, take decision, taking care, think, think about",
        "tidy*, transform*, troubleshoot, tune, tuning, understand, uplift, work on, working on");

    /// <summary>Verbs of change: what becomes of it must be said.</summary>
    public static readonly Lexicon Change = new(
        "adjust*, alter, altering, amend*, change, changing, modify, modifying, rebuild*, reconfigur*, redesign*, revise, revising, rewrite, rewriting",
        "tweak*, update, updating, upgrade, upgrading");

    /// <summary>Things that are nothing in particular.</summary>
    public static readonly Lexicon VagueThing = new(
        "acceptable level, adjustment*, alignment, alternative*, and so on, another tool, another vendor, anything, approach*, appropriate*, as needed",
        "as required, aspects, awareness, best practice*, better, challenge*, changes, cheaper, cleaner, cloud native, collaboration, communication, concept",
        "concern*, cost efficien*, culture, different approach, different tool, easier, effectiv*, efficien*, enhanced, enhancement*, etc, everything",
        "excellence, expectations, experience, faster, fixes, follow ups, followups, future proof*, gaps, good, great, healthy, holistic, hygiene, if needed",
        "improved, improvement*, in order, independently, initiative, intelligent, issue, issues, kind of, leaner, less, less annoying, maintainability",
        "maintainable, matter*, maturity, mess, mindset, modern, moderni*, more, more agile, more automat*, more care*, more collab*, more communic*",
        "more consistent, more data, more document*, more effective, more efficient, more event, more flexible, more focus, more maintainable, more modern",
        "more proactive, more professional, more reliable, more robust, more scalable, more secure, more stable, more structured, more test*",
        "more transparent, more user*, needful, new framework, new platform, new process, new provider, new solution, new system, new technology, new tool",
        "new tools, new vendor, next level, nicer, optimi*, other vendor, pain points, performance, posture, problem, problems, process, processes",
        "productivity, proper, properly, quality, reliability, responsib*, right tool, robust, robustness, safer, scalability, scalable, security, serious",
        "simpler, situation, smarter, smoother, solution*, some automation, some changes, some kind, some process, some rules, some sort, some tool, somehow",
        "something, someway, sort of, stability, state of the art, strateg*, stuff, synerg*, tech debt, technical debt, thing, things, tooling, topic*",
        "transparency, usability, user friendly, ux, velocity, visibility, way, ways, where needed, where possible, workflow, world class");

    /// <summary>Nouns that head a topic: what becomes of it is still open.</summary>
    public static readonly Lexicon Topic = new(
        "access, agile, ai, alerting, alerts, analysis, analytics, architecture, authentication, authorisation, authorization, automation, backups, caching",
        "cloud, concept, configuration, coverage, criteria, dashboards, deployment*, design, devops, discussion*, docs, documentation, estimation*",
        "evaluation, fatigue, feedback, format, formats, governance, guideline*, handling, hiring, idea, ideas, infrastructure, integration*, lifecycle",
        "logging, management, metrics, migration, ml, model, models, monitoring, next steps, notifications, observability, onboarding, options, overview",
        "plan, planning, plans, policies, policy, process, processes, proposal*, question*, reporting, requirements, responsibilities, review, roadmap*",
        "rules, search, security, selection*, services, setup, speed, sso, standards, steps, storage, strategy, structure, systems, testing, tests, thoughts",
        "tools, training, tuning, usage, validation, versioning");

    /// <summary>A way or a contrast: what makes an aim a choice.</summary>
    public static readonly Lexicon Way = new(
        "as default, at least, at most, behind, by default, each, every, from scratch, in favor of, in favour of, in one, in place of, instead, into, off",
        "once, only, onto, out of, per, rather than, using, via, weekly");

    /// <summary>How often, where no noun follows.</summary>
    public static readonly Lexicon Often = new("daily, hourly, monthly, nightly, quarterly, weekly, yearly");

    /// <summary>Not a way to anything: the aim again.</summary>
    public static readonly Lexicon Striving = new(
        "anything, becoming, being, cleaning, doing, enhancing, ensuring, everything, fixing, focusing, getting, having, improving, increasing, making",
        "optimi*, reducing, refactoring, something, trying, working");

    public static readonly Lexicon Count = new("a single, each, eight, every, five, four, half, nine, one, seven, six, ten, three, two, zero");

    /// <summary>What can be told from its opposite.</summary>
    public static readonly Lexicon Limit = new(
        "all, always, between, both, daily, double, each, eight, every, everywhere, except, first, five, four, half, hourly, inside, mandatory, max, maximum",
        "min, minimum, monthly, must, never, nightly, nine, no, no longer, no more, nobody, not, nothing, on top of, once, one, only, optional, per",
        "quarterly, required, seven, six, ten, three, through, twice, two, unless, until, weekly, whoever, within, without, zero");

    /// <summary>Verbs that name a choice by themselves.</summary>
    public static readonly Lexicon Choice = new(
        "abandon, abolish, accept, add, adopt, alert, allocate, allow, append, apply, appoint, approve, archive, ask, assign, attach, audit, automate",
        "autoscale, avoid, back, backup, ban, bar, batch, bill, block, book, branch, bring, build, bump, bundle, buy, cache, calibrate, call, cancel, cap",
        "cease, certify, charge, cherry pick, choose, clone, close, collect, commit, compile, compress, connect, consolidat*, containeri*, convert, cool",
        "copy, create, cut, decline, decommission, dedicate, default, delay, delegate, delete, deliver, demote, deploy, deprecate, develop, disable",
        "disconnect, discontinue, ditch, dockeri*, document, dont, double, downgrade, drain, drop, dump, embed, emit, emulate, enable, encrypt, end, enforce",
        "establish, evict, exclude, expire, export, expose, extend, extract, fail, fill, fire, forbid, fork, format, freeze, fund, gate, gather, generate",
        "get rid, give, glue, go, grant, guard, halve, hand, happen, hash, hide, hire, hold, host, implement, import, include, index, inform, insource",
        "inspect, install, insure, integrate, introduce, invite, isolate, keep, kill, label, launch, lease, leave, limit, lint, load, localise, localize",
        "lock, log, lower, maintain, make, mark, mask, measure, meet, merge, migrate, mirror, monitor, move, name, negotiate, never, notify, offboard, offer",
        "onboard, open, opt, order, outsource, own, page, parse, partition, patch, pause, pay, pentest, phase, pick, pilot, pin, port, post, postpone, prefer",
        "preload, present, price, print, produce, promote, protect, provide, provision, proxy, prune, publish, purchase, purge, put, queue, raise, rate, read",
        "reassign, rebase, record, recruit, redirect, refund, refuse, reimburse, reject, relabel, relax, release, relocate, remove, rename, render, renew",
        "rent, reorder, replace, replicate, report, require, reserve, restore, restrict, resume, retire, retrain, retry, return, reuse, revert, revoke, roll",
        "rollback, rotate, route, run, salt, sample, say, scan, schedule, scrap, seal, select, sell, send, separate, serve, set, settle, shard, share, shift",
        "ship, shorten, show, shut, sign, skip, solder, split, squash, staff, standardi*, start, stay, stop, store, stream, subscribe, sunset, supply",
        "support, swap, switch, sync, take, target, tell, terminate, test, throttle, throw, tighten, track, train, transfer, transition, translate, treat",
        "trial, turn, unify, unlock, unsubscribe, use, validate, verify, version, wait, weld, work, wrap, write");

    /// <summary>Verbs that bring a thing about: of a topic alone they say nothing.</summary>
    public static readonly Lexicon Bring = new(
        "add, adopt, apply, build, create, develop, establish, go, have, implement, introduce, make, move, provide, run, set, setup, start, use");

    /// <summary>Of those, the ones that are nouns as often.</summary>
    public static readonly Lexicon NounAsWell = new(
        "access, alert, audit, back, backup, batch, bill, branch, build, bundle, cache, call, charge, default, design, document, end, export, fork, form",
        "format, fund, hash, host, import, index, label, limit, load, log, mark, mirror, name, offer, order, page, patch, pilot, post, price, print, proxy",
        "queue, rate, release, report, route, sample, scan, schedule, share, shift, ship, staff, stream, support, sync, target, test, trial, version, work");

    public static readonly Lexicon Additive = new(
        "additionally, along with that, also, and too, another decision, another thing, apart from that, as well as, at the same time, besides, btw",
        "by the way, decision 2, decision two, furthermore, in addition, in the same go, moreover, next to that, on top of that, other than that, plus",
        "second decision, second thing, second topic, secondly, separately, thirdly, while at it, while we are at it");

    /// <summary>What refers back: the second half speaks of the first.</summary>
    public static readonly Lexicon Back = new(
        "accordingly, after that, afterwards, any of, both, each of, everyone else, everything else, existing, instead, it, its, legacy, old, one of them",
        "others, our own, own, remaining, same, so that, such, that, the current, the former, the new, the old, the other, the previous, the remaining",
        "the rest, the result, their, them, then, there, thereby, therefore, these, they, this one, those, thus, what, whatever");

    public static readonly Lexicon Ending = new(
        "abandon, archive, block, close, cut, decommission, delete, deprecate, disable, discontinue, ditch, drop, dump, forbid, freeze, keep, kill, leave",
        "phase, refuse, reject, remove, require, retire, scrap, shut, stop, sunset, turn, uninstall");

    public static readonly Lexicon Beginning = new(
        "add, adopt, bring, build, choose, consolidat*, convert, create, embed, go, introduce, invite, keep, make, merge, migrate, move, pick, port, put",
        "replace, require, set, split, standardi*, stay, store, swap, switch, take, transition, upgrade, use");

    /// <summary>What a second decision begins with: things that are decided by themselves, not steps of something.</summary>
    public static readonly Lexicon Another = new(
        "abandon, add, adding, adopt, adopting, allow, appoint, archive, ask, assign, automate, ban, begin, block, bring, build, bump, buy, buying, cancel",
        "cap, change, changing, charge, choose, clean, close, closing, create, cut, cutting, decommission, delay, delete, deprecate, deprecating, disable",
        "discontinue, ditch, document, double, drop, dropping, enable, encrypt, enforce, establish, expand, extend, fire, fix, forbid, freeze, get, give, go",
        "halve, hand, hide, hire, hiring, host, implement, improve, increase, increasing, introduce, introducing, invest, invite, kill, launch, launching",
        "lease, leave, let, license, limit, lower, make, mandate, measure, merge, migrate, migrating, move, moving, negotiate, offer, onboard, open, opening",
        "organise, organize, outsource, pay, phase, pick, pin, postpone, promote, publish, purchase, put, raise, raising, rebuild, recruit, redesign, redo",
        "reduce, reducing, refactor, release, relocate, remove, removing, rename, renaming, renew, rent, reorgani*, replace, replacing, require, restructure",
        "retire, retiring, rewrite, roll, rotate, run, schedule, scrap, select, sell, set, setting, ship, shorten, shut, sign, split, standardi*, start",
        "starting, stop, stopping, sunset, swap, switch, switching, take, terminate, track, train, transfer, translate, turn, update, upgrade, use, using",
        "write");

    /// <summary>Verbs that a second decision has after its own subject.</summary>
    public static readonly Lexicon Becomes = new(
        "are, become, becomes, changes, does, ends, get, gets, go, goes, is, move, moves, must, pays, reports, runs, shall, should, starts, stays, stops",
        "takes, uses, will");

    /// <summary>What explains rather than decides.</summary>
    public static readonly Lexicon Remark = new(
        "any, as, because, each, every, everybody, everyone, if, it, nobody, only, otherwise, since, so, that, there, this, unless, until, when, while");

    /// <summary>What a clause begins with that only leads to the choice.</summary>
    public static readonly Lexicon Outset = new(
        "after, as, at, based, because, by, considering, due, for, given, having, if, in, instead, like, on, once, option, since, to, until, when, whenever",
        "while, with");

    public static readonly Lexicon Step = new("document, mark, measure, publish, track, train, update, write");

    /// <summary>After a verb: it has no object of its own.</summary>
    public static readonly Lexicon Preposition = new(
        "after, as, at, before, by, for, from, if, in, on, once, over, per, to, under, until, via, when, where, while, with, within, without");

    public static readonly Lexicon Months = new(
        "apr, april, aug, august, dec, december, feb, february, jan, january, jul, july, jun, june, mar, march, may, nov, november, oct, october, q1, q2, q3",
        "q4, quarter, sep, sept, september, sprint, week, year");

    public static readonly Lexicon Small = new(
        "a, about, across, all, among, an, and, as, at, be, between, by, for, from, in, into, is, it, my, of, on, or, our, per, that, the, their, this, to",
        "we, with, your");
}
