using NodaTime;

namespace AsyncCoach.Domain.Commitments;

/// <summary>Why a commitment is named in a nudge.</summary>
public enum NudgeReason
{
    /// <summary>It is open, and this is the brief.</summary>
    Brief,

    /// <summary>It has just come, and cannot wait for the next brief.</summary>
    New,

    /// <summary>It is due soon.</summary>
    Reminder,

    /// <summary>It was due, and goes up its path next.</summary>
    Due,

    /// <summary>It was snoozed until now.</summary>
    SnoozeOver,
}

/// <summary>A commitment named in a nudge, and why.</summary>
public sealed record NamedCommitment(CommitmentId Commitment, NudgeReason Reason);

/// <summary>
/// One message about open commitments: what it names and why. Kept so that it can be redrawn as its items close; its text is made each time from
/// what is true then. <paramref name="Number"/> is 0 for the day's brief, else the how-manieth of that day.
/// </summary>
public sealed record Nudge(PersonId Person, LocalDate Date, int Number, IReadOnlyList<NamedCommitment> Items, Instant At)
{
    /// <summary>How often it was drawn anew.</summary>
    public int Redrawn { get; init; }

    public bool IsBrief => Number == 0;

    /// <summary>Unique in its workspace.</summary>
    public string Key => KeyOf(Person, Date, Number);

    public static string KeyOf(PersonId person, LocalDate date, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{person}/{date:uuuu-MM-dd}/{number}");
}

/// <summary>
/// What a person was sent: the date of the last brief (their shift's), and how many nudges went out beside it on <paramref name="Day"/>.
/// </summary>
public sealed record NudgeHistory(PersonId Person, LocalDate? BriefOn = null, LocalDate? Day = null, int Today = 0, Instant? LastAt = null)
{
    /// <summary>When they are looked at again: what the alarm was set to.</summary>
    public Instant? LookAt { get; init; }

    /// <summary>How many went out beside the brief in the shift of that date.</summary>
    public int On(LocalDate date) => Day == date ? Today : 0;
}
