using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using NodaTime;

namespace AsyncCoach.Domain.Tests.Commitments;

/// <summary>
/// One person with what they owe, looked at as the engine looks: from one <c>LookAgain</c> to the next, keeping what was said. Everything that was planned stays in
/// <see cref="Looks"/>.
/// </summary>
internal sealed class Engine
{
    private readonly Dictionary<CommitmentId, Commitment> _all = [];
    private int _made;

    public Engine(string? zone, Instant now)
    {
        Tom = new Person(Somebody.Tom, "Tom", zone, false, false, false, false, now);
        Now = now;
        History = new NudgeHistory(Somebody.Tom);
        Profile = new Profile(Somebody.Tom);
    }

    public Person Tom { get; set; }

    public Profile Profile { get; set; }

    public Team? Team { get; set; }

    public Instant Now { get; set; }

    public NudgeHistory History { get; private set; }

    public List<Looked> Looks { get; } = [];

    public IEnumerable<Nudge> Said => Looks.Select(look => look.Plan.Say).OfType<Nudge>();

    public IReadOnlyList<Commitment> Open => [.. _all.Values.Where(one => one.IsOpen).OrderBy(one => one.OpenedAt)];

    public PersonTime Me => PersonTime.Of(Somebody.Tom, Tom, Profile, Team, null, WorkspaceDefaults.None, DateTimeZoneProviders.Tzdb);

    public Commitment this[CommitmentId id] => _all[id];

    /// <summary>One look, at its instant: what was planned from what.</summary>
    public sealed record Looked(Instant At, PersonTime Me, IReadOnlyList<Commitment> Open, NudgeHistory History, NudgePlan Plan);

    public CommitmentId Owes(Course course, Term? term = null, bool isAwaited = false)
    {
        var id = new CommitmentId(new Guid(++_made, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
        _all[id] = new Commitment
        {
            Id = id,
            Kind = "test.chore",
            Subject = $"chore/{_made}",
            Audience = new Audience(null, [Somebody.Tom]),
            Title = $"Chore {_made}",
            Owner = Somebody.Tom,
            To = isAwaited ? Somebody.Hoa : null,
            Term = term ?? Term.Open,
            Course = course,
            OpenedAt = Now,
        };
        return id;
    }

    public void Change(CommitmentId id, Func<Commitment, Commitment> change) => _all[id] = change(_all[id]);

    /// <summary>Looks now, and keeps what comes of it; what goes up its path is missed.</summary>
    public NudgePlan Look()
    {
        var (me, open) = (Me, Open);
        var plan = Nudging.Plan(me, open, History, Now);
        Looks.Add(new Looked(Now, me, open, History, plan));
        foreach (var one in plan.Changed)
            _all[one.Id] = one;
        foreach (var one in plan.Escalate)
            _all[one.Id] = CommitmentRules.Close(_all[one.Id], CommitmentState.Missed, Now);
        foreach (var one in plan.Told)
            _all[one.Id] = CommitmentRules.Close(_all[one.Id], CommitmentState.Kept, Now);
        History = plan.History;
        if (plan.AskForHours)
            Profile = Profile with { WasAskedForHours = true };
        return plan;
    }

    /// <summary>Looks now and whenever a look said to, until an instant.</summary>
    public void Until(Instant end)
    {
        for (var steps = 0; steps < 5000; steps++)
        {
            if (Look().LookAgain is not { } next || next > end)
            {
                Now = end;
                return;
            }
            Assert.True(next > Now, $"It was to look again at {next}, which is not after {Now}.");
            Now = next;
        }
        Assert.Fail("It looks again and again and comes to no end.");
    }
}
