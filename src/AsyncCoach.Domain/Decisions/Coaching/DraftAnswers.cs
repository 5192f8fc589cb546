namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>The four answers as they were typed; an answer that nobody gave is empty. Slack's markup may stand in them.</summary>
public sealed record DraftAnswers(string What, string WhyNow, string WhoDecides, string Done);
