namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>
/// Why now: whether there is a reason at all, and whether it is one of this time. Signs of something that happened, of a deadline, of what waiting costs
/// speak for it; what is true in any year (better, easier, best practice) speaks against it.
/// </summary>
internal static class WhyReading
{
    private const int Enough = 2;

    /// <summary>Words that give no reason: necessity, agreement, somebody's wish.</summary>
    private static readonly Lexicon Empty = new(
        "need*, necess*, require, required, requires, must, should, shall, have, has, had, want*, wish*, like, important*, importance, essential, crucial, critical, vital, urgent*, urgency, priorit*, prio, high, top, right, sense, make, makes, making, good, idea, obvious*, clear*, logical, natural, evident*, reason*, thing, things, do, does, doing, done, go, going",
        "decided, decide, decision, agreed, agree*, discussed, discuss*, planned, plan, plans, roadmap, okr, okrs, backlog, strategy, goal, goals, objective*, vision, initiative, management, manager, boss, bosses, leadership, ceo, cto, vp, director, lead, leads, stakeholders, board, everybody, everyone, team, teams, people, company, said, says, told, tell, asked, ask, wants, wanted, request*, meeting, call, yesterday's, per, because, cause, bcoz, coz, since, due, as, why, not, no, time, overdue, long, finally, really, very, much, too, also, just, simply, only, get, got, have, it, this, that, so, we, i, they, our, us, my, new, currently, current, present, now, missing, lack*, without, there, here, way, better, best, improve, use, used, using, want, been, being, topic, matter, part, scope, task, item, ticket, step, next, move, change, needed, mandatory, expected, supposed, ok, fine, yes, good, nice, great, point, long, enough, still, already, today, approved, approve*, aligned, align, consensus, instruct*, order*, told, upper, senior, top down, someone, somebody, general*, usual*, common, demand, feel, feeling, think, believe, believes, opinion, prefer*, correct, proper*, must have, implement*, happen, happens, implemented, required, useful, benefit*, advantage*, value, valuable, help, helps, helpful, interest*");

    /// <summary>Words that only say when.</summary>
    private static readonly Lexicon When = new(
        "deadline*, due, date, by, before, until, till, after, on, at, in, from, end, beginning, start, mid, middle, eod, eow, eom, eoy, asap, soon, immediately, today, tomorrow, tonight, monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, thu, thurs, fri, sat, sun, january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec",
        "q1, q2, q3, q4, quarter, year, month, week, day, days, weeks, months, sprint, release, launch, next, this, coming, first, second, third, last, latest, later, than, early, late, h1, h2, summer, winter, spring, autumn, christmas, new year, eta, timeline, time, target, scheduled, schedule, planned, milestone, pi, iteration, of, the, be, is, for, or, and, holidays, holiday, weekend, morning, evening, noon, midnight, utc, ist, cet, cest, gmt, pst, est, bst, jst, am, pm, o'clock, clock, finished, complete, completed, ready, live");

