using AsyncCoach.Slack.Api;

namespace AsyncCoach.Host.Health;

/// <summary>What Slack's answer to <c>auth.test</c> means for whoever runs the bot, in a sentence.</summary>
internal static class SlackSentences
{
    public static Part About(SlackResult<Identity> answer, IEnumerable<string> needed)
    {
        if (!answer.Ok)
            return new Part(false, Trouble(answer.Failure));
        var missing = needed.Except(answer.Value.Scopes, StringComparer.Ordinal).ToList();
        return missing.Count == 0
            ? new Part(true, $"Slack answers; the bot is installed in {answer.Value.TeamName} ({answer.Value.Team}).")
            : new Part(false, $"The token lacks {string.Join(", ", missing)}: add that under OAuth & Permissions and install the app again.");
    }

    public static string Trouble(SlackFailure failure) => failure switch
    {
        SlackFailure.Refused { Error: "missing_scope" or "no_permission" } => "Slack refuses auth.test with this token: install the app again.",
        SlackFailure.Refused refused =>
            $"Slack refuses the bot token ({refused.Error}): put the token of the installed app into Slack:BotToken and start again.",
        SlackFailure.Limited limited => $"Slack asks to wait {limited.RetryAfter.TotalSeconds:0} s; what is to be said waits.",
        _ => "Slack's Web API cannot be reached; what comes in is kept, what is to be said waits, and it is tried again.",
    };
}
