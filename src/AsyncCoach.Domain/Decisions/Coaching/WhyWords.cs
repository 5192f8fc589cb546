namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Words of a reason: what gives none, what only says when, what speaks for this time and what for any.</summary>
internal static class WhyWords
{
    /// <summary>Whole turns of phrase that give no reason.</summary>
    public static readonly Lexicon Idle = new(
        "long time ago, long ago, for a long time, since a long time, since long, for ages, high time, about time, no particular reason, no special reason, no reason, you never know",
        "just do it, as soon as possible, the sooner the better, sooner or later, as per, because i said so, trust me, self explanatory, goes without saying, no brainer, nice to have",
        "must have, a must, why not, the right thing, right thing to do, makes sense, make sense, good idea, was decided, were decided, has been decided, been decided, we decided",
        "decided last week, decided this last week, decided yesterday, decided in the meeting, asked for it, asked for this, asked for that, wants it, wants this, want it, want this",
        "prefers it, prefers this, requested it, requested this, likes it, said so, told us to, part of the, in the roadmap, on the roadmap, better late than never, no need to explain",
        "on the agenda, same reason, the same reason, as always, by process, required by, for completeness, sake of, been wanting, out of habit, on principle, everyone agrees, everybody agrees, we all agree, on my list, on the list, on our list, in our backlog, next on, it is time, time has come, there is no, there are no, there isnt any");

    /// <summary>Words that give no reason: necessity, agreement, somebody's wish.</summary>
    public static readonly Lexicon Empty = new(
        "need*, necess*, require, requir*, must, should, shall, ought, want*, wish*, like, liked, important*, importance, essential, crucial, critical, vital, urgent*, urgency",
        "priorit*, prio, high, top, right, sense, make, makes, making, good, idea, obvious*, clear*, logical, natural, evident*, reason*, thing, things, done, go, going, goes, come, comes",
        "decided, decide, decision*, agreed, agree*, discussed, discuss*, planned, plan, plans, roadmap*, okr, okrs, backlog, strategy, goal, goals, objective*, vision, initiative",
        "management, manager, managers, boss, bosses, leadership, ceo, cto, cpo, vp, director, directors, lead, leads, stakeholder*, board, everybody, everyone, team, teams, people, company",
        "sales, marketing, hr, head, chief, upper, senior, seniors, headquarters, hq, higher, says, said, told, tell, asked, ask, asks, request*, meeting, call, instruct*, order, ordered",
        "time, overdue, finally, really, very, much, too, also, just, simply, get, got, new, currently, current, present, now, missing, lack, lacks, lacking, without, way, better, best",
        "use, used, using, being, topic, matter, part, scope, task, item, ticket, step, next, needed, mandatory, expected, supposed, ok, fine, yes, nice, great, point, long, enough, still",
        "already, today, approved, approve*, aligned, align, consensus, someone, somebody, general*, usual*, common, demand, feel, feeling, think, thinks, believe*, opinion, prefer*",
        "correct, proper*, implement*, happen, happens, useful, benefit*, advantage*, value, valuable, help, helps, helpful, interest*, otherwise, instead, take, takes, put, thus, hence",
        "process, agenda, always, same, habit, tradition, rule, rules, routine, formality, comment, moment, above, special, possible, sure, course, anyway, personally, definitely, absolutely, certainly, maybe, exist*, else, other, others, thats, everything, something, anything, nothing, ready, wait");

    /// <summary>Words that only say when.</summary>
    public static readonly Lexicon When = new(
        "deadline*, due, date, dates, by, before, until, till, after, end, beginning, start, starts, begin, begins, mid, middle, eod, cob, eob, eow, eom, eoy, asap, soon, immediately, today, tomorrow, tonight",
        "monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, thu, thurs, fri, sat, sun, january, february, march, april, may, june, july, august, september",
        "october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, q1, q2, q3, q4, h1, h2, quarter, year, month, week, day, days, weeks, months, sprint, sprints",
        "release, releases, launch, golive, live, next, this, coming, first, second, third, last, latest, later, than, early, late, summer, winter, spring, autumn, christmas, eta, timeline",
        "target, scheduled, schedule, planned, milestone, pi, iteration, holidays, holiday, weekend, morning, evening, noon, midnight, utc, ist, cet, cest, gmt, pst, est, bst, jst, am, pm",
        "clock, finished, complete, completed, ready, done, happen, fixed, set, date, given, year's, window, quarterly, tgt");

