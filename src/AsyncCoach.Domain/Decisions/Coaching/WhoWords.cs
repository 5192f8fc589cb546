namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Words about who decides: people, their roles, groups, and what is said of others beside them.</summary>
internal static class WhoWords
{
    /// <summary>From here on others are spoken of, or the same person again.</summary>
    public static readonly Lexicon Aside = new(
        "acting, advice, advis*, after, alone, also, approved by, as, asked, asking, asks, at the end, backed, backup, based on, because, but, cc, checked",
        "checks, consult*, deputy, discussed, discusses, escalat*, fallback, feedback, final call, final decision, final say, final word, following, for this",
        "fyi, has, have, having, he, heard, hears, helped, if absent, if away, in accordance, in agreement, in alignment, in close, in consultation",
        "in coordination, in discussion, in her absence, in his absence, in line, in the end, in their absence, inform, informed, informing, informs, input",
        "inputs, listening, needs ok, on behalf, on this, once, only, prepares, proposes, reports, review, reviewed, reviews, she, signs, since, speaks",
        "spoke, substitute, supported, talked, talks, they, this time, ultimately, unless, until, when, while, who, will ask, with advice, with agreement",
        "with approval, with consent, with feedback, with help, with input, with inputs, with ok, with support, with the advice, with the help",
        "with the input, with the ok");

    public static readonly Lexicon Decides = new(
        "accountable, decide, decider, decides, decision by, decision maker, entscheidet, has final*, has the final*, has the last*, has the say",
        "is accountable, is responsible, is the decider, is the owner, make the call, makes the call, owns, takes the call, takes the decision",
        "will take the call");

    public static readonly Lexicon Joint = new(
        "all of us, both, collectively, depending, depends, each, each other, either, equally, joint, jointly, rotate, rotating, shared, together, versus, vs",
        "whichever, who ever, whoever, whomever");

    public static readonly Lexicon Nobody = new(
        "any, any of, any one, anybody, anyone, be decided, decided at, decided during, decided in, does not matter, doesnt matter, dont care, dont know",
        "first come, i do not know, i dont know, is decided, maybe, need to find, no decider, no matter, no one, nobody, none, noone, not, not assigned",
        "not clear, not decided, not defined, not sure, not yet, one of, open, pending, perhaps, some of, somebody, someone, tba, tbc, tbd, to be, to decide",
        "to find, unassigned, unclear, undecided, unknown, we will see, who, who knows, whos, will be decided");

    public static readonly Lexicon Group = new(
        "admins, affected, all, alliance, analysts, architects, assembly, attendees, board, both sides, business side, c level, cab, call, channel, chapter",
        "chiefs, circle, client, clients, colleagues, colocation, comittee, commitee, committee*, community, company, concerned, consensus, consultants",
        "contractors, council, crew, crowd, customer, customers, democra*, department*, dept, designers, dev, developers, devs, directors, division, duo, ems",
        "engineers, entire, equipo, every one, everybody, everyone, exco, execs, executives, folks, forum, founders, friends, gang, group, guild*, guys",
        "headquarters, heads, hq, involved, juniors, leaders, leadership, leads, maintainers, majority, management, managers, meeting, members, mgmt, office",
        "ones, operators, org, organisation, organization, ours, ourselves, owners, panel, participants, partners, payments, people, planning, pmo, pms, pod",
        "poll*, pos, quorum, refinement, retro*, reviewers, round, roundtable, section, seniors, show of hands, site, squad*, sres, staff, stakeholder*",
        "stand up, standup, steerco, steering*, sterring*, suspects, sync, tandem, task force, taskforce, team, teammates, teams, testers, those, tribe*",
        "trio, unanim*, union, unit, us, users, vendor, vote, voted, votes, voting, vps, we, wg, whole, workers, workgroup, working group");

    public static readonly Lexicon Department = new(
        "accounting, android, architecture, audit, back end, backend, business, compliance, data, delivery, design, devops, engineering, finance, firmware",
        "from, front end, frontend, hardware, hr, infosec, infra, infrastructure, ios, it, legal, logistics, management, marketing, mobile, networking",
        "operations, ops, our, platform, procurement, product, purchasing, qa, research, sales, security, sre, support, tech, testing, the, warehouse, web");

    public static readonly Lexicon Role = new(
        "accountant, admin, administrator, analyst, architect, auditor, boss, buchou, buyer, captain, ceo, cfo, chair, chairman, chairperson, chairwoman",
        "champion, chief, cio, ciso, cmo, co founder, cofounder, commander, consultant, contact, controller, coo, coordinator, counsel, cpo, cso, cto, dba",
        "delegate, designer, developer, director, diretor, diretora, doctor, dpo, dri, editor, editor in chief, em, engineer, evp, executive, expert, foreman",
        "founder, general manager, gerente, gm, head, hod, incident commander, inspector, investor, kierownik, lawyer, lead, leader, leiter, leiterin",
        "maintainer, manager, master, md, member, mgr, nurse, officer, on call person, on duty, operator, owner, partner, person, person on call, physician",
        "planner, pm, po, president, principal, programmer, recruiter, representative, responsible, scientist, secretary, specialist, sponsor, sre, steward",
        "strategist, supervisor, svp, teamlead, techlead, technician, tester, tl, tpm, trainer, vp, writer");

    public static readonly Lexicon Lead = new(
        "a, an, by, decided by, decider, decider is, decision by, decision maker, dr, from, i think, is, it is, it will be, its, just, mr, mrs, ms, one, only",
        "our, owner is, probably, so, the, will be");

    public static readonly Lexicon Title = new("anh, chi, chị, dr, frau, herr, madame, mme, mr, mrs, ms, pan, pani, senhor, senhora, señor, sr, sra");

    public static readonly Lexicon Self = new("eu, i, ich, ja, me, mine, my, myself, self, yo");
}
