using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Tells somebody who can mend it what keeps a route from working.</summary>
internal sealed class TroubleSaying : ISay
{
    public const string Kind = "handoff.trouble";

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation) =>
        Enum.TryParse<Trouble>(intent.Detail, out var trouble) && await RouteDesk.Of(turn, new RouteId(intent.Subject), cancellation) is { } desk
            ? await InTheirTime.NotNow(turn, intent.Receiver, cancellation) ?? new Saying.Once(new Message(Sentence(trouble, desk)))
            : new Saying.Nothing("the route is gone");

    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(null);

    public static string Sentence(Trouble trouble, RouteDesk desk)
    {
        var (route, from, to) = (Markup.Escape(desk.Name), Markup.Escape(desk.From.Name), Markup.Escape(desk.To.Name));
        var channel = Markup.Channel(desk.Route.Channel.Value);
        return trouble switch
        {
            Trouble.NoMembers => $"{route}: {from} has no members, so nobody is asked for its handoff. `/coach` adds them, or pauses the route.",
            Trouble.LeadLeft => $"{route}: the lead of {from} has left the workspace. Until `/coach` names another, nobody hears when a handoff does not come.",
            Trouble.ReceivingLeadLeft => $"{route}: the lead of {to} has left the workspace, and no rota says who receives. `/coach` names somebody.",
            Trouble.ChannelArchived => $"{route}: {channel} is archived, so nobody there sees the handoffs. Bring it back, or give the route another channel with `/coach`.",
            _ => $"{route}: I am not in {channel}, so I cannot post its handoffs. Type `/invite @AsyncCoach` there, or give the route another channel with `/coach`.",
        };
    }
}