    /// <summary>Something happened, or is about to: any of these is enough.</summary>
    public static readonly Lexicon Trigger = new(
        "yesterday, ago, since the, since last, since we, since our, since version, since release, since yesterday, since then, since two, since three, since several, this morning, this week",
        "this month, this quarter, this year, this sprint, this summer, this winter, last night, tonight, tomorrow, next week, next month, next quarter, next year, next sprint, next release",
        "next audit, coming week, coming month, recently, lately, just now, last week*, last month*, last year*, last quarter*, last sprint*, last release*, last days, last two, last three",
        "last few, last time, last incident, last outage, past week*, past month*, past two, past three, past few, last spring, last summer, last autumn, last winter, the other day",
        "monday*, tuesday*, wednesday*, thursday*, friday*, saturday*, sunday*, january, february, april, june, july, august, september, october, november, december, christmas, diwali, tet",
        "black friday, cyber monday, easter, ramadan, golden week, carnival, holiday season, new year, lunar new year, thanksgiving, in march, of march, until march, by march, from march",
        "in may, of may, until may, by may, from may, since may, since march, before march, before may, last march, last may, end of month, end of quarter, end of year, year end, month end",
        "expir*, runs out, run out, running out, ran out, deadline*, end of life, eol, end of support, discontinu*, shut down by, shuts down, shutting down, goes away, going away, overdue",
        "renewal, renews, mandate, mandates, penalt*, fined, outage*, postmortem, post mortem, sev1, sev2, breach*, leaked, hacked, stolen, pentest*, auditor*, cve*, complained, complaints",
        "complain, complains, complaining, escalated, escalates, escalation*, broke, crashed, crashes, crashing, failed, fails, failing, went down, goes down, took down, taken down, were down",
        "was down, is down, lost, losing, missed, blocked, blocks, blocking, stuck, waiting, waits, waited, delayed, slipped, bricked, exceeded, exceeds, overflowed, exhausted, saturated",
        "saturates, hit, hits, reached, doubled, tripled, quadrupled, grew, rising, rose, spiked, spikes, dropped, fell, jumped, went up, climbed, resigned, resigns, quit, joined, retires",
        "sick, ill, on leave, parental leave, maternity leave, notice period, leaves on, leaves in, is leaving, are leaving, left us, left the company, left last, wrote, reported, announced",
        "announces, informed, warned, threaten*, demanded, demands, promised, signed, signing, refused, rejected, cancelled, canceled, churned, raised, raises, discovered, noticed, caused",
        "happened, stopped, deprecated, deprecates, acquired, bought, sold, won, hired, fired, came, arrived, arrives, forgot, deleted, overwrote, paid, charged, spent, rolled back, woke",
        "paged, visited, failed us, every day, every week, every night, every month, every time, every deploy*, every release, every sprint, every build, every morning, each day, each week",
        "each month, each night, each time, each deploy*, each release, each sprint, each build, per day, per week, per month, per hour, per sprint, a day, a week, a month, an hour, again",
        "keeps failing, keep failing, keeps getting, keeps breaking, repeatedly, third time, second time, times out, timed out, timing out, costs us, cost us, costing us, we pay, we lose, we waste",
        "wasting, wasted, burns, we spend, no longer supported, not supported any, stops supporting, stops patch*, sunsets, sunsetting, goes live, go live on, kicks off, kick off, kickoff, twice",
        "freeze starts, before the audit, before the launch, before the release, before the migration, before go, before we, out of stock, out of support, runs dry, took us, burned, slips, slipping");

