using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AsyncCoach.Storage;

/// <summary>What every provider lets be seen of its commits: how long each took (wire time) and how it ended. Costs nothing while nobody looks.</summary>
public static class CommitWatch
{
    /// <summary>The name of the meter and of the traces' source.</summary>
    public const string Name = "AsyncCoach.Storage";

    private static readonly ActivitySource Traces = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Taken = Meter.CreateHistogram(
        "asynccoach.commit.duration", "s", "From handing a session over until it is kept or refused, by how it ended.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] });

    /// <summary>The commit itself, followed to its end where somebody looks.</summary>
    public static Task<Commit> Follow(Task<Commit> committing, TimeProvider wire) =>
        Taken.Enabled || Traces.HasListeners() ? Followed(committing, wire) : committing;

    private static async Task<Commit> Followed(Task<Commit> committing, TimeProvider wire)
    {
        var began = wire.GetTimestamp();
        using var span = Traces.StartActivity("commit");
        var commit = await committing;
        var outcome = commit switch
        {
            Commit.Committed => "committed",
            Commit.Conflict => "conflict",
            Commit.Duplicate => "duplicate",
            _ => "failed",
        };
        span?.SetTag("outcome", outcome);
        if (commit is Commit.Failed)
            span?.SetStatus(ActivityStatusCode.Error);
        Taken.Record(wire.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        return commit;
    }
}
