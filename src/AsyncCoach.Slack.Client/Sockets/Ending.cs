namespace AsyncCoach.Slack.Client.Sockets;

/// <summary>Why a connection needs a successor, or none.</summary>
internal enum Ending
{
    /// <summary>The socket closed, broke or fell silent.</summary>
    Lost,

    /// <summary>Slack will close it soon (<c>warning</c>, <c>refresh_requested</c>); until then it delivers.</summary>
    Refresh,

    /// <summary>Socket Mode was switched off.</summary>
    LinkDisabled,

    /// <summary>The app has as many connections as it may.</summary>
    TooMany,
}
