namespace AsyncCoach.Slack.Inbound;

/// <summary>
/// Something that Slack delivered, over HTTP or a socket alike, after its signature was checked.
/// </summary>
public abstract record Delivery
{
    /// <summary>The workspace that it belongs to: where the app is installed, not where its author is from.</summary>
    public required string Workspace { get; init; }

    /// <summary>The same for every delivery of one happening: the event's id, or the trigger's. Receipts are kept under it.</summary>
    public required string Receipt { get; init; }
}

/// <summary>
/// Who did something. <paramref name="Team"/> is their own workspace, which in a shared channel may be another organisation's; where Slack
/// does not say it (reactions), it is the workspace of the delivery: in a shared channel ask for the user before trusting it.
/// </summary>
public sealed record Actor(string Team, string User);

/// <summary>
/// What can be answered to a person for a short while: a trigger opens one form within 3 s, a response url takes 5 messages within 30 min.
/// </summary>
public sealed record Openings(string? TriggerId, string? ResponseUrl);
