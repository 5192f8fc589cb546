using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Tests;

/// <summary>Who and what is there.</summary>
internal sealed partial class FakeSlack
{
    public Task<SlackResult<Identity>> WhoAmI(string workspace, CancellationToken cancellation) =>
        Answer(nameof(WhoAmI), () => new Identity(Office.Acme, "Acme", Office.BotUser, "B0BOT", "https://acme.slack.com/", [], null));

    public Task<SlackResult<SlackChannel>> ChannelInfo(string workspace, string channel, CancellationToken cancellation) => Answer<SlackChannel>(
        nameof(ChannelInfo),
        () => Channels.TryGetValue(channel, out var found) && (found.IsMember || !found.IsPrivate) ? found : new SlackFailure.Refused("channel_not_found"));

    public Task<SlackResult<IReadOnlyList<string>>> Members(string workspace, string channel, CancellationToken cancellation) =>
        Answer(nameof(Members), () => (IReadOnlyList<string>)[.. MembersOf[channel]]);

    public Task<SlackResult<IReadOnlyList<SlackChannel>>> MyChannels(string workspace, CancellationToken cancellation) =>
        Answer(nameof(MyChannels), () => (IReadOnlyList<SlackChannel>)[.. Channels.Values.Where(channel => channel.IsMember)]);

    public Task<SlackResult<SlackUser>> UserInfo(string workspace, string user, CancellationToken cancellation) => Answer<SlackUser>(
        nameof(UserInfo), () => People.Find(one => one.Id == user) is { } found ? found : new SlackFailure.Refused("user_not_found"));

    public Task<SlackResult<IReadOnlyList<SlackUser>>> Users(string workspace, CancellationToken cancellation) =>
        Answer(nameof(Users), () => (IReadOnlyList<SlackUser>)[.. People.Where(one => one.Team == Office.Acme)]);

    public Task<SlackResult<IReadOnlyList<SlackUserGroup>>> UserGroups(string workspace, CancellationToken cancellation) =>
        Answer(nameof(UserGroups), () => (IReadOnlyList<SlackUserGroup>)[.. Groups.Keys]);

    public Task<SlackResult<IReadOnlyList<string>>> UserGroupMembers(string workspace, string group, CancellationToken cancellation) => Answer<IReadOnlyList<string>>(
        nameof(UserGroupMembers),
        () => Groups.Keys.FirstOrDefault(one => one.Id == group) is { } found ? Groups[found] : new SlackFailure.Refused("no_such_subteam"));
}
