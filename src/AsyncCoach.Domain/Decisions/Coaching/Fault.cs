namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>What can be weak in a draft's answers. A weak answer is still an answer: nothing is refused for it.</summary>
public enum Fault
{
    /// <summary>An answer that stands in for one: tbd, template text, "see thread", a test.</summary>
    Placeholder,

    /// <summary>No choice is named: a topic, an intention, or "improve" without how.</summary>
    VagueWhat,

    SeveralDecisionsInOne,

    /// <summary>Nothing, a circle, somebody's wish, or only a date.</summary>
    NoReason,

    /// <summary>A reason that was as true a year ago: no trigger, no deadline, no cost of waiting.</summary>
    NotNow,

    /// <summary>None, several, a group, a vote. One decider with people consulted is one.</summary>
    NoSingleDecider,

    /// <summary>Nothing that somebody else could look at and say yes or no.</summary>
    DoneNotVerifiable,

    /// <summary>About 70 words or more in one answer.</summary>
    TooLong,
}
