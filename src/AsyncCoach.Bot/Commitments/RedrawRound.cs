using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>Something that a brief or nudge names has changed: it is drawn anew where it stands.</summary>
internal sealed class RedrawRound : IRound
{
    public const string Kind = "commitments.redraw";

    public static Alarm Due(string nudge, Instant at) => new($"{Kind}/{nudge}", at, Kind, nudge);

    public async Task Run(Alarm alarm, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Nudge>(alarm.Subject, Viewer.All, cancellation) is { } nudge)
            Nudges.Draw(turn, nudge with { Redrawn = nudge.Redrawn + 1 });
    }
}
