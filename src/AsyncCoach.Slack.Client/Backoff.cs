namespace AsyncCoach.Slack.Client;

/// <summary>Waits that double, up to a most, each shortened by up to half at random, so that many who failed together do not come back together.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan most, Func<double>? chance = null)
{
    private readonly Func<double> _chance = chance ?? Random.Shared.NextDouble;

    /// <param name="failures">How many in a row, from 1.</param>
    public TimeSpan After(int failures)
    {
        var full = first * Math.Pow(2, Math.Min(failures - 1, 20));
        return (full < most ? full : most) * (1 - (_chance() / 2));
    }
}
