using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Whether somebody can be named in a handoff: there, no app, and among those who may read it.</summary>
internal static class HandoffReaders
{
    /// <summary>Why not, in a sentence; null where they can. Without a channel, or where AsyncCoach is not in it, whoever is named reads it.</summary>
    public static async Task<string?> Problem(Turn turn, ChannelId? channel, PersonId person, CancellationToken cancellation)
    {
        var known = await turn.Session.Load<Person>(person.ToString(), Viewer.All, cancellation);
        if (known is { IsBot: true })
            return "An app cannot take it. Name a person.";
        if (known is { IsDeactivated: true })
            return $"{known.Name} has left the workspace. Name somebody who is there.";
        if (channel is not { } there || await turn.Session.Channel(there, cancellation) is not { BotIsIn: true } facts)
            return null;
        if (await turn.Session.MayRead(there, person, cancellation))
            return null;
        if (facts.MembersAsOf is null)
        {
            turn.Session.SetAlarm(ChannelRound.Due(there, turn.Now));
            return "I am still reading who is in this channel. Please send it again in a few seconds.";
        }
        return $"{known?.Name ?? "This person"} is not in {(facts.Name.Length > 0 ? $"#{facts.Name}" : "this channel")} and could not read it. "
            + "Invite them first, or name somebody who is.";
    }
}
