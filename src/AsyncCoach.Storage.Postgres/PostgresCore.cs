using NodaTime;

namespace AsyncCoach.Storage.Postgres;

/// <summary>What every part of one store shares.</summary>
internal sealed record PostgresCore(PostgresOptions Options, Kinds<Kind> Kinds, TimeProvider Wire, Database Database, Signals Signals)
{
    /// <summary>Wire time in milliseconds since the Unix epoch.</summary>
    public long WireNow => Wire.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A private channel's list of members from before this is too old.</summary>
    public long FreshFrom => (Instant.FromUnixTimeMilliseconds(WireNow) - Options.MembershipMaxAge).ToUnixTimeMilliseconds();
}
