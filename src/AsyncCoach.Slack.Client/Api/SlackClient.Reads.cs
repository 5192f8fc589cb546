using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Api;

internal sealed partial class SlackClient
{
    public async Task<SlackResult<Identity>> WhoAmI(string workspace, CancellationToken cancellation)
    {
        var answer = await calls.Call(SlackMethod.AuthTest, workspace, CallBody.Form(), cancellation);
        if (!answer.Ok)
            return new(answer.Failure);
        var (body, scopes, clock) = answer.Value;
        string[] granted = [.. scopes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return (body.Word("team_id"u8) ?? body.Word("enterprise_id"u8)) is { } team && body.Word("user_id"u8) is { } user
            ? new(new Identity(team, body.Text("team"u8), user, body.Text("bot_id"u8), body.Text("url"u8), granted, clock))
            : new(SlackResultReading.Incomplete);
    }

    public async Task<SlackResult<Permalink>> GetPermalink(string workspace, string channel, string ts, CancellationToken cancellation) =>
        (await calls.Call(SlackMethod.GetPermalink, workspace, CallBody.Form(("channel", channel), ("message_ts", ts)), cancellation))
            .Read(answer => answer.Word("permalink"u8) is { } url ? new Permalink(url) : null);

    public async Task<SlackResult<FoundMessage>> MessageOfReaction(string workspace, string channel, string ts, CancellationToken cancellation) =>
        (await calls.Call(SlackMethod.GetReactions, workspace, CallBody.Form(("channel", channel), ("timestamp", ts), ("full", "true")), cancellation))
            .Read(answer => FoundMessageReader.Read(answer.At("message"u8), channel));

    public Task<SlackResult<IReadOnlyList<FoundMessage>>> History(
        string workspace, string channel, string oldest, int limit, CancellationToken cancellation) =>
        _pages.All(
            SlackMethod.History, workspace,
            [("channel", channel), ("oldest", oldest), ("inclusive", "true"), ("include_all_metadata", "true")],
            page => FoundMessageReader.ReadAll(page, channel), message => message.Ts, limit, cancellation);

    public Task<SlackResult<IReadOnlyList<FoundMessage>>> Replies(
        string workspace, string channel, string threadTs, string? oldest, int limit, CancellationToken cancellation) =>
        _pages.All(
            SlackMethod.Replies, workspace,
            [("channel", channel), ("ts", threadTs), ("oldest", oldest), ("inclusive", "true"), ("include_all_metadata", "true")],
            page => FoundMessageReader.ReadAll(page, channel), message => message.Ts, limit, cancellation);

    public async Task<SlackResult<SlackChannel>> ChannelInfo(string workspace, string channel, CancellationToken cancellation) =>
        (await calls.Call(SlackMethod.ChannelInfo, workspace, CallBody.Form(("channel", channel)), cancellation))
            .Read(answer => ChannelReader.Read(answer.At("channel"u8), isMember: false));

    public Task<SlackResult<IReadOnlyList<string>>> Members(string workspace, string channel, CancellationToken cancellation) =>
        _pages.All(
            SlackMethod.Members, workspace, [("channel", channel)],
            page => page.Words("members"u8), member => member, int.MaxValue, cancellation);

    public Task<SlackResult<IReadOnlyList<SlackChannel>>> MyChannels(string workspace, CancellationToken cancellation) =>
        _pages.All(
            SlackMethod.MyConversations, workspace, [("types", "public_channel,private_channel")],
            page => page.Each("channels"u8).Select(channel => ChannelReader.Read(channel, isMember: true)).OfType<SlackChannel>(),
            channel => channel.Id, int.MaxValue, cancellation);

    public async Task<SlackResult<SlackChannel>> OpenDirect(string workspace, string user, CancellationToken cancellation)
    {
        var body = CallBody.Form(("users", user), ("return_im", "true"));
        return (await calls.Call(SlackMethod.OpenConversation, workspace, body, cancellation))
            .Read(answer => ChannelReader.Read(answer.At("channel"u8), isMember: true) is { } direct
                // A conversation that was open already may come back as its id alone.
                ? direct with { IsPrivate = true, IsDirect = true, DirectWith = direct.DirectWith ?? user }
                : null);
    }

    public async Task<SlackResult<SlackUser>> UserInfo(string workspace, string user, CancellationToken cancellation) =>
        (await calls.Call(SlackMethod.UserInfo, workspace, CallBody.Form(("user", user)), cancellation))
            .Read(answer => UserReader.Read(answer.At("user"u8), workspace));

    public Task<SlackResult<IReadOnlyList<SlackUser>>> Users(string workspace, CancellationToken cancellation) =>
        _pages.All(
            SlackMethod.Users, workspace, [],
            page => page.Each("members"u8).Select(user => UserReader.Read(user, workspace)).OfType<SlackUser>(),
            user => user.Id, int.MaxValue, cancellation);

    // Neither has pages.
    public async Task<SlackResult<IReadOnlyList<SlackUserGroup>>> UserGroups(string workspace, CancellationToken cancellation) =>
        (await calls.Call(SlackMethod.UserGroups, workspace, CallBody.Form(), cancellation))
            .Read<IReadOnlyList<SlackUserGroup>>(answer => [.. answer.Each("usergroups"u8).Select(UserGroupReader.Read).OfType<SlackUserGroup>()]);

    public async Task<SlackResult<IReadOnlyList<string>>> UserGroupMembers(string workspace, string group, CancellationToken cancellation) =>
        (await calls.Call(SlackMethod.UserGroupMembers, workspace, CallBody.Form(("usergroup", group)), cancellation))
            .Read<IReadOnlyList<string>>(answer => [.. answer.Words("users"u8)]);
}
