namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Words of a definition of done: what can only be felt, and what can be looked at.</summary>
internal static class DoneWords
{
    /// <summary>A judgement without a measure.</summary>
    public static readonly Lexicon Vague = new(
        "a lot, acceptable, accepted, adequate, adopted, adoption, adopts, agile, agree, agrees, aligned, alignment, all set, along, amazing, appropriate*",
        "as agreed, as before, as desired, as expected, as intended, as it should, as needed, as planned, as possible, as usual, available, aware, awareness",
        "balanced, bearable, believe*, best, best in class, better, big, buy in, clean, cleaner, clear, clearer, coherent, collaboration, comfortable",
        "comfortable with, communication, complain*, complete picture, concern*, confidence, confident, considerabl*, consistency, consistent*, continuity",
        "convinced, correct, correctly, culture, decent, decrease*, delays, difference, difficult*, discipline*, disturbed, easier, easily, easy, effect",
        "effective*, effects, efficient*, elegant, embraced, engaged, engagement, enhanced, enjoy*, enough, excellent, expectation*, experience, fast, faster",
        "feel*, few, fewer, fine, flexible, follow it, follow the, follows the, for the market, found useful, frequent*, friendly, functional, functions",
        "future proof, generally, glad, go down, go up, goes down, goes up, going down, going up, good, great, handled, happier, happy, hassle, healthy",
        "helpful, high, high availability, higher, impact, impression, improv*, in a good, in control, in order, in shape, in use, increased, informed",
        "internali*, intuitive, is ok with, issue, issues, know how, know what, know who, knows what, knows who, lean, less, less annoying, like it, likes",
        "look, look fine, looks, love*, low, lower, maintainability, maintainable, make sense, makes sense, manageable, manner, mature, matured, maturity",
        "meaningful, minimal, minimi*, modern, morale, more, mostly, motivated, motivation, neat, negative, nice, nicely, noise, normal, normally, notice",
        "noticeabl*, often, ok, okay, old way, on board, onboard with, operational, optimal*, optimi*, pain, per requirement*, perfect*, performance",
        "performant, pleased, polished, positive, problem, problems, productive, productivity, professional, progress, proper, properly, quality, quick",
        "quick enough, quicker, quickly, rarely, readability, readable, ready for, reasonable, reasonably, reduced, regularly, relevant, reliability",
        "reliable, reliably, responsible, responsive, right way, robust*, routine, running, safe, safer, same page, satisf*, say so, says so, scalability",
        "scalable, seamless*, secure, seldom, sensible, shape, significant*, simple, simpler, slow, small, smooth*, so often, solid, spread, stabili*, stable",
        "stress*, substantial*, success, successful*, sufficient*, suitable, surprise*, sustainable, tested, the right, think it, think that, thinks it, tidy",
        "tolerable, transparen*, trend, trouble*, trust*, under control, understand*, understood, up and running, up to date, used by, used to it, useful",
        "valuable, value, visibility, way of, we think, well, went well, without any, work, working, works, world class");

    /// <summary>Feelings and judgements that no figure beside them makes checkable.</summary>
    public static readonly Lexicon Feeling = new(
        "agree, aligned, aware, better, comfortable, confidence, confident, convinced, easier, effect, engaged, enjoy*, enthusias*, experience, feel*, fine",
        "fun, good, happier, happy, impression, improved, improvement*, like it, love*, motivated, motivation, ok, pleased, positive, productive, quality",
        "reliable, satisf*, secure, smooth*, stable, trust*, understand*, useful, well");

    /// <summary>Done, in other words.</summary>
    public static readonly Lexicon Over = new(
        "100%, 80%, 90%, a, accomplished, achieved, adopted, after, all, almost, an, and, any, applied, approach, are, as, be, been, by, change, changes",
        "closed, complete, completed, completely, completes, completion, concluded, cutover, decision, definition, delivered, done, ended, entire",
        "established, etc, everybody, everyone, everything, executed, exists, feature, finalised, finalized, finish, finished, finishes, fixed, for",
        "fulfilled, full, fully, goal, gone, has, have, if, implement, implementation, implemented, in, in place, introduced, introduction, is, it, item",
        "items, live, mean, means, migrated, migration, most, mostly, nearly, new, no, not, of, on, once, open, our, over, part, parts, people, per, plan",
        "planned, practice, process, project, reached, ready, realised, realized, refactored, refactoring, resolved, rolled out, rollout, set up, so",
        "solution, solved, steps, stories, story, switch, system, task, tasks, team, that, the, then, there, they, thing, things, this, ticket, tickets, to",
        "tool, topic, transition, up, upgrade, us, vendor, way, we, when, whole, will, with, work");

