namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Words of a definition of done: what can only be felt, and what can be looked at.</summary>
internal static class DoneWords
{
    /// <summary>A judgement without a measure.</summary>
    public static readonly Lexicon Vague = new(
        "well, happy, happier, better, best, good, fine, ok, okay, smooth*, stable, stability, stabili*, clean, cleaner, clear, clearer, easy, easier, easily, fast, faster, quick, quicker, quickly, slow",
        "improv*, satisf*, comfortable, confident, confidence, proper, properly, success, successful*, reasonable, reasonably, acceptable, adequate, sufficient*, enough, aligned, alignment, quality",
        "as expected, expectation*, responsive, robust*, scalable, scalability, reliable, reliably, reliability, maintainable, maintainability, productive, productivity, efficient*, effective*, nice",
        "nicely, great, perfect*, seamless*, intuitive, simple, simpler, modern, secure, safer, safe, healthy, future proof, significant*, considerabl*, noticeabl*, substantial*, a lot, mostly, generally",
        "normal, normally, appropriate*, suitable, optimal*, optimi*, enhanced, higher, lower, less, fewer, more, reduced, increased, minimal, minimi*, pleased, glad, enjoy*, like it, likes, love*, feel*",
        "trust*, impression, believe*, agree, agrees, understand*, understood, aware, awareness, visibility, transparen*, collaboration, communication, experience, friendly, professional, correctly",
        "correct, working, works, work, functional, functions, operational, up and running, running, problem, problems, issue, issues, trouble*, complain*, concern*, noise, pain, hassle, delays",
        "follow the, follows the, follow it, adopts, adopted, adoption, accepted, embraced, used to it, maturity, matured, mature, sustainable, consistent*, consistency, flexible, readable, readability",
        "performance, performant, responsible, motivated, morale, engaged, engagement, handled, under control, in control, in order, in shape, as planned, as desired, as intended, as needed, as agreed",
        "as it should, as before, as usual, excellent, amazing, useful, helpful, valuable, notice, surprise*, up to date, all set, go down, goes down, go up, goes up, going down, going up, decrease*",
        "difference, impact, effect, effects, progress, trend, positive, negative, meaningful, relevant, sensible, right way, the right, convinced, buy in, on board, onboard with, comfortable with, disturbed",
        "best in class, world class, high availability, solid, decent, polished, tidy, neat, elegant, lean, agile, says so, say so, is ok with, thinks it, think it, think that, we think, in a good, tested, available",
        "as possible, quick enough, manageable, bearable, tolerable, balanced, coherent, complete picture, knows what, know what, know how, know who, knows who, informed, make sense, makes sense, discipline*, manner, difficult*, regularly, without any, used by, look fine, shape, often, rarely, seldom, low, lower, high, big, small, few, routine, way of, old way, culture, motivation, found useful, helpful, looks, look, so often, frequent*, stress*, less annoying, per requirement*");

    /// <summary>Feelings and judgements that no figure beside them makes checkable.</summary>
    public static readonly Lexicon Feeling = new(
        "happy, happier, satisf*, comfortable, confident, confidence, feel*, trust*, better, experience, pleased, enjoy*, love*, aligned, easier, productive, impression, understand*, motivated, improvement*",
        "improved, quality, good, agree, like it, reliable, stable, aware, motivation, fun, secure, smooth*, engaged, enthusias*, fine, well, positive, effect, ok, convinced, useful, confident");

    /// <summary>Done, in other words.</summary>
    public static readonly Lexicon Over = new(
        "done, finished, finish, finishes, complete, completed, completes, completion, implemented, implementation, implement, resolved, solved, fixed, ready, over, achieved, accomplished, executed",
        "realised, realized, delivered, migrated, in place, closed, rolled out, rollout, established, introduced, adopted, refactored, applied, ended, concluded, set up, up, finalised, finalized, fulfilled",
        "reached, exists, live, all, when, once, if, after, it, is, are, has, have, been, will, be, we, the, this, that, task, project, change, changes, feature, everything, decision, goal, migration, process",
        "topic, thing, things, system, of, and, to, a, an, as, by, fully, completely, 100%, 90%, 80%, then, definition, means, mean, new, our, for, in, on, with, us, they, everyone, everybody, people, team, story",
        "stories, ticket, tickets, tasks, steps, item, items, etc, so, solution, full, entire, whole, part, parts, not, open, any, no, gone, there, work, per, plan, planned, most, mostly, almost, nearly");

