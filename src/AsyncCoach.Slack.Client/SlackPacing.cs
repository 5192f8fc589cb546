namespace AsyncCoach.Slack.Client;

/// <summary>How fast Slack is called, under <c>Slack:Pacing:</c>. The tiers of its methods are Slack's and stand with the methods.</summary>
public sealed class SlackPacing
{
    /// <summary>Posts a second in one channel: 0.1 to 10, 1 by default, which is what Slack allows for long.</summary>
    public double PostsPerSecondInChannel { get; set; } = 1;

    /// <summary>Posts a minute in one workspace: 1 to 20,000, 300 by default. Slack says "several hundred" and no number; more is for measuring.</summary>
    public int PostsPerMinuteInWorkspace { get; set; } = 300;

    /// <summary>How long a call waits for its turn or for Slack's <c>Retry-After</c>: 1 to 300 s, 30 by default; what would take longer is answered at once.</summary>
    public double LongestWaitSeconds { get; set; } = 30;

    /// <summary>How long one answer may take: 1 to 120 s, 15 by default. Slack itself gives up after less.</summary>
    public double AnswerWithinSeconds { get; set; } = 15;

    /// <summary>How often a read is tried in all when Slack answers badly or not: 1 to 10, 3 by default. Writes are never repeated.</summary>
    public int ReadAttempts { get; set; } = 3;

    internal TimeSpan LongestWait => TimeSpan.FromSeconds(LongestWaitSeconds);

    internal TimeSpan AnswerWithin => TimeSpan.FromSeconds(AnswerWithinSeconds);

    internal IEnumerable<string> Problems() =>
    [
        .. OutOfRange(nameof(PostsPerSecondInChannel), PostsPerSecondInChannel, 0.1, 10),
        .. OutOfRange(nameof(PostsPerMinuteInWorkspace), PostsPerMinuteInWorkspace, 1, 20_000),
        .. OutOfRange(nameof(LongestWaitSeconds), LongestWaitSeconds, 1, 300),
        .. OutOfRange(nameof(AnswerWithinSeconds), AnswerWithinSeconds, 1, 120),
        .. OutOfRange(nameof(ReadAttempts), ReadAttempts, 1, 10),
    ];

    private static IEnumerable<string> OutOfRange(string key, double value, double least, double most)
    {
        // Written this way round so that NaN is out of range as well.
        if (!(value >= least && value <= most))
            yield return FormattableString.Invariant($"Slack:Pacing:{key} wants a number from {least} to {most}.");
    }
}
