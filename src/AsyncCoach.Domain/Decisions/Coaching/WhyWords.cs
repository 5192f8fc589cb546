namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Words of a reason: what gives none, what only says when, what speaks for this time and what for any.</summary>
internal static class WhyWords
{
    /// <summary>Whole turns of phrase that give no reason.</summary>
    public static readonly Lexicon Idle = new(
        "a must, about time, agreed in, agreed on, as always, as per, as soon as possible, asked for it, asked for that, asked for this, because i said so",
        "been decided, been wanting, better late than never, by process, decided in, decided in the meeting, decided last week, decided this last week",
        "decided yesterday, discussed in, do it, everybody agrees, everyone agrees, for a long time, for ages, for completeness, goes without saying",
        "good idea, has been decided, high time, in our backlog, in the roadmap, it is time, just do it, likes it, long ago, long time ago, make sense",
        "makes sense, must have, next on, nice to have, no brainer, no need to explain, no particular reason, no reason, no special reason, on my list",
        "on our list, on principle, on the agenda, on the list, on the roadmap, out of habit, part of the, prefers it, prefers this, requested it",
        "requested this, required by, right thing to do, said so, sake of, same reason, say so, says so, self explanatory, since a long time, since long",
        "sooner or later, the right thing, the same reason, the sooner the better, there are no, there is no, there isnt any, time has come, told us to",
        "trust me, want it, want this, wants it, wants this, was agreed, was decided, was discussed, we all agree, we decided, were decided, why not",
        "you never know");

    /// <summary>Words that give no reason: necessity, agreement, somebody's wish.</summary>
    public static readonly Lexicon Empty = new(
        "above, absolutely, advantage*, agenda, ages, agree*, align, aligned, already, also, always, anything, anyway, approve*, ask, asked, asks, backlog",
        "being, believe*, benefit*, best, better, board, boss, bosses, business, call, ceo, certainly, chief, clear*, come, comes, comment, common, company",
        "consensus, correct, course, cpo, critical, crucial, cto, current, currently, decide, decided, decision*, definitely, demand, director, directors",
        "discuss*, done, else, engineering, enough, essential, everybody, everyone, everything, evident*, exist*, expected, feel, feeling, finally, fine",
        "formality, general*, get, go, goal, goals, goes, going, good, got, great, habit, happen, happens, head, headquarters, help, helpful, helps, hence",
        "high, higher, hq, hr, idea, implement*, importance, important*, initiative, instead, instruct*, interest*, item, just, kindly, lack, lacking, lacks",
        "lead, leadership, leads, like, liked, list, logical, long, make, makes, making, management, manager, managers, mandatory, marketing, matter, maybe",
        "meeting, missing, moment, much, must, natural, necess*, need*, new, next, nice, nothing, now, objective*, obvious*, ok, okr, okrs, opinion, order",
        "ordered, other, others, otherwise, ought, overdue, part, people, personally, perspective, plan, planned, plans, please, pls, plz, point, possible",
        "prefer*, present, prio, priorit*, process, proper*, put, question, ready, really, reason*, request*, requir*, retro, right, roadmap*, routine, rule",
        "rules, said, sales, same, says, scope, senior, seniors, sense, session, shall, should, simply, somebody, someone, something, special, stakeholder*",
        "standpoint, standup, step, still, strategy, supposed, sure, sync, take, takes, task, team, teams, tech, tell, thats, thing, things, think, thinks",
        "thus, ticket, time, today, told, too, top, topic, tradition, upper, urgency, urgent*, use, used, useful, using, usual*, valuable, value, very, view",
        "viewpoint, vision, vital, vp, wait, want*, way, wish*, without, workshop, yes");

    public static readonly Lexicon Need = new("mandatory, must, necess*, need*, requir*");

    /// <summary>Words that only say when.</summary>
    public static readonly Lexicon When = new(
        "after, am, apr, april, asap, aug, august, autumn, before, begin, beginning, begins, bst, by, cest, cet, christmas, clock, cob, coming, complete",
        "completed, date, dates, day, days, deadline*, dec, december, done, due, early, effective, end, eob, eod, eom, eow, eoy, est, eta, evening, feb",
        "february, finished, first, fixed, fri, friday, given, gmt, golive, h1, h2, happen, holiday, holidays, immediately, ist, iteration, jan, january, jst",
        "jul, july, jun, june, last, late, later, latest, launch, live, mar, march, may, mid, middle, midnight, milestone, mon, monday, month, months",
        "morning, next, noon, nov, november, oct, october, pi, planned, pm, pst, q1, q2, q3, q4, quarter, quarterly, ready, release, releases, sat, saturday",
        "schedule, scheduled, second, sep, sept, september, set, soon, spring, sprint, sprints, start, starting, starts, summer, sun, sunday, target, tgt",
        "than, third, this, thu, thurs, thursday, till, timeline, today, tomorrow, tonight, tue, tues, tuesday, until, utc, valid, wed, wednesday, week",
        "weekend, weeks, window, winter, year, year's");

