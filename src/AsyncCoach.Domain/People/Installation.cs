namespace AsyncCoach.Domain.People;

/// <summary>Who AsyncCoach is in a workspace, as Slack said when it was last asked. <paramref name="Url"/> is the workspace's address with a trailing slash.</summary>
public sealed record Installation(WorkspaceId Workspace, string Name, string BotUser, string Url)
{
    public const string OnlyKey = "installation";

    /// <summary>A message's address, in the form that Slack documents for <c>chat.getPermalink</c>.</summary>
    public string Permalink(ChannelId channel, string ts, string? threadTs)
    {
        var link = $"{Url}archives/{channel}/p{ts.Replace(".", "", StringComparison.Ordinal)}";
        return threadTs is null || threadTs == ts ? link : $"{link}?thread_ts={threadTs}&cid={channel}";
    }
}
