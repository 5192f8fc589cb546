namespace AsyncCoach.Domain.WorkingTime;

/// <summary>What a date is in somebody's calendar.</summary>
public abstract record ShiftDay
{
    private ShiftDay()
    {
    }

    /// <summary>The shift that starts on the date, over midnight too.</summary>
    public sealed record Works(Shift Shift) : ShiftDay;

    /// <summary>No shift starts on it.</summary>
    /// <param name="Reason">As people are shown it: <c>holiday: Diwali</c>, <c>not a working day</c>, <c>does not exist here</c> or <c>away</c>.</param>
    public sealed record Skipped(string Reason) : ShiftDay;
}
