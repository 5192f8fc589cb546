namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Who decides: whether one person, or one role that one person has, is named. People who are asked, told or stand in do not count.</summary>
internal static class WhoReading
{
    /// <summary>From here on others are spoken of, or the same person again.</summary>
    private static readonly Lexicon Aside = new(
        "after, consult*, asked, asks, asking, will ask, with advice, with the advice, with input, with the input, with inputs, with feedback, with the help, with help, with support, with agreement, with approval, with ok, with the ok, with consent",
        "advis*, advice, input, inputs, feedback, informed, inform, informs, informing, once, following, in agreement, in alignment, in line, in accordance, in close, based on, having, backup, backed, deputy, in his absence, in her absence, in their absence, if absent, if away, substitute, fallback, unless",
        "who, she, he, they, as, because, since, cc, fyi, heard, hears, talked, talks, spoke, speaks, discussed, discusses, checked, checks, listening, in consultation, in coordination, in discussion, supported, helped, needs ok, signs, approved by, also",
        "final word, final say, final call, final decision, but, while, when, until, for this, on this, this time, at the end, in the end, alone, only, escalat*, reports, reviewed, reviews, review, proposes, prepares, on behalf, acting, ultimately, has, have");

    private static readonly Lexicon Decides = new("decides, decide, decider, makes the call, make the call, takes the decision, has the final*, has the last*, has final*, owns, is accountable, accountable, is the decider, is the owner, takes the call, will take the call, is responsible, entscheidet, decision by, decision maker, has the say");

    private static readonly Lexicon Joint = new("together, jointly, both, either, collectively, all of us, each, vs, versus, each other, equally, shared, joint, whoever, whomever, whichever, who ever, depends, depending, rotating, rotate");

    private static readonly Lexicon Nobody = new(
        "not, any, decided in, decided at, decided during, will be decided, be decided, is decided, to decide, i dont know, i do not know, dont know, who, whos, does not matter, doesnt matter, dont care, no matter, nobody, no one, noone, none, no decider, unknown, unclear, not clear, not decided, not yet, not sure, not defined, undecided, unassigned, not assigned, to be, tbd, tba, tbc, open, someone, somebody, anyone, anybody, any one, one of, any of, some of, to find, need to find, maybe, perhaps, we will see, who knows, pending");

    private static readonly Lexicon Group = new(
        "team, teams, everyone, everybody, every one, all, we, us, ourselves, guild*, chapter, committee*, comittee, commitee, board, council, group, squad*, tribe*, crew, management, mgmt, leadership, stakeholder*, people, folks, guys, dev, devs, developers, engineers",
        "department*, dept, office, company, organisation, organization, org, client, clients, customer, customers, partners, vendor, community, majority, vote, votes, voting, voted, poll*, consensus, quorum, democra*, show of hands, channel, meeting, call, retro*, participants, members, attendees, panel, forum, workgroup, taskforce, task force, working group, steerco, sterring*, steering*, cab, wg, staff, colleagues, workers, users, unit, division, pod, alliance, union, round, roundtable, assembly, execs, executives, c level, exco, unanim*, leads, managers, directors, architects, designers, testers, founders, seniors, owners, maintainers, reviewers, admins, analysts, operators, juniors, heads, chiefs, vps, pms, pos, ems, sres, consultants, contractors, teammates, hq, section, pmo, sync, standup, stand up, planning, refinement, whole, entire, crowd, payments, friends, leaders, suspects, site, colocation, headquarters, business side, equipo, ours, both sides");

    private static readonly Lexicon Department = new(
        "legal, finance, security, hr, engineering, product, ops, operations, qa, sre, devops, it, marketing, sales, backend, back end, frontend, front end, mobile, platform, infra, infrastructure, data, design, support, research, compliance, procurement, accounting, logistics, hardware, firmware, delivery, management, purchasing, infosec, architecture, networking, android, ios, web, business, audit, tech, testing, warehouse, the, our, from");

