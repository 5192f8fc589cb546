using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>A handoff from one person to another, outside any route: in the channel where it was asked for, where both read it; else between the two.</summary>
internal static class BetweenTwo
{
    public static async Task<Reply> Open(Turn turn, PersonId by, PersonId to, SlashCommand delivery, string typed, CancellationToken cancellation)
    {
        if (to == by)
            return Reply.Say("That is you. Name whoever goes on with it.");
        if (await HandoffReaders.Problem(turn, null, to, cancellation) is { } problem)
            return Reply.Say(problem);
        var channel = await Shared(turn, new ChannelId(delivery.Channel), by, to, cancellation);
        var handoff = new Handoff
        {
            Id = HandoffId.New(),
            Date = await Today.Of(turn, by, cancellation),
            Channel = channel,
            Audience = new Audience(channel, [by, to]),
            Writer = by,
            Receiver = to,
            CreatedAt = turn.Now,
            ChangedAt = turn.Now,
        };
        Kept.Store(turn, handoff, by, "opened");
        return await HandoffFormContent.Open(turn, handoff, by, delivery.Openings, delivery.Channel, cancellation, typed);
    }

    /// <summary>The channel, where AsyncCoach and both people are in it; a direct message is no channel.</summary>
    private static async Task<ChannelId?> Shared(Turn turn, ChannelId channel, PersonId by, PersonId to, CancellationToken cancellation) =>
        await turn.Session.Channel(channel, cancellation) is { BotIsIn: true, IsDirect: false, IsArchived: false }
        && await turn.Session.MayRead(channel, by, cancellation) && await turn.Session.MayRead(channel, to, cancellation)
            ? channel
            : null;
}
