using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions.Listening;
using AsyncCoach.Slack;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions.Listening;

/// <summary>To a channel: who has let me listen, what I read and keep, and how to end it; or that it has ended.</summary>
internal sealed class ListeningSaying(Names names) : ISay
{
    public const string Kind = "decision.listening";

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<ListeningChannel>(intent.Subject, Viewer.All, cancellation) is not { } channel)
            return new Saying.Nothing("no longer known");
        var named = await names.Of(turn, [channel.By], cancellation);
        return new Saying.Once(ListeningCards.Announcement(channel, Markup.Escape(named[channel.By])));
    }

    public async Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) =>
        (await turn.Session.Load<ListeningChannel>(intent.Subject, Viewer.All, cancellation))?.By;
}
