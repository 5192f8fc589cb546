using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Api;

/// <summary>
/// What AsyncCoach asks of Slack's Web API. Every call names its workspace; tokens are the client's affair. Calls are paced
/// per method and workspace, and posts per channel; a <c>Retry-After</c> is waited for where the call is a read or has not
/// happened, within what the cancellation allows. Lists follow their cursors to the end. Calls are never repeated after an
/// unknown outcome, unless repeating changes nothing.
/// </summary>
public interface ISlackApi
{
    Task<SlackResult<Identity>> WhoAmI(string workspace, CancellationToken cancellation);

    /// <summary>Posts a message. Not repeated: an unknown outcome is the caller's to look up.</summary>
    Task<SlackResult<PostedMessage>> Post(string workspace, Posting posting, CancellationToken cancellation);

    Task<SlackResult<PostedMessage>> Update(string workspace, string channel, string ts, Message message, CancellationToken cancellation);

    Task<SlackResult<Nothing>> Delete(string workspace, string channel, string ts, CancellationToken cancellation);

    /// <summary>A message that only one member of the channel sees, if they are there; nothing says whether they were.</summary>
    Task<SlackResult<Nothing>> PostEphemeral(string workspace, string channel, string user, Message message, string? threadTs, CancellationToken cancellation);

    /// <summary>
    /// Brings a file to Slack (<c>files:write</c>), which nobody sees until it is shared. Repeating it changes nothing for anybody, so an outcome that nobody knows counts
    /// as none.
    /// </summary>
    Task<SlackResult<UploadedFile>> Upload(string workspace, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>
    /// Shares an uploaded file in a channel, below a comment in mrkdwn. Not repeated: an unknown outcome is the caller's to look up, history gives the file's id as
    /// <see cref="FoundMessage.Attempt"/>.
    /// </summary>
    Task<SlackResult<Nothing>> ShareFile(string workspace, string file, string title, string channel, string comment, CancellationToken cancellation);

    /// <summary>Answers through a response url: five times at most, within 30 minutes. Only Slack's own hosts, or the emulator's.</summary>
    Task<SlackResult<Nothing>> Respond(string responseUrl, UrlResponse response, CancellationToken cancellation);

    /// <summary>Opens a form. A trigger lives 3 s and works once: never repeated.</summary>
    Task<SlackResult<OpenedView>> OpenView(string workspace, string triggerId, Modal view, CancellationToken cancellation);

    Task<SlackResult<OpenedView>> PushView(string workspace, string triggerId, Modal view, CancellationToken cancellation);

    /// <summary>Redraws an open form; with a hash only if it is still the one seen (<c>hash_conflict</c>). <c>not_found</c>: closed meanwhile.</summary>
    Task<SlackResult<OpenedView>> UpdateView(string workspace, string viewId, string? hash, Modal view, CancellationToken cancellation);

    Task<SlackResult<OpenedView>> PublishHome(string workspace, string user, Home view, CancellationToken cancellation);

    Task<SlackResult<Permalink>> GetPermalink(string workspace, string channel, string ts, CancellationToken cancellation);

    /// <summary>The message that a reaction stands on, with its permalink (<c>reactions.get</c>: no need to be able to read the channel's history).</summary>
    Task<SlackResult<FoundMessage>> MessageOfReaction(string workspace, string channel, string ts, CancellationToken cancellation);

    /// <summary>Messages of a channel, newest first, from <paramref name="oldest"/> (a ts) on, at most <paramref name="limit"/>, with their metadata.</summary>
    Task<SlackResult<IReadOnlyList<FoundMessage>>> History(string workspace, string channel, string oldest, int limit, CancellationToken cancellation);

    /// <summary>A thread from its parent on, oldest first, with metadata.</summary>
    Task<SlackResult<IReadOnlyList<FoundMessage>>> Replies(string workspace, string channel, string threadTs, string? oldest, int limit, CancellationToken cancellation);

    Task<SlackResult<SlackChannel>> ChannelInfo(string workspace, string channel, CancellationToken cancellation);

    /// <summary>User ids of all members.</summary>
    Task<SlackResult<IReadOnlyList<string>>> Members(string workspace, string channel, CancellationToken cancellation);

    /// <summary>The channels, public and private, that the app is in.</summary>
    Task<SlackResult<IReadOnlyList<SlackChannel>>> MyChannels(string workspace, CancellationToken cancellation);

    /// <summary>The direct message with a person, opened if need be.</summary>
    Task<SlackResult<SlackChannel>> OpenDirect(string workspace, string user, CancellationToken cancellation);

    Task<SlackResult<SlackUser>> UserInfo(string workspace, string user, CancellationToken cancellation);

    Task<SlackResult<IReadOnlyList<SlackUser>>> Users(string workspace, CancellationToken cancellation);

    /// <summary>
    /// The user groups in use (<c>usergroups:read</c>). A workspace on the free plan has none and refuses: <c>plan_upgrade_required</c> or <c>paid_teams_only</c>.
    /// </summary>
    Task<SlackResult<IReadOnlyList<SlackUserGroup>>> UserGroups(string workspace, CancellationToken cancellation);

    /// <summary>User ids of a group's members (<c>usergroups:read</c>). <c>no_such_subteam</c>: there is no such group.</summary>
    Task<SlackResult<IReadOnlyList<string>>> UserGroupMembers(string workspace, string group, CancellationToken cancellation);
}

/// <summary>Who the app is in a workspace. <paramref name="Clock"/> is Slack's clock at the answer, from its Date header, or null; <paramref name="Scopes"/> what the token was granted.</summary>
public sealed record Identity(string Team, string TeamName, string BotUser, string BotId, string Url, IReadOnlyList<string> Scopes, DateTimeOffset? Clock);

/// <summary>
/// A message to post. <paramref name="Attempt"/> stands in its metadata (event type <c>asynccoach_message</c>, member <c>attempt</c>), so that it can be found again.
/// </summary>
public sealed record Posting(string Channel, Message Message, string? ThreadTs, string Attempt);

public sealed record PostedMessage(string Channel, string Ts);

/// <summary>A file that Slack has and nobody sees yet.</summary>
public sealed record UploadedFile(string Id);

/// <summary>An answer through a response url.</summary>
public sealed record UrlResponse(Message? Message, bool ReplaceOriginal = false, bool DeleteOriginal = false, bool InChannel = false, string? ThreadTs = null);

public sealed record OpenedView(string Id, string Hash);

public sealed record Permalink(string Url);

/// <summary>A message as history shows it; <paramref name="Attempt"/> is set on the app's own; on one that shares a file it is the file's id.</summary>
public sealed record FoundMessage(string Channel, string Ts, string? ThreadTs, string Text, string? User, string? Team, string? BotId, string? Attempt, string? Permalink);

public sealed record SlackChannel(
    string Id, string Name, bool IsPrivate, bool IsDirect, bool IsShared, bool IsArchived, bool IsMember, string? DirectWith, IReadOnlyList<string> Organisations);

/// <summary>A user group: <paramref name="Handle"/> is what people type after @, without it.</summary>
public sealed record SlackUserGroup(string Id, string Handle, string Name);

/// <summary>A success that says no more.</summary>
public sealed record Nothing
{
    public static Nothing Instance { get; } = new();
}
