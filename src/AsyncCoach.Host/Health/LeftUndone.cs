using AsyncCoach.Bot;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Host.Health;

/// <summary>Whether messages go out and alarms ring in time, in a sentence each.</summary>
internal static class LeftUndone
{
    /// <summary>A busy minute and a try that failed are no trouble; this long is.</summary>
    private static readonly Duration Late = Duration.FromMinutes(5);

    public static async Task<IReadOnlyList<(string Name, Part Part)>> Parts(Backlog backlog, CancellationToken cancellation)
    {
        try
        {
            var left = await backlog.Look(cancellation);
            return
            [
                ("outbox", new Part(
                    left.MessagesLate < Late,
                    (left.Messages == 1 ? "1 message waits" : $"{left.Messages} messages wait") + (left.MessagesLate < Late ? "." : $"; the oldest has been due for {Minutes(left.MessagesLate)}."))),
                ("alarms", new Part(
                    left.AlarmsLate < Late,
                    left.AlarmsLate < Late ? "What is due rings." : $"The earliest has been due for {Minutes(left.AlarmsLate)}, and nobody answers it.")),
            ];
        }
        catch (StoreException gone)
        {
            return [("outbox", new Part(false, gone.Message))];
        }
    }

    private static string Minutes(Duration late) => $"{(long)late.TotalMinutes} minutes";
}
