namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>The faults' names as scripts read them on the command line: they never change.</summary>
public static class FaultNames
{
    public static string Name(this Fault fault) => fault switch
    {
        Fault.Placeholder => "placeholder",
        Fault.VagueWhat => "vague_what",
        Fault.SeveralDecisionsInOne => "several_decisions_in_one",
        Fault.NoReason => "no_reason",
        Fault.NotNow => "not_now",
        Fault.NoSingleDecider => "no_single_decider",
        Fault.DoneNotVerifiable => "done_not_verifiable",
        Fault.TooLong => "too_long",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
