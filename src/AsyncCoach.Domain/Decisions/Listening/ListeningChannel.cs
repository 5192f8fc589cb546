using NodaTime;

namespace AsyncCoach.Domain.Decisions.Listening;

/// <summary>A channel that has opted in or out of listening. Holds who said so and when somebody was asked, and no message.</summary>
/// <param name="By">Who said so last.</param>
/// <param name="Asked">When people were asked there, within the last day.</param>
public sealed record ListeningChannel(ChannelId Channel, bool IsOn, PersonId By, IReadOnlyList<Instant> Asked);
