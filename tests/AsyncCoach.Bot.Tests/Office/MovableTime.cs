using NodaTime;

namespace AsyncCoach.Bot.Tests;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class MovableTime(Instant start) : TimeProvider
{
    public Instant Now { get; private set; } = start;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public void Passes(Duration time) => Now += time;
}
