using NodaTime;

namespace AsyncCoach.Domain.Decisions;

/// <summary>How much a decision counts among others that answer a question as well: in force before superseded, recent a little before old.</summary>
public static class Standing
{
    private const double Replaced = 0.8;
    private const double NeverInForce = 0.9;
    private const double MostForNews = 0.06;
    private static readonly Duration Half = Duration.FromDays(365);

    /// <summary>A factor around 1.</summary>
    public static double Of(Decision decision, Instant now)
    {
        var state = decision.State switch
        {
            DecisionState.Decided or DecisionState.Done => 1,
            DecisionState.Superseded => Replaced,
            DecisionState.Open => 1,
            _ => NeverInForce,
        };
        if ((decision.DecidedAt ?? decision.RecordedAt) is not { } at)
            return state;
        var age = Math.Max(0, (now - at) / Half);
        return state * (1 + (MostForNews * Math.Pow(0.5, age)));
    }
}
