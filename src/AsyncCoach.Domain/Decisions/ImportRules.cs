using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace AsyncCoach.Domain.Decisions;

/// <summary>What becomes of a record when its file is read, once and again.</summary>
public static class ImportRules
{
    /// <summary>The record of a file in a channel: always the same, so that a second import finds it.</summary>
    public static DecisionId IdOf(WorkspaceId workspace, ChannelId channel, string path) =>
        new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{workspace}\n{channel}\n{path}")).AsSpan(0, 16)));

    /// <summary>
    /// A record whose file says something else than before: the file has the last word on what it says. What was done in Slack stays, unless the file's own status has
    /// changed since.
    /// </summary>
    public static Decision Again(Decision known, Decision read)
    {
        var spoken = !string.Equals(known.Origin?.Status, read.Origin?.Status, StringComparison.Ordinal);
        return known with
        {
            Text = read.Text,
            Origin = read.Origin,
            RecordedAt = read.RecordedAt,
            DecidedAt = spoken ? read.DecidedAt : known.DecidedAt ?? read.DecidedAt,
            Decider = read.Decider ?? known.Decider,
            State = spoken ? read.State : known.State,
            SupersededBy = spoken ? null : known.SupersededBy,
        };
    }

    /// <summary>
    /// The same with the records that files say it replaces and is replaced by. What was linked stays linked. One that was in force, and whose successor is, no longer is.
    /// </summary>
    public static Decision Linked(Decision decision, DecisionId? supersedes, DecisionId? supersededBy) => decision with
    {
        Supersedes = supersedes ?? decision.Supersedes,
        SupersededBy = supersededBy ?? decision.SupersededBy,
        State = supersededBy is not null && decision.InForce ? DecisionState.Superseded : decision.State,
    };

    /// <summary>A day as the moment that lists are ordered by.</summary>
    public static Instant? MomentOf(LocalDate? date) => date is { } day ? day.AtMidnight().InUtc().ToInstant() : null;
}
