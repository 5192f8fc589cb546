using NodaTime;

namespace AsyncCoach.Domain.Commitments;

/// <summary>How a commitment is spoken of on its way to being kept. Chosen by the habit that opens it; all of it within the owner's working time.</summary>
/// <param name="AtOnce">Its owner hears of it as soon as they work, not first in the next brief.</param>
/// <param name="RemindBefore">A reminder this much elapsed time before it is due; null: none but the briefs.</param>
/// <param name="Grace">
/// How much of the owner's working time after it was due, and after they were told so, it goes up its path; null: never by itself.
/// </param>
public sealed record Course(bool AtOnce, Duration? RemindBefore, Duration? Grace)
{
    /// <summary>In briefs only, and never escalated.</summary>
    public static Course Quiet { get; } = new(false, null, null);

    /// <summary>There is nothing to do but to know it: once its owner was told in a shift, it counts as kept from their next one on.</summary>
    public bool IsToldOnce { get; init; }

    /// <summary>Something that is only to be known: at once, or in the next brief.</summary>
    public static Course ToKnow(bool atOnce) => new(atOnce, null, null) { IsToldOnce = true };
}
