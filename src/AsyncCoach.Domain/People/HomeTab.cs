using NodaTime;

namespace AsyncCoach.Domain.People;

/// <summary>What stands on the Home tab of somebody who has opened it once: it is drawn anew when it would show something else.</summary>
/// <param name="Seen">A fingerprint of what was drawn last.</param>
/// <param name="DrawnAt">When that was.</param>
public sealed record HomeTab(PersonId Person, string Seen, Instant DrawnAt);
