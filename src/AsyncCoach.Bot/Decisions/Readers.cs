using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Who will be able to read a decision, said before it is written; and whether the person who decides is one of them.</summary>
internal static class Readers
{
    private const string OnlyTheNamed =
        "only you and the people you name here will be able to read this, until you invite me with `/invite @AsyncCoach`.";

    /// <summary>
    /// Where a form's decision will belong, and the sentence that the form says first. A channel that is not known yet is looked at behind
    /// the request.
    /// </summary>
    public static async Task<(string? Channel, string? Sentence)> Of(Turn turn, string? channel, CancellationToken cancellation)
    {
        if (channel is null)
            return (null, "Only you and the people you name here will be able to read this.");
        var known = await turn.Session.Channel(new ChannelId(channel), cancellation);
        switch (known)
        {
            case { IsDirect: true }:
            case null when IsDirect(channel):
                return (null, "This is a direct message: only you and the people you name here will be able to read it.");
            case { BotIsIn: true, MembersAsOf: not null }:
                return (channel, null);
            default:
                turn.Session.SetAlarm(ChannelRound.Due(new ChannelId(channel), turn.Now));
                return (channel, known switch
                {
                    { BotIsIn: true } => null,
                    null => $"I do not know {Markup.Channel(channel)} yet: if I am not in it, {OnlyTheNamed}",
                    _ => $"I am not in {Markup.Channel(channel)}: {OnlyTheNamed}",
                });
        }
    }

    /// <summary>Direct messages of two have ids with a D in front (Conversations API); those of other people are never shown to an app, so that is all there is to go by.</summary>
    private static bool IsDirect(string channel) => channel.StartsWith('D');

    /// <summary>Whoever decides must be able to read it. Null when that is so.</summary>
    public static async Task<Refusal?> Refusal(Turn turn, ChannelId? channel, PersonId? decider, CancellationToken cancellation)
    {
        if (decider is not { } person)
            return null;
        var known = await turn.Session.Load<Person>(person.ToString(), Viewer.All, cancellation);
        if (known is { IsBot: true })
            return new Refusal("An app cannot decide. Name one person.", DecisionFields.WhoDecides);
        if (known is { IsDeactivated: true })
            return new Refusal("This person has left the workspace. Name somebody who can decide.", DecisionFields.WhoDecides);
        if (channel is not { } there || await turn.Session.Channel(there, cancellation) is not { BotIsIn: true } facts)
            return null;
        if (await turn.Session.MayRead(there, person, cancellation))
            return null;
        if (facts.MembersAsOf is null)
        {
            turn.Session.SetAlarm(ChannelRound.Due(there, turn.Now));
            return new Refusal("I am still reading who is in this channel. Please send it again in a few seconds.", DecisionFields.WhoDecides);
        }
        return new Refusal(
            $"{known?.Name ?? "This person"} is not in {(facts.Name.Length > 0 ? $"#{facts.Name}" : "this channel")} and could not read it. Invite them first, or name somebody who is.",
            DecisionFields.WhoDecides);
    }
}
