using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Files.Decisions;
using NodaTime;

namespace AsyncCoach.Host.Verbs;

/// <summary>A file's record as a decision: what the file does not say stays empty.</summary>
internal static class ImportedDecision
{
    /// <param name="channel">Where it belongs; null: where it belonged when AsyncCoach wrote the file.</param>
    /// <param name="decider">The one decider that the file names, where that is somebody in Slack who may read it.</param>
    public static Decision Of(DecisionRecord record, string digest, DecisionId id, ChannelId? channel, PersonId? decider, Instant now)
    {
        if (record.Kept is { } kept)
            return Kept(record, kept, channel, now);
        var day = ImportRules.MomentOf(record.Date);
        var decided = record.State is DecisionState.Decided or DecisionState.Done or DecisionState.Superseded;
        return new Decision
        {
            Id = id,
            State = record.State,
            Text = record.Text,
            Decider = decider,
            Channel = channel,
            Origin = new Origin(record.Path, digest)
            {
                Status = record.Status,
                Date = record.Date,
                Deciders = record.Deciders,
                Consulted = record.Consulted,
                Informed = record.Informed,
            },
            CreatedAt = now,
            RecordedAt = day,
            DecidedAt = decided ? day : null,
            ClosedAt = record.State == DecisionState.Done ? day : null,
            ChangedAt = now,
        };
    }

    /// <summary>A file that AsyncCoach wrote: what people have changed in it since is the file's, all else is as it was.</summary>
    private static Decision Kept(DecisionRecord record, Decision kept, ChannelId? channel, Instant now)
    {
        var known = kept with { Channel = channel ?? kept.Channel, Text = record.Text, Number = 0 };
        if (record.IsAsWritten)
            return known;
        return known with
        {
            Text = kept.Text.Title is null && string.Equals(record.Title, DecisionTitle.Of(kept), StringComparison.Ordinal) ? record.Text with { Title = null } : record.Text,
            State = MadrFile.SaysTheStateOf(kept, record) ? kept.State : record.State,
            Origin = kept.Origin is { } origin
                ? origin with { Status = record.Status, Date = record.Date, Deciders = record.Deciders, Consulted = record.Consulted, Informed = record.Informed }
                : null,
            ChangedAt = now,
        };
    }
}
