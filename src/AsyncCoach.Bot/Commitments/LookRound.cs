using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>
/// Looks at one person: what they owe, when they work and what they were told; says what is to be said now, lets go up its path what is missed, and
/// sets the alarm for the next look.
/// </summary>
internal sealed class LookRound(IStore store, Leaving leaving) : IRound
{
    private static readonly Duration Soon = Duration.FromMinutes(2);

    public async Task Run(Alarm alarm, Turn turn, CancellationToken cancellation)
    {
        var person = PersonId.Parse(alarm.Subject);
        var me = await Calendars.Of(turn, person, cancellation);
        await HomeTabs.Changed(turn, [person, me.Team?.Lead], cancellation);
        var stored = await leaving.Move(me, await Owing.By(turn, person, cancellation), turn, cancellation);
        if (stored.Count == 0)
            return;
        var known = await turn.Session.Load<NudgeHistory>(person.ToString(), Viewer.All, cancellation);
        var said = await WhatWasSaid.About(stored, turn, store.Outbox, cancellation);
        var (history, open) = (known ?? new NudgeHistory(person), stored);
        foreach (var nudge in said.Unsaid)
            (history, open) = Nudging.Unsaid(nudge, history, open);

        var (plan, rising, hurry) = await Plan(me, open, history, said, turn, cancellation);
        foreach (var (missed, next) in rising)
            await Rising.Up(turn, missed, next, cancellation);
        Keep(turn, stored, open, plan, rising);
        foreach (var told in plan.Told)
            Owing.Close(turn, told, CommitmentState.Kept, null);
        if (plan.Say is { } say)
            await Nudges.Say(turn, say, cancellation);
        if (plan.AskForHours)
            await HoursQuestion.Ask(turn, person, cancellation);
        var again = hurry && !(plan.LookAgain < turn.Now + Soon) ? turn.Now + Soon : plan.LookAgain;
        var after = plan.History with { LookAt = again };
        if (after != known)
            turn.Session.Store(after, new Change(turn.Now, null, "looked"));
        if (again is { } at)
            turn.Session.SetAlarm(alarm with { Due = at });
    }

    /// <summary>
    /// What cannot go up now (its warning is still under way, or nobody is left on its path) stays with its owner, and is planned as if it never did.
    /// </summary>
    private static async Task<(NudgePlan Plan, List<(Commitment Missed, PersonId Next)> Rising, bool Hurry)> Plan(
        PersonTime me, IReadOnlyList<Commitment> open, NudgeHistory history, WhatWasSaid said, Turn turn, CancellationToken cancellation)
    {
        var plan = Nudging.Plan(me, open, history, turn.Now);
        var rising = new List<(Commitment, PersonId)>();
        var held = new Dictionary<CommitmentId, Course>();
        foreach (var missed in plan.Escalate)
        {
            if (!said.IsUnderWay(missed) && await Rising.Next(turn, missed, cancellation) is { } next)
                rising.Add((missed, next));
            else
                held[missed.Id] = missed.Course;
        }
        if (held.Count == 0)
            return (plan, rising, false);
        plan = Nudging.Plan(me, [.. open.Select(one => held.ContainsKey(one.Id) ? one with { Course = one.Course with { Grace = null } } : one)], history, turn.Now);
        var changed = plan.Changed.Select(one => held.TryGetValue(one.Id, out var course) ? one with { Course = course } : one);
        return (plan with { Changed = [.. changed] }, rising, open.Any(one => held.ContainsKey(one.Id) && said.IsUnderWay(one)));
    }

    private static void Keep(
        Turn turn, IReadOnlyList<Commitment> stored, IReadOnlyList<Commitment> open, NudgePlan plan, List<(Commitment Missed, PersonId Next)> rising)
    {
        var gone = rising.Select(one => one.Missed.Id).Concat(plan.Told.Select(one => one.Id)).ToHashSet();
        var now = open.ToDictionary(one => one.Id);
        foreach (var one in plan.Changed)
            now[one.Id] = one;
        foreach (var one in stored.Where(one => !gone.Contains(one.Id) && !ReferenceEquals(now[one.Id], one)))
            turn.Session.Store(now[one.Id], new Change(turn.Now, null, plan.Say is null ? "reckoned" : "named"));
    }
}
