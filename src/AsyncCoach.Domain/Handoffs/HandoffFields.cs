namespace AsyncCoach.Domain.Handoffs;

/// <summary>The forms' fields, as refusals name them.</summary>
public static class HandoffFields
{
    public const string Left = "left";
    public const string Text = "text";
    public const string State = "state";
    public const string NextStep = "next_step";
    public const string ForWhom = "for_whom";
    public const string Link = "link";
    public const string Question = "question";
}
