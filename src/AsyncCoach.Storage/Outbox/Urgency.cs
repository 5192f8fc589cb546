namespace AsyncCoach.Storage;

/// <summary>What goes first when there is a queue.</summary>
public enum Urgency
{
    /// <summary>The visible outcome of something that a person just did.</summary>
    Answer = 0,

    /// <summary>Said by AsyncCoach on its own.</summary>
    Nudge = 1,
}
