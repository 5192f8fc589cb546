using NodaTime;

namespace AsyncCoach.Storage;

/// <summary>Something to look at again at an instant of product time. <paramref name="Kind"/> names the round that answers, <paramref name="Subject"/> what it is about.</summary>
public sealed record Alarm(string Key, Instant Due, string Kind, string Subject);
