namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>What done means: whether there is something that anybody could look at and say yes or no.</summary>
internal static class DoneReading
{
    /// <summary>A state of mind, or a judgement without a measure.</summary>
    private static readonly Lexicon Vague = new(
        "well, happy, happier, better, best, good, fine, ok, okay, smooth*, stable, stability, stabili*, clean, cleaner, clear, clearer, easy, easier, easily, fast, faster, quick, quicker, quickly, slow, improved, improve*, improvement*, satisf*, comfortable, confident, confidence, proper, properly, success, successful*, reasonable, reasonably, acceptable, adequate, sufficient*, enough, aligned, alignment, quality, expected, expectation*, responsive, robust, scalable, scalability, reliable, reliably, reliability, maintainable, maintainability, productive, productivity, efficient*, effective*, nice, nicely, great, perfect*, seamless*, intuitive, simple, simpler, modern, secure, safer, safe, healthy, future proof, significant*, considerabl*, noticeabl*, substantial*, much, a lot, most, mostly, generally, usually, normal, normally, appropriate*, suitable, optimal*, optimi*, enhanced, higher, lower, less, fewer, more, reduced, increased, minimal, minimi*, content, pleased, glad, enjoy*, like, likes, love*, feel*, trust*, impression, think, thinks, believe*, agree*, understand*, understood, aware, awareness, visibility, transparen*, collaboration, communication, experience, user friendly, friendly, professional, correctly, correct, right, working, works, work, functional, functions, operational, up and running, running, problem, problems, issue, issues, trouble*, complain*, complaints, concern*, noise, pain, hassle, delay, delays, follow the, follows the, adopted, adoption, accepted, embraced, used to, flow, flows, mature, maturity, sustainable, consistent*, consistency, flexible, readable, readability, performance, performant, responsible, ownership, motivated, morale, engaged, engagement, recover*, handled, under control, in control, in order, in shape, in good, as planned, as desired, as intended, as needed, as agreed, as it should, as before, excellent, amazing");

    /// <summary>Feelings that no percentage makes checkable.</summary>
    private static readonly Lexicon Feeling = new(
        "happy, happier, satisf*, comfortable, confident, confidence, feel*, trust*, better, experience, content, pleased, enjoy*, love*, aligned, easier, productive, impression, understand*, motivated, improvement*, improved, quality, good, agree*, like it, reliable, stable, aware, smooth*, engaged, enthusias*");

    /// <summary>Done, in other words.</summary>
    private static readonly Lexicon Over = new(
        "done, finished, finish, finishes, complete, completed, completes, completion, implemented, implementation, implement, resolved, solved, fixed, ready, over, achieved, accomplished, executed, realised, realized, delivered, migrated, in place, closed, rolled out, rollout, established, introduced, adopted, refactored, applied, ended, concluded, working, works, set up, up, finalised, finalized, fulfilled, reached, is there, exists, live, all, when, once, if, after, it, is, are, has, have, been, will, be, we, the, this, that, task, project, work, change, changes, feature, everything, decision, goal, issue, migration, process, topic, thing, things, system, of, and, to, a, an, as, by, fully, completely, 100%, successfully, then, definition, means, mean, new, our, for, in, on, with, us, they, everyone, everybody, people, team, story, stories, ticket, tickets, tasks, steps, item, items, done done, etc, so, solution, full, entire, whole, part, parts, problem, successfull, success, not, open, more, any, no");

