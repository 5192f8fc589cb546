using AsyncCoach.Bot.Routing;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Alarms;

/// <summary>
/// What an alarm of one kind runs. Its session is committed afterwards, and the alarm cleared with it unless the round has set it
/// anew; on a conflict it runs again. Ringing twice does no harm.
/// </summary>
public interface IRound
{
    Task Run(Alarm alarm, Turn turn, CancellationToken cancellation);
}

/// <summary>A round of the house that comes by the clock, once in the whole cluster. Opens what sessions it needs.</summary>
public interface IStandingRound
{
    Task Run(CancellationToken cancellation);
}
