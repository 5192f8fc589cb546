using NodaTime;

namespace AsyncCoach.Domain.Decisions.Listening;

/// <summary>A question that the listener would have asked.</summary>
public sealed record RehearsedAsk(MessageId Message, PersonId Person, Instant At, string Text, double Score);
