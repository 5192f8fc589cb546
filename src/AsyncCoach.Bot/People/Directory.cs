using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using AsyncCoach.Storage.People;
using NodaTime;

namespace AsyncCoach.Bot.People;

/// <summary>What is known of people and channels, and how Slack's answers become it.</summary>
internal static class Directory
{
    public static Person Person(SlackUser user, Instant asOf) => new(
        new PersonId(new WorkspaceId(user.Team), user.Id), user.Name, user.Zone, user.IsGuest, user.IsAdmin, user.IsBot, user.IsDeactivated, asOf);

    public static Channel Channel(SlackChannel channel, Channel? known, Instant asOf) => new(
        new ChannelId(channel.Id), channel.Name, channel.IsPrivate, channel.IsDirect, channel.IsShared, channel.IsArchived, channel.IsMember,
        channel.IsMember ? known?.MembersAsOf : null, asOf);

    /// <summary>The person behind a bare user id, as Slack's pickers give it; of this workspace unless known to be from elsewhere.</summary>
    public static async Task<PersonId> Find(this ISession session, string user, CancellationToken cancellation)
    {
        var here = new PersonId(session.Workspace, user);
        if (await session.Load<Person>(here.ToString(), Viewer.All, cancellation) is not null)
            return here;
        var elsewhere = await session.List(Query<Person>.Everything.Where(PersonMap.User, user), Viewer.All, 1, null, cancellation);
        return elsewhere.Items is [var person] ? person.Id : here;
    }

    public static Task<Channel?> Channel(this ISession session, ChannelId channel, CancellationToken cancellation) =>
        session.Load<Channel>(channel.Value, Viewer.All, cancellation);
}