    /// <summary>Something happened, or is about to: a trigger, a deadline, a cost. Any of these is enough.</summary>
    private static readonly Lexicon Trigger = new(
        "was, were, had, yesterday, ago, last, since monday, since tuesday, since wednesday, since thursday, since friday, since the, since last, since we, since our, since v*, since version, since january, since february, since march, since april, since may, since june, since july, since august, since september, since october, since november, since december, since jan, since feb, this morning, this week, this month, this quarter, this year, this sprint, last night, tonight, tomorrow, next week, next month, next quarter, next year, next sprint, next release, next audit, next monday, next tuesday, next wednesday, next thursday, next friday, coming week, coming month, recently, lately, just now, after the, after our, after we, after last",
        "monday*, tuesday*, wednesday*, thursday*, friday*, saturday*, sunday*, mon, tue, wed, thu, fri, january, february, march, april, june, july, august, september, october, november, december, jan, feb, apr, jun, jul, aug, sept, sep, oct, nov, dec, christmas, diwali, tet, black friday, easter, ramadan, golden week, carnival, holiday season, new year, q1, q2, q3, q4, eod, eow",
        "expir*, runs out, run out, running out, ran out, ends, ended, ending, deadline, end of life, eol, end of support, sunset*, discontinu*, shut down, shuts down, shutting down, goes away, go away, no longer, not any more, anymore, any more, any longer, until, before the, before we, before they, before go, before launch, before our, go live, golive, kick off, kickoff, due, overdue, by the end, renewal, renew*, mandate*, penalt*, fine, fines, fined",
        "incident*, outage*, postmortem, post mortem, rca, sev1, sev2, p1, p0, breach*, leak*, hacked, stolen, pentest*, audit*, cve*, complain*, escalat*, broke, broken, crash*, failed, failing, fails, went down, goes down, took down, taken down, was down, were down, is down, lost, losing, lose, loses, missed, blocked, blocks, blocking, stuck, waiting, waits, waited, delayed, slipped, wrong*, corrupt*, bricked, exceeded, exceeds, overflow*, full, exhausted, saturat*, hit, hits, reached, reaches, doubled, tripled, quadrupled, grew, grows, growing, rising, rose, spiked, dropped, fell, increased, jumped, went up, is up",
        "left, leaves, leaving, resigned, resigns, quit, joined, joins, joining, retires, sick, ill, on leave, parental leave, maternity leave, notice period, asked, asks, told, tells, wrote, reported, reports, announced, announces, informed, warned, threaten*, demanded, demands, promised, signed, signs, signing, refused, rejected, rejects, returned, cancelled, canceled, cancels, churned, raised, raises, found, discovered, noticed, saw, showed, caused, causes, happened, happens again, started, stopped, changed, moved, switched, released, deprecated, deprecates, acquired, bought, sold, won, hired, fired, came, comes, arrived, arrives, gave, got, took, sent, forgot, deleted, overwrote, leaked, paid, charged, spent, fixed, rolled back, rollback, restarted, woke, paged, called, visited, failed us",
        "every day, every week, every night, every month, every time, every deploy*, every release, every sprint, every build, every morning, each day, each week, each month, each night, each time, each deploy*, each release, each sprint, per day, per week, per month, per hour, per sprint, per release, per year, a day, a week, a month, an hour, a year, daily, weekly, monthly, nightly, twice, three times, again, keeps, keep failing, keep getting, repeated*, third time, second time, more and more, constantly, times out, timed out, timing out, flapp*, costs us, cost us, costing, we pay, we lose, we waste, wasting, wasted, burns, burned, we spend, we are losing");

    /// <summary>Things that hint at now, and are not enough alone.</summary>
    private static readonly Lexicon Hint = new(
        "currently, now, right now, at the moment, today, already, still, cannot, cant, not able, unable, nobody, no one, everybody waits, slow, slows, manual*, by hand, is missing, do not have, dont have, has become, have become, became, getting, increasing, problem*, issue*, bug*, error*, ticket*, support, customer*, client*, partner*, contract*, licen*, vendor*, regulat*, law, legal, compliance, certificat*, migration, launch*, pilot, demo, tender, budget, cost, costs, expensive, fee, price, invoice, weeks, days, hours, minutes, months, users, prod, production, on call, oncall, pager, alert*, weekend, night, nights, capacity, limit, risk*, been, has, have, did, didnt, couldnt, wasnt, werent, because of the, security, team, new joiner*, joiner*, soon");

    /// <summary>What is as true in any other year.</summary>
    private static readonly Lexicon Timeless = new(
        "better, easier, faster, cheaper, cleaner, safer, simpler, nicer, smaller, friendlier, clearer, calmer, lighter, higher, lower, fewer, quicker, stronger, smoother, healthier, happier, tidier, richer, closer, more, less, best practice*, good practice*, industry, industry standard, standard*, state of the art, modern, popular, would, could, might, can help, helps, help, allow*, enable*, improv*, increases, reduces, avoids, prevents, makes, gives, provides, supports, saves, encourages, ensures, boosts, lets, brings, offers, leads to, so that, in order to, always, usually, generally, often, in general, everybody does, everyone does, many companies, big companies, most companies, other teams, convenient, comfortable, elegant, scalable, reliable, flexible, maintainab*, readab*, consisten*, reusab*, robust, transparen*, productiv*, efficien*, long term, long run, future*, vendor lock in, benefit*, advantage*, useful, great, nice, good, well known, widely used, mature, proven, community, ecosystem, culture, knowledge, trust, visibility, morale, motivat*, professional, preferable, recommended, ideal*, natural*, friendly, intuitive, attractive, like it, love it, cool, healthy, unhealthy, important, valuable");

