using AsyncCoach.FaultTests.Stage;

namespace AsyncCoach.FaultTests.Ledgers;

/// <summary>Something said to the bot in a channel, which it answers in the thread.</summary>
internal sealed record Mention(string Mark, Place Place, string Ts);
