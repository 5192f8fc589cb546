using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>A person's Slack status with an end counts as an absence, beside those that they set by hand and never in place of one.</summary>
public static class StatusAbsence
{
    public const string Source = "your Slack status";

    /// <summary>A shorter one is a meeting or a walk.</summary>
    public static readonly Duration Shortest = Duration.FromHours(1);

    /// <summary>The same profile, itself, when nothing follows.</summary>
    /// <param name="profile">As it is.</param>
    /// <param name="until">When the present status ends; null: there is none, or it has no end.</param>
    /// <param name="now">The status is seen now; one seen before began then.</param>
    public static Profile Follow(Profile profile, Instant? until, Instant now)
    {
        var before = profile.Absences.FirstOrDefault(absence => absence.Source == Source);
        var from = before is not null && before.Covers(now) ? before.From : now;
        var status = until - from >= Shortest && until > now ? new Absence(from, until.Value, null, Source) : null;
        if (status == before)
            return profile;
        var others = profile.Absences.Where(absence => absence.Source != Source);
        return profile with { Absences = status is null ? [.. others] : [.. others, status] };
    }
}