    private static readonly Lexicon Role = new(
        "lead, leader, head, manager, mgr, cto, ceo, cfo, cio, cpo, coo, ciso, dpo, cso, cmo, director, owner, officer, architect, chief, vp, svp, evp, counsel, engineer, po, pm, em, tpm, tl, founder, cofounder, co founder, controller, responsible, maintainer, coordinator, master, designer, administrator, admin, dba, analyst, developer, programmer, tester, scientist, president, supervisor, foreman, captain, commander, sponsor, chair, chairman, chairwoman, chairperson, principal, boss, secretary, specialist, consultant, representative, editor, accountant, buyer, planner, sre, teamlead, techlead, nurse, physician, doctor, editor in chief, incident commander, member, executive, steward, champion, expert, technician, operator, auditor, lawyer, recruiter, trainer, writer, strategist, leiter, leiterin, gerente, diretor, diretora, kierownik, buchou, delegate, contact, person, on duty, person on call, on call person, dri, investor, general manager, gm, md, hod, inspector, partner");

    private static readonly Lexicon Lead = new("decider, decider is, decided by, decision by, by, it is, its, i think, the, our, mr, ms, mrs, dr, only, just, probably, a, an, one, it will be, will be, from, decision maker, owner is, is, so");

    private static readonly Lexicon Self = new("me, myself, i, mine, my, self, eu, ich, ja, yo");

    public static bool IsWeak(Wording answer)
    {
        var words = answer.Words;
        if (words.Count == 0)
            return true;
        var head = Head(words);
        if (head.Count == 0)
            return true;
        if (Joint.In(head) || Nobody.At(head, Skip(head)) > 0 || Nobody.At(head, 0) > 0)
            return true;
        var parts = Parts(head);
        var people = parts.Count(IsPerson);
        if (people == 0)
            return !IsNamedAside(words) || parts.Count > 1;
        return people > 1 && !IsApposition(parts);
    }

    /// <summary>"Platform team (Hoa)" names one; "we (Kraków)" and "team (Hoa, Tom)" do not.</summary>
    private static bool IsNamedAside(IReadOnlyList<Word> words)
    {
        var aside = words.Where(word => word.Is(Look.Aside)).ToList();
        return aside.Count is > 0 and <= 4 && aside.Any(word => word.Is(Look.Capital | Look.Mention)) && words[0].Text is not ("we" or "us" or "all")
            && Parts(aside).Count(IsPerson) == 1;
    }

    /// <summary>The first person or role named, as it was typed; empty where there is none.</summary>
    public static string First(Wording answer) =>
        Parts(Head(answer.Words)).Where(IsPerson).Select(part => answer.Typed[part[0].Start..part[^1].End]).FirstOrDefault() ?? "";

    /// <summary>What is said of the decider, without what is said of others.</summary>
    private static List<Word> Head(IReadOnlyList<Word> words)
    {
        var said = words.Where(word => !word.Is(Look.Aside)).ToList();
        if (said.Count == 0)
            said = [.. words];
        // "Ana and Tom advise; Hoa decides": the clause that says who decides is the one that counts.
        var clauses = Clauses(said);
        var deciding = clauses.Find(clause => Decides.Find(clause) > 0);
        var head = deciding is null ? clauses[0] : [.. deciding.Take(Decides.Find(deciding))];
        var end = Aside.Find(head, 1);
        if (end > 0 && IsOpen(head[end - 1].Text))
            end--;
        return end > 0 ? head[..end] : head;
    }

    private static bool IsOpen(string word) => word is "and" or "but" or "will" or "is" or "are" or "then";

    private static List<List<Word>> Clauses(List<Word> words)
    {
        List<List<Word>> clauses = [];
        foreach (var word in words)
        {
            if (clauses.Count == 0 || (word.Before is Gap.Sentence && !word.Is(Look.Mention)) || (word.Before == Gap.Comma && word.Text != "with" && clauses.Count > 0 && Decides.In(words) && !Decides.In(clauses[^1])))
                clauses.Add([]);
            clauses[^1].Add(word);
        }
        return clauses;
    }