    /// <summary>What can be looked at: states of things, and where they are seen.</summary>
    public static readonly Lexicon Seen = new(
        "acceptance test, accepted by, adr, alarm, alert*, announced, answers, appear, appears, approved, archived, assigned, attached, audit*, banner, bill",
        "blocked, blocks, board, booked, branch, build, builds, button, calendar, can create, can deploy, can log, can login, can open, can order, can pay",
        "can restore, can run, canceled, cancelled, cannot, cant, certificate, channel, checked by, checklist, ci, closed, column, commit*, config*",
        "confirmed, confirmed by, confirms, confluence, contain, contains, contract, count*, created, csat, curl, dashboard has, dashboard shows, datadog",
        "deactivated, declined, deleted, demo, denied, deployed, disabled, displayed, displays, docs, documented in, downloadable, downloads, drill, dropped",
        "dry run, e2e, each, email, empty, enabled, encrypted, endpoint, error rate, every, everywhere, exist, exists, expired, exported, fail, fails, field",
        "file, files, fire drill, for all, form, from all, get, gets, grafana, green, grep, handbook, has a name, has read, hired, imported, impossible",
        "in all, in dashboard, in main, in prod, in production, in store, in stores, in the dashboard, in the documentation, in the store, installed",
        "invoice*, is named, jira, joined, kibana, label*, linked, list, listed, lists, live, load test, log, logged, logs, mail, masked, measured, merged",
        "message, metric*, moved, named, never, no longer, nobody can, none, not possible, nowhere, nps, off, on all, on dashboard, on main, on prod",
        "on production, on staging, on the dashboard, only, open, opens, ordered, owner, p50, p95, p99, page, page in, pager*, paid, pass, passed, passes",
        "pipeline, points to, posted, pr, printed, prints, prs, published, pull request, query, rating, readme, reads, receive, received, receives, recorded",
        "red, redirect*, refused, refuses, reject, rejected, rejects, released, removed, renamed, replaced by, repo*, reproducible, reset, responds, return",
        "returns, reviewed by, revoked, rota, rotated, row, rows, run on, runbook, runs on, scan*, schedule, scheduled, score*, screen, screenshot, see, sees",
        "select, sends, sent, sentry, sheet, shipped, show, shown, shows, shut down, sign off, signed, signed off, signs off, sla, slo, smoke, spreadsheet",
        "started, starts, stored, survey, switched off, table, tag, test, tests, to prod, to production, turned off, turned on, twice, uat, uninstalled",
        "upload, uploaded, uploads, uptime, url, uses, verified by, verifies, visible, wiki, without asking, without help, zero");

    /// <summary>What a figure counts, or how it compares.</summary>
    public static readonly Lexicon Measure = new(
        "a day, a month, a week, above, at least, at most, below, between, calls, cases, devices, equal*, errors, exactly, fewer than, gb, hits, incidents",
        "kb, less than, max, maximum, mb, min, minimum, more than, ms, no more than, not more than, orders, over, pages, people, per day, per month, per week",
        "percent, requests, rows, rpm, rps, s, sec, seconds, tb, tickets, times, under, units, up to, users, within");

    /// <summary>A bound without a figure.</summary>
    public static readonly Lexicon Bound = new("fewer than a, in under a, less than a, less than one, under a, under one, within a, within one");

    /// <summary>How long something held: no measure of what held.</summary>
    public static readonly Lexicon Lasting = new(
        "day, days, h, hours, min, minutes, month, months, quarter, quarters, sprint, sprints, week, weeks, year, years");

    public static readonly Lexicon Small = new(
        "a, after, all, an, and, any, are, as, at, be, been, by, for, from, has, have, if, in, is, it, its, new, no, not, now, of, on, once, or, our, that",
        "the, there, they, this, to, us, we, when, will, with");
}
