using AsyncCoach.Domain;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Outbox;
using NodaTime;

namespace AsyncCoach.Bot.Outbox;

/// <summary>In which channel a person is reached directly: asked for once, and then remembered, so that a nudge costs one call.</summary>
internal static class DirectPlace
{
    public static string Key(string person) => $"dm/{person}";

    /// <summary>The channel's id, or null when it is not known yet.</summary>
    public static async Task<string?> Of(ISession session, string person, CancellationToken cancellation) =>
        (await session.Load<Place>(Key(person), Viewer.All, cancellation))?.Channel;

    /// <summary>Notes a channel that Slack named, unless it is known.</summary>
    public static async Task Note(ISession session, PersonId person, string channel, Instant now, CancellationToken cancellation)
    {
        if (channel.Length > 0 && await Of(session, person.ToString(), cancellation) != channel)
            session.Store(new Place(Key(person.ToString()), channel, "", 0), new Change(now, null, "named"));
    }
}
