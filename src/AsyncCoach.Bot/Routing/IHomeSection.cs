using AsyncCoach.Domain;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Routing;

/// <summary>
/// What a habit shows on a person's Home tab. Drawn when it is opened and when what it shows may have changed; nothing in it waits for Slack, and the same things are
/// always said in the same words, since Home is published anew only where it differs.
/// </summary>
internal interface IHomeSection
{
    /// <summary>At most 25 blocks (the first section, of what waits, 45); empty: nothing to show.</summary>
    Task<IReadOnlyList<Block>> For(PersonId person, Turn turn, CancellationToken cancellation);
}

/// <summary>Where a section stands on Home; the last ones are cut first where all do not fit.</summary>
internal enum HomePart
{
    Waiting,
    WaitedFor,
    Handoffs,
    Shifts,
    Team,
    TeamHandoffs,
    Decisions,
    Settings,
    Help,
}
