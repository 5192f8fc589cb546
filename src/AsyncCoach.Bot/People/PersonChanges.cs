using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.People;

/// <summary>What follows for a person's working time from what Slack says of them: another zone, a status with an end, that they left or are back.</summary>
internal static class PersonChanges
{
    /// <param name="turn">Its session keeps what follows; the person is stored by the caller.</param>
    /// <param name="known">As they were known before; null when they were not.</param>
    /// <param name="person">As they are now.</param>
    /// <param name="user">As Slack says it.</param>
    /// <param name="cancellation">Of the turn.</param>
    public static async Task Follow(Turn turn, Person? known, Person person, SlackUser user, CancellationToken cancellation)
    {
        var profile = await turn.Session.Load<Profile>(person.Id.ToString(), Viewer.All, cancellation);
        var hasStatus = user.StatusText.Length + user.StatusEmoji.Length > 0;
        Instant? until = user.StatusUntil > 0 ? Instant.FromUnixTimeSeconds(user.StatusUntil) : null;
        var own = profile ?? new Profile(person.Id);
        var after = StatusAbsence.Follow(own, hasStatus ? until : null, turn.Now);
        if (after != own)
            turn.Session.Store(after, new Change(turn.Now, null, "status"));
        if (after != own || (known is not null && (known.Zone != person.Zone || known.IsDeactivated != person.IsDeactivated)))
            await Changed.Person(turn, person.Id, cancellation);
    }
}