    /// <summary>Something happened, or is about to: any of these is enough.</summary>
    public static readonly Lexicon Trigger = new(
        "a day, a month, a week, acquired, again, ago, an hour, announced, announces, april, are leaving, arrived, arrives, auditor*, august, before go",
        "before march, before may, before the audit, before the launch, before the migration, before the release, before we, begins, black friday, blocked",
        "blocking, blocks, bought, breach*, bricked, broke, burned, burns, by march, by may, came, canceled, cancelled, carnival, caused, charged, christmas",
        "churned, climbed, closes, coming month, coming week, complain, complained, complaining, complains, complaints, compromised, cost us, costing us",
        "costs us, crashed, crashes, crashing, cve*, cyber monday, deadline*, december, delayed, deleted, demanded, demands, deprecated, deprecates, died",
        "disappear*, discontinu*, discovered, diwali, doubled, doubles, dropped, each build, each day, each deploy*, each month, each night, each release",
        "each sprint, each time, each week, easter, end of life, end of month, end of quarter, end of support, end of year, eol, escalated, escalates",
        "escalation*, every build, every day, every deploy*, every month, every morning, every night, every release, every sprint, every time, every week",
        "exceeded, exceeds, exhausted, expir*, failed, failed us, failing, fails, february, fell, fined, fired, forgot, freeze starts, friday*, from march",
        "from may, go live on, goes away, goes down, goes live, going away, golden week, gone, grew, hacked, happened, hired, hit, hits, holiday season, ill",
        "in march, in may, informed, is dead, is down, is leaving, is over, january, joined, july, jumped, june, just now, keep failing, keeps breaking",
        "keeps failing, keeps getting, kick off, kickoff, kicks off, last autumn, last days, last few, last incident, last march, last may, last month*",
        "last night, last outage, last quarter*, last release*, last spring, last sprint*, last summer, last three, last time, last two, last week*",
        "last winter, last year*, lately, leaked, leaves in, leaves on, left last, left the company, left us, losing, lost, lunar new year, mandate, mandates",
        "maternity leave, missed, monday*, month end, new year, next audit, next month, next quarter, next release, next sprint, next week, next year",
        "no longer supported, not supported any, notice period, noticed, november, october, of march, of may, on leave, out of stock, out of support, outage*",
        "overdue, overflowed, overwrote, paged, paid, parental leave, past few, past month*, past three, past two, past week*, paying for, penalt*, pentest*",
        "per day, per hour, per month, per sprint, per week, post mortem, postmortem, promised, quadrupled, quit, raised, raises, ramadan, ran out, reached",
        "recently, refused, rejected, renewal, renews, repeatedly, reported, resigned, resigns, retires, rising, rolled back, rose, run out, running out",
        "runs dry, runs out, saturated, saturates, saturday*, second time, september, sev1, sev2, shut down by, shuts down, shutting down, sick, signed",
        "signing, since last, since march, since may, since our, since release, since several, since the, since then, since three, since two, since version",
        "since we, since yesterday, slipped, slipping, slips, sold, spent, spiked, spikes, stolen, stopped, stops patch*, stops supporting, stuck, sunday*",
        "sunsets, sunsetting, taken down, tet, thanksgiving, the other day, third time, this month, this morning, this quarter, this sprint, this summer",
        "this week, this winter, this year, threaten*, thursday*, timed out, times out, timing out, tomorrow, tonight, took down, took us, tripled, triples",
        "tuesday*, twice, until march, until may, used up, vanish*, visited, waited, waiting, waits, warned, was down, wasted, wasting, we lose, we pay",
        "we spend, we waste, wednesday*, went down, went up, were down, woke, won, wrote, year end, yesterday");

