using NodaTime;

namespace AsyncCoach.Storage.Tests;

/// <summary>Wire time that stands still until it is moved.</summary>
internal sealed class TestClock : TimeProvider
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 5, 5, 9, 0);

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
