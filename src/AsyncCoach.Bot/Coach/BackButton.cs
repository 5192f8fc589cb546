using System.Globalization;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary><em>Remove</em> beside an absence. The value is its two moments in milliseconds since the Unix epoch.</summary>
internal sealed class BackButton : IHandle<BlockAction>
{
    public const string ActionId = "coach.back";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (delivery.View is not { } view)
            return Reply.Heard;
        var known = await turn.Session.Load<Profile>(by.ToString(), Viewer.All, cancellation);
        if (known is not null && Read(delivery.Value ?? "") is { } absence)
            await MeOpening.Keep(turn, ProfileRules.Back(known, absence.From, absence.Until), "back", cancellation);
        return Reply.Then(
            [new Effect.RedrawForm(view.Id, null, async (fresh, token) => await MeOpening.Of(fresh, by, token)), .. Below.RedrawOverview(view, delivery.By)]);
    }

    private static (Instant From, Instant Until)? Read(string value) =>
        value.Split('-') is [var from, var until]
        && long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            ? (Instant.FromUnixTimeMilliseconds(start), Instant.FromUnixTimeMilliseconds(end))
            : null;
}
