namespace AsyncCoach.Storage.Postgres;

/// <summary>One statement of a commit.</summary>
/// <param name="IfRefused">What the commit answers where the statement finds another state than the session had seen, or its key taken.</param>
/// <param name="Document">The document that it keeps, whose number it may answer with.</param>
internal sealed record Step(Sql Sql, Commit? IfRefused = null, HandedDocument? Document = null);
