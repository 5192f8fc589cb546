using AsyncCoach.Bot.Routing;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot;

/// <summary>
/// The two clocks. Product time decides working time, alarms and dates; wire time decides signatures, triggers, leases, pacing and
/// receipts, and is never moved.
/// </summary>
public sealed record Clocks(TimeProvider Product, TimeProvider Wire)
{
    public Instant Now => Instant.FromDateTimeOffset(Product.GetUtcNow());

    public Instant WireNow => Instant.FromDateTimeOffset(Wire.GetUtcNow());

    internal Turn Turn(ISession session) => new(session, Now, WireNow);
}
