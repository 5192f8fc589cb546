namespace AsyncCoach.Domain.Decisions;

/// <summary>What a refusal's field is called, so that a form can put the sentence where it belongs.</summary>
public static class DecisionFields
{
    public const string What = "what";
    public const string WhyNow = "why_now";
    public const string WhoDecides = "who_decides";
    public const string Done = "done";
    public const string DecideBy = "decide_by";
    public const string Note = "note";
    public const string PassTo = "pass_to";
}
