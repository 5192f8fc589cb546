namespace AsyncCoach.Domain.Decisions;

/// <summary>
/// Who may read a decision: the present members of <paramref name="Channel"/>; where there is none, or the bot is not in it, those
/// <paramref name="Named"/>. A draft is its author's alone.
/// </summary>
public sealed record Audience(ChannelId? Channel, IReadOnlyList<PersonId> Named)
{
    public static Audience Of(Decision decision)
    {
        if (decision.State == DecisionState.Draft)
            return new Audience(null, [decision.Recorder]);
        var named = new List<PersonId> { decision.Recorder };
        if (decision.Decider is { } decider)
            named.Add(decider);
        named.AddRange(decision.Consulted);
        return new Audience(decision.Channel, [.. named.Distinct()]);
    }
}