    private static readonly Lexicon Money = new("eur, euro, euros, usd, dollar*, inr, rs, lakh*, crore*, brl, reais, pln, zloty, vnd, yen, jpy, chf, gbp, pounds");

    private static readonly Lexicon Small = new(
        "a, an, the, of, for, in, on, to, and, or, with, our, at, by, from, as, is, are, be, will, we, i, it, all, this, that, into, than, more, per, so, if, but, am, you, your, its, them, they, their, us, my, me, which, who, what, when, how, because, cause, since, then, there, these, those, any, some, each, can, may, would, could, do, does, did, dont, not, no, only, one, over, under, about, out, up, off, via, been, being, was, were, had, has, have, having");

    public static Fault? Read(Wording why, Wording what)
    {
        var words = why.Words;
        if (words.Count == 0 || OnlyWhen(words) || IsCircle(words, what.Words))
            return Fault.NoReason;
        return IsOfNow(why) ? null : Fault.NotNow;
    }

    /// <summary>Whether nothing is said but a date or a deadline.</summary>
    public static bool OnlyWhen(IReadOnlyList<Word> words)
    {
        var dates = 0;
        foreach (var word in words)
        {
            if (word.Is(Look.Number) && IsDate(word.Text) || When.Has(word.Text))
                dates++;
            else if (!Small.Has(word.Text) && !Empty.Has(word.Text))
                return false;
        }
        return dates > 0;
    }

    /// <summary>12.03., 2026-05-01, 15th, 2026, 14:00.</summary>
    private static bool IsDate(string text) => char.IsDigit(text[0]) && text.All(c => char.IsDigit(c) || c is '.' or '-' or '/' or ':' or 's' or 't' or 'n' or 'd' or 'r' or 'h');

    /// <summary>Whether nothing is said that the choice itself did not say.</summary>
    private static bool IsCircle(IReadOnlyList<Word> why, IReadOnlyList<Word> what)
    {
        var said = what.Select(word => Stem.Of(word.Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var word in why)
        {
            if (word.Is(Look.Number) && !said.Contains(Stem.Of(word.Text)) && !IsDate(word.Text))
                return false;
            if (!Small.Has(word.Text) && !Empty.Has(word.Text) && !When.Has(word.Text) && !word.Is(Look.Number) && !said.Contains(Stem.Of(word.Text)))
                return false;
        }
        return true;
    }

    private static bool IsOfNow(Wording why)
    {
        var words = why.Words;
        var score = 2 * Trigger.Count(words) + Hint.Count(words) - Timeless.Count(words);
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (word.Is(Look.Number) && word.Text != "<" && !(at > 0 && words[at - 1].Is(Look.Name) && word.Text.Length < 4))
                score += word.Text.EndsWith('%') ? 1 : 2;
            else if (Money.Has(word.Text) || IsPast(words, at))
                score += 2;
        }
        score += why.Typed.Any(c => c is '€' or '$' or '£' or '₹' or '¥') ? 2 : 0;
        return score >= Enough;
    }

    /// <summary>A verb in the past: its subject stands before it, or has, have, been.</summary>
    private static bool IsPast(IReadOnlyList<Word> words, int at) =>
        at > 0 && words[at].Text.Length > 4 && words[at].Text.EndsWith("ed", StringComparison.Ordinal) && words[at].Before == Gap.Space
        && words[at - 1].Text is "we" or "they" or "he" or "she" or "it" or "i" or "has" or "have" or "had" or "been" or "who" or "which" or "that" or "already" or "just" or "nobody" or "people" or "users" or "customers" or "partner" or "client" or "vendor" or "team";
}