    /// <summary>What can be looked at: states of things, and where they are seen.</summary>
    public static readonly Lexicon Seen = new(
        "returns, return, responds, answers, gets, get, receives, receive, received, shows, show, shown, displays, displayed, appears, appear, visible, lists, listed, contains, contain, prints, logs, logged, sees",
        "see, reads, has read, sends, sent, refused, refuses, rejected, rejects, reject, denied, fails, fail, blocked, blocks, disabled, enabled, deleted, removed, archived, merged, deployed, published, released",
        "signed, approved, paid, closed, empty, green, red, passes, pass, passed, exists, exist, in the store, in store, in stores, on main, in main, in prod, in production, on prod, to prod, to production",
        "on production, on staging, live, installed, uploaded, uploads, upload, downloads, downloadable, opens, open, can log, can login, can create, can open, can restore, can order, can pay, can run, can deploy",
        "cannot, cant, not possible, impossible, no longer, only, never, nobody can, without asking, without help, report, reports, grafana, datadog, kibana, sentry, survey, nps, csat, rating, score*",
        "test, tests, ci, pipeline, build, builds, alert*, alarm, pager*, page, log, query, select, count*, grep, curl, url, endpoint, screenshot, checklist, list, sheet, spreadsheet, contract, invoice*, bill",
        "certificate, runbook, handbook, wiki, confluence, adr, readme, calendar, rota, schedule, jira, board, pr, prs, pull request, commit*, tag, branch, repo*, config*, file, files, table, column, row, rows",
        "field, button, screen, form, banner, mail, email, message, channel, demo, drill, dry run, fire drill, load test, smoke, e2e, acceptance test, uat, sign off, signs off, signed off, audit*, scan*, metric*",
        "p50, p95, p99, error rate, uptime, slo, sla, zero, none, each, every, everywhere, nowhere, on all, in all, for all, from all, twice, announced, posted, hired, starts, started, joined, shipped, switched off, turned off, turned on, shut down, off, deactivated",
        "uninstalled, revoked, replaced by, runs on, run on, uses, moved, points to, redirect*, is named, has a name, named, owner, assigned, booked, recorded, stored, encrypted, masked, measured, reproducible",
        "confirmed by, confirms, confirmed, verified by, verifies, checked by, reviewed by, accepted by, label*, printed, dashboard shows, dashboard has, in the dashboard, on the dashboard, on dashboard, in dashboard",
        "in the documentation, docs, documented in, page in, cancelled, canceled, ordered, switch, reset, rotated, expired, scheduled, created, renamed, dropped, declined, attached, linked, imported, exported");

    /// <summary>What a figure counts, or how it compares.</summary>
    public static readonly Lexicon Measure = new(
        "under, below, above, over, within, at least, at most, less than, more than, fewer than, no more than, not more than, up to, between, exactly, max, maximum, min, minimum, equal*, ms, sec, seconds, s",
        "gb, mb, kb, tb, rps, rpm, times, percent, requests, users, tickets, errors, rows, incidents, pages, calls, devices, units, orders, a day, per day, a week, per week, a month, per month, hits, people, cases");

    /// <summary>How long something held: no measure of what held.</summary>
    public static readonly Lexicon Lasting = new("day, days, week, weeks, month, months, sprint, sprints, quarter, quarters, year, years, hours, minutes, min, h");

    public static readonly Lexicon Small = new(
        "a, an, the, of, for, in, on, to, and, or, with, our, at, by, from, as, is, are, be, will, we, it, all, this, that, there, has, have, been, no, not, any, new, now, when, if, once, after, they, us, its");
}
