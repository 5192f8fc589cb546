using NodaTime;

namespace AsyncCoach.Bot.Outbox;

/// <summary>How long to wait before what, and which refusals are worth waiting for.</summary>
internal static class Backoff
{
    /// <summary>Slack's history can lag a moment behind a post whose answer was lost.</summary>
    public static readonly Duration BeforeLooking = Duration.FromSeconds(5);

    /// <summary>Absent twice, this far apart, is absent.</summary>
    public static readonly Duration BetweenLooks = Duration.FromMinutes(1);

    private static readonly Duration Longest = Duration.FromMinutes(5);

    /// <summary>2 s, 4 s, 8 s … up to five minutes.</summary>
    public static Duration After(int tries) =>
        Duration.Min(Longest, Duration.FromSeconds(2 * Math.Pow(2, Math.Clamp(tries - 1, 0, 10))));

    /// <summary>
    /// True where the operator or Slack can mend it and the message is then still worth sending: a dead token, a missing scope, a
    /// workspace on the move. The health page says so meanwhile.
    /// </summary>
    public static bool MayPass(string error) => error is
        "invalid_auth" or "not_authed" or "account_inactive" or "token_revoked" or "token_expired" or "team_disabled" or
        "missing_scope" or "team_added_to_org" or "org_login_required" or "enterprise_is_restricted" or "external_channel_migrating" or
        "ratelimited" or "rate_limited" or "service_unavailable" or "internal_error" or "fatal_error" or "request_timeout";
}
