namespace AsyncCoach.Files.Decisions;

/// <summary>What a heading of a decision's file announces.</summary>
internal enum Part
{
    More,
    Why,
    What,
    Done,
    Consequences,
    Options,
    Links,
    Status,
    Date,
    Deciders,
    Consulted,
    Informed,
    Area,
    Supersedes,
    SupersededBy,
}