    /// <summary>What hints at now, and is not enough alone.</summary>
    public static readonly Lexicon Hint = new(
        "after, already, any longer, any more, anymore, apr, asked, asks, at the moment, audit, audits, aug, became, because of the, been, before, broken",
        "budget, bug, bugs, by hand, called, cannot, cant, certificat*, changed, client*, comes, coming, confus*, constantly, contract*, corrupt*, cost",
        "costs, couldnt, currently, daily, days, dec, demo, did, didnt, due, end of, ended, ending, ends, error, errors, expensive, feb, fine, fines, fixed",
        "flapp*, found, fri, full, gave, gdpr, getting, given, got, growing, grows, had, hadnt, has, has become, have, have become, hours, incident*",
        "increased, increasing, is up, jan, joiner*, joining, joins, jul, jun, launch*, law, lawyer*, leave, leaves, leaving, left, licen*, limit, lose",
        "loses, manual*, mar, march, may, migration, minutes, mistake*, mon, monthly, months, more and more, moved, night, nightly, nights, no longer, no one",
        "nobody, not able, nov, now, oct, on call, oncall, p0, p1, pager, partner*, pilot, prod, production, q1, q2, q3, q4, rca, regulat*, rejects, released",
        "renew*, restarted, returned, right now, saw, sent, sep, sept, showed, shows, signs, since, slow, slows, soon, started, still, switched, tax, tells",
        "tender, thu, ticket*, till, today, told, took, tue, unable, until, vendor*, was, wasnt, waste, wed, weekend, weekly, weeks, were, werent, wrong*");

    /// <summary>What is as true in any other year.</summary>
    public static readonly Lexicon Timeless = new(
        "advantage*, allow*, always, attractive, avoids, benefit*, best practice*, better, big companies, boosts, brings, calmer, can help, catches, cheaper",
        "cleaner, clearer, closer, comfortable, community, consisten*, convenient, cool, could, culture, difficult to, easier, ecosystem, efficien*, elegant",
        "enable*, encourages, ensures, everybody does, everyone does, faster, flexible, foundation, friendlier, friendly, future*, generally, gives, good",
        "good practice*, great, happier, hard to, harder to, healthier, healthy, help, helps, higher, ideal*, important, improv*, in general, in order to",
        "increases, industry, intuitive, keeps our, keeps the, knowledge, leads to, less, lets, lighter, like it, long run, long term, love it, maintainab*",
        "makes, many companies, matters, mature, means, might, modern, morale, more, most companies, motivat*, natural*, nice, nicer, offers, often",
        "other teams, popular, preferable, prevents, principle, productiv*, professional, protects, proven, provides, quicker, readab*, recommended, reduces",
        "reliable, reusab*, richer, robust, safer, saves, scalable, simpler, simplif*, smaller, smoother, so that, standard, state of the art, stronger",
        "supports, than it should, tidier, transparen*, trust, unhealthy, useful, usually, valuable, vendor lock in, visibility, well known, widely used",
        "would");

    /// <summary>Events that say enough in two words: "an audit", "exports time out".</summary>
    public static readonly Lexicon Event = new(
        "accident, acquisition, attack, audit, blocked, demo, departure, down, fair, fire, flood, incident, inspection, late, launch, lawsuit, merger, moving",
        "outage, pilot, recall, reorg, strike, tender, time out, times out, travel");

    public static readonly Lexicon Money = new("brl, chf, crore*, dollar*, eur, euro, euros, gbp, inr, jpy, lakh*, pln, reais, usd, vnd, yen, zloty");

    public static readonly Lexicon Small = new(
        "a, about, all, am, an, and, any, are, arent, around, as, at, bcoz, be, because, been, being, between, but, by, can, cause, could, coz, did, do, does",
        "doesnt, doing, dont, due, during, each, every, for, from, had, has, have, having, he, her, here, his, how, i, if, in, into, is, isnt, it, its, let",
        "lets, may, me, more, my, never, no, not, of, off, on, one, only, or, our, out, over, per, she, shouldnt, since, so, some, than, that, the, their",
        "them, then, there, these, they, this, those, to, under, up, upon, us, via, was, we, were, what, when, which, who, why, will, with, within, wont",
        "would, you, your");

    /// <summary>Who an event happens to, before a verb in the past.</summary>
    public static readonly Lexicon Subject = new(
        "already, auditor, bank, been, client, customers, had, has, have, he, i, it, just, nobody, partner, people, provider, regulator, she, support, that",
        "they, users, vendor, we, which, who");
}