    /// <summary>What hints at now, and is not enough alone.</summary>
    public static readonly Lexicon Hint = new(
        "was, were, had, did, been, has, have, didnt, couldnt, wasnt, werent, hadnt, currently, right now, at the moment, today, already, still, cannot, cant, not able, unable, nobody, no one",
        "mon, tue, wed, thu, fri, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, march, may, q1, q2, q3, q4, due, before, until, till, ends, ended, ending, end of, after, since, contract*",
        "audit, audits, incident*, p0, p1, rca, fine, fines, full, wrong*, corrupt*, found, saw, changed, moved, switched, released, started, gave, given, got, took, sent, called, left, leaves, leaving",
        "leave, joins, joining, asks, tells, told, asked, rejects, returned, renew*, signs, showed, shows, grows, growing, increased, increasing, is up, broken, loses, lose, anymore, any more",
        "any longer, no longer, daily, weekly, monthly, nightly, constantly, more and more, manual*, by hand, has become, have become, became, getting, ticket*, client*, partner*, vendor*, regulat*",
        "licen*, certificat*, launch*, pilot, tender, budget, weeks, days, hours, minutes, months, on call, oncall, pager, night, nights, weekend, limit, because of the, joiner*, soon, waste, fixed",
        "restarted, comes, coming, flapp*, gdpr, law, tax, bug, bugs, error, errors, slow, slows, cost, costs, expensive, prod, production, mistake*, confus*, lawyer*, demo, migration, now");

    /// <summary>What is as true in any other year.</summary>
    public static readonly Lexicon Timeless = new(
        "better, easier, faster, cheaper, cleaner, safer, simpler, nicer, smaller, friendlier, clearer, calmer, lighter, quicker, stronger, smoother, healthier, happier, tidier, richer, closer, less",
        "more, best practice*, good practice*, industry, state of the art, modern, popular, would, could, might, can help, helps, help, allow*, enable*, improv*, increases, reduces, avoids, prevents",
        "makes, gives, provides, supports, saves, encourages, ensures, boosts, lets, brings, offers, leads to, so that, in order to, always, usually, generally, often, in general, everybody does",
        "everyone does, many companies, big companies, most companies, other teams, convenient, comfortable, elegant, scalable, reliable, flexible, maintainab*, readab*, consisten*, reusab*, robust",
        "transparen*, productiv*, efficien*, long term, long run, future*, vendor lock in, benefit*, advantage*, useful, great, nice, good, well known, widely used, mature, proven, community",
        "ecosystem, culture, knowledge, trust, visibility, morale, motivat*, professional, preferable, recommended, ideal*, natural*, friendly, intuitive, attractive, like it, love it, cool, healthy",
        "unhealthy, important, valuable, standard, principle, foundation, matters, hard to, harder to, difficult to, than it should, keeps the, keeps our, catches, simplif*, protects, means, higher");

    /// <summary>Events that say enough in two words: "an audit", "exports time out".</summary>
    public static readonly Lexicon Event = new(
        "audit, incident, outage, launch, pilot, tender, demo, recall, strike, flood, fire, fair, inspection, acquisition, reorg, merger, lawsuit, accident, attack, time out, times out, late, down, blocked, travel, moving, departure");

    public static readonly Lexicon Money = new("eur, euro, euros, usd, dollar*, inr, lakh*, crore*, brl, reais, pln, zloty, vnd, yen, jpy, chf, gbp");

    public static readonly Lexicon Small = new(
        "a, an, the, of, for, in, on, to, at, and, or, with, our, by, from, as, is, are, be, will, we, i, it, all, this, that, into, than, more, so, if, but, am, you, your, its, them, they, their, us, my, me",
        "which, who, what, when, how, because, cause, bcoz, coz, since, then, there, here, these, those, any, some, each, can, may, would, could, do, does, doing, did, dont, doesnt, not, no, only, one, never",
        "over, under, about, out, up, off, via, been, being, was, were, had, has, have, having, let, lets, why, due, per, every, it, he, she, his, her, every, shouldnt, wont, isnt, arent");

    /// <summary>Who an event happens to, before a verb in the past.</summary>
    public static readonly Lexicon Subject = new(
        "we, they, he, she, it, i, has, have, had, been, who, which, that, already, just, nobody, people, users, customers, partner, client, vendor, provider, bank, auditor, regulator, support");
}