    /// <summary>What can be looked at: states of things, and where they are seen.</summary>
    private static readonly Lexicon Seen = new(
        "returns, return, responds, answers, gets, get, receives, receive, received, shows, show, shown, displays, displayed, appears, appear, visible, lists, listed, contains, contain, prints, logs, logged, sees, see, says, reads, has read, sends, sent, refused, refuses, rejected, rejects, reject, denied, fails, fail, blocked, blocks, disabled, enabled, deleted, removed, gone, archived, merged, deployed, published, released, signed, approved, paid, closed, empty, green, red, passes, pass, passed, exists, exist, in the store, in store, in stores, on main, in main, in prod, in production, on prod, to prod, to production, on production, on staging, live, listed, installed, uploaded, uploads, upload, downloads, downloadable, opens, open, can log, can login, can create, can see, can open, can read, can restore, can order, can pay, can use, can run, can deploy, cannot, cant, is not possible, not possible, impossible, no longer, only, never, nobody can, without asking, without help, dashboard*, report, grafana, datadog, kibana, sentry, survey, nps, csat, rating, score*, test, tests, testing, ci, pipeline, build, alert*, alarm, pager*, log, query, select, count*, grep, curl, url, endpoint, page, screenshot, checklist, list, sheet, spreadsheet, contract, invoice, bill, certificate, runbook, handbook, wiki, confluence, document*, adr, readme, calendar, rota, schedule, ticket, jira, board, pr, pull request, commit, tag, branch, repo*, config*, file, files, table, column, row, rows, field, button, screen, form, banner, mail, email, message, channel, demo, drill, dry run, fire drill, load test, smoke, e2e, acceptance test, uat, sign off, signs off, signed off, audit*, scan*, metric*, p50, p95, p99, latency, error rate, uptime, slo, sla, budget, zero, none, each, every, all of, first, second, third, twice, once a, announced, posted, hired, starts, started, joined, delivered to, shipped, switched off, turned off, turned on, shut down, off, deactivated, uninstalled, revoked, migrated from, replaced by, runs on, run on, runs, uses, use, moved, points to, redirect*, is named, has a name, named, owner, assigned, booked, recorded, stored, encrypted, masked, measured, reproducible, confirmed by, confirms, verified by, verifies, checked by, reviewed by, accepted by, label*, printed");

    private static readonly Lexicon Measure = new(
        "under, below, above, over, within, at least, at most, less than, more than, fewer than, no more than, not more than, up to, between, exactly, max, maximum, min, minimum, equal*, for a week, for one week, for two weeks, for a month, for one month, in a row, consecutive, per day, per week, per month, ms, sec, seconds, s, minutes, min, hours, h, days, day, weeks, week, months, month, gb, mb, kb, tb, rps, rpm, times, percent, requests, users, tickets, errors, rows, incidents, pages, calls, devices, units, orders");

    private static readonly Lexicon Small = new("a, an, the, of, for, in, on, to, and, or, with, our, at, by, from, as, is, are, be, will, we, it, all, this, that, there, has, have, been, no, not, any, new, now, when, if, once, after");

    public static bool IsWeak(Wording done, Wording what)
    {
        var words = done.Words;
        if (words.Count == 0)
            return true;
        var isMeasured = IsMeasured(words);
        if (isMeasured)
            return false;
        if (words.Any(word => word.Is(Look.Quoted | Look.Link)))
            return false;
        var vague = Vague.Count(words);
        var seen = Seen.Count(words);
        if (words.Any(word => word.Is(Look.Number)))
            return Feeling.In(words) || (vague > 0 && seen == 0 && words.Count(word => word.Is(Look.Number)) == words.Count(word => word.Text.EndsWith('%') || word.Text.EndsWith('x')));
        if (vague > 0)
            return vague >= seen || Feeling.In(words) && seen < 2;
        return words.All(word => Over.Has(word.Text)) || (seen == 0 && RestatesWhat(words, what.Words));
    }

    /// <summary>A figure with what it counts or how it compares; a feeling in per cent is none.</summary>
    private static bool IsMeasured(IReadOnlyList<Word> words)
    {
        var hasFigure = false;
        var isCompared = false;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Text == "<" || Measure.At(words, at) > 0)
                isCompared = true;
            if (words[at].Is(Look.Number) && words[at].Text is not ("<" or "100%" or "10x" or "24/7"))
                hasFigure = true;
        }
        return hasFigure && isCompared && !(Feeling.In(words) && words.All(word => word.Text != "<") && !Seen.In(words));
    }

    /// <summary>"We have moved to Postgres" says of moving to Postgres only that it is over.</summary>
    private static bool RestatesWhat(IReadOnlyList<Word> words, IReadOnlyList<Word> what)
    {
        var said = what.Select(word => Stem.Of(word.Text)).ToHashSet(StringComparer.Ordinal);
        return words.All(word => Small.Has(word.Text) || Over.Has(word.Text) || said.Contains(Stem.Of(word.Text)));
    }
}
