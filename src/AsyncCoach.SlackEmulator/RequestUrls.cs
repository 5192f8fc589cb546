namespace AsyncCoach.SlackEmulator;

/// <summary>Where the app is called. Null: not set, and what would go there fails as it does at Slack.</summary>
public sealed record RequestUrls(Uri? Events = null, Uri? Commands = null, Uri? Interactivity = null, Uri? Options = null);