    private static int Skip(List<Word> words)
    {
        var at = 0;
        while (at < words.Count && Lead.At(words, at) is > 0 and var length)
            at += length;
        return at < words.Count ? at : 0;
    }

    private static List<List<Word>> Parts(List<Word> head)
    {
        List<List<Word>> parts = [];
        var at = 0;
        foreach (var word in head)
        {
            var splits = word.Text is "and" or "or" or "und" or "oder" or "e" or "y" or "i" or "with" or "plus" or "then" && word.Before != Gap.Sentence && at > 0;
            var isNew = parts.Count == 0 || splits || word.Before is Gap.Comma or Gap.Slash or Gap.And or Gap.Dash or Gap.Item or Gap.Colon
                || (word.Is(Look.Mention) && parts[^1].Count > 0 && parts[^1].Any(before => before.Is(Look.Mention)));
            if (isNew && (parts.Count == 0 || parts[^1].Count > 0))
                parts.Add([]);
            if (word.Text == "with" && IsHelp(head, at))
                break;
            if (!splits)
                parts[^1].Add(word);
            at++;
        }
        return [.. parts.Where(part => part.Count > 0)];
    }

    /// <summary>"with numbers from delivery" is help, "with Tom" is a second decider.</summary>
    private static bool IsHelp(List<Word> head, int with)
    {
        if (with + 1 >= head.Count)
            return true;
        var next = head[with + 1];
        if (Aside.Find(head, with + 1) >= 0)
            return true;
        return with + 2 < head.Count && !next.Is(Look.Capital | Look.Mention | Look.Group) && !Role.In(head[(with + 1)..]) && !Group.In(head[(with + 1)..]) && !Self.Has(next.Text);
    }

    /// <summary>One person: a mention, a name, a role. A group with somebody's role in it ("team lead") is that role.</summary>
    private static bool IsPerson(List<Word> part)
    {
        if (part.Any(word => word.Is(Look.Mention)))
            return !Group.In(Split(part));
        if (part.Any(word => word.Is(Look.Group)))
            return false;
        var from = Skip(part);
        if (from == 0 && Lead.At(part, 0) == part.Count)
            return false;
        if (Role.Find(part, from) >= 0)
            return !(Group.At(part, from) > 0 && Role.Find(part, from) is var role && part.Take(role).Any(word => word.Text is "of" or "with"));
        // "the committee, chaired by Ruth": said of whom went before.
        if (part[from].Before != Gap.Sentence && !part[from].Is(Look.Capital) && part.Count > 1 && (part[from].Text.EndsWith("ed", StringComparison.Ordinal) || part[from].Text.EndsWith("ing", StringComparison.Ordinal)))
            return false;
        if (Self.Has(part[from].Text))
            return true;
        if (Nobody.At(part, from) > 0)
            return false;
        var group = Group.Find(part, from);
        if (group >= 0)
            return part.Skip(from).Take(group - from).Any(word => word.Text is "of" or "from" or "in" or "at") && part[from].Is(Look.Capital);
        return !part.Skip(from).All(word => Department.Has(word.Text));
    }

    /// <summary>@backend-team, as words.</summary>
    private static List<Word> Split(List<Word> part) =>
        [.. part.SelectMany(word => word.Text.Split('-', '_', '.').Select(piece => word with { Text = piece, Before = Gap.Space }))];

    /// <summary>A name and what that person is: "Maria Silva, Head of Payments"; a role of two things: "Head of Product and Design".</summary>
    private static bool IsApposition(List<List<Word>> parts)
    {
        var people = parts.Where(IsPerson).ToList();
        if (people.Count != 2)
            return false;
        var isJoined = people[1][0].Before is Gap.Space or Gap.And or Gap.Slash;
        var roles = people.Count(part => Role.In(part));
        if (isJoined)
            return roles == 1 && Role.In(people[0]) && people[0].Any(word => word.Text == "of") && people[1].Count <= 2 && people[1].All(word => Department.Has(word.Text));
        return roles >= 1 || people[1].Count > 3;
    }
}
