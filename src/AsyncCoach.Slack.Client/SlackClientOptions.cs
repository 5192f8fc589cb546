namespace AsyncCoach.Slack.Client;

/// <summary>The settings under <c>Slack:</c>. <see cref="Problems"/> says what is wrong with them, a sentence each.</summary>
public sealed class SlackClientOptions
{
    /// <summary>The bot's token, <c>xoxb-…</c> (<c>xoxe.xoxb-…</c> where tokens rotate).</summary>
    public string BotToken { get; set; } = "";

    /// <summary>The app-level token, <c>xapp-…</c>. Where it is set, deliveries come over Socket Mode.</summary>
    public string? AppToken { get; set; }

    /// <summary>What Slack signs its HTTP deliveries with.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>The secret before the last change: accepted beside the present one, so that a change loses no delivery.</summary>
    public string? PreviousSigningSecret { get; set; }

    /// <summary>Where the Web API is: https, or http on a loopback address (the emulator).</summary>
    public string ApiBaseUrl { get; set; } = "https://slack.com/api/";

    public SlackPacing Pacing { get; set; } = new();

    internal bool UsesSocketMode => !string.IsNullOrEmpty(AppToken);

    /// <summary>One sentence for each setting that is missing or wrong, naming its key and what it wants; empty when all is well. Never holds a secret.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. TokenProblem("Slack:BotToken", BotToken, "the bot token of the installed app", "xoxb-", "xoxe.xoxb-"),
        .. UsesSocketMode ? TokenProblem("Slack:AppToken", AppToken!, "an app-level token with the scope connections:write", "xapp-") : [],
        .. SecretProblems(),
        .. BaseProblem(),
        .. Pacing.Problems(),
    ];

    /// <summary>The base address with its closing slash. Only for settings without problems.</summary>
    internal Uri ApiBase => new(ApiBaseUrl.EndsWith('/') ? ApiBaseUrl : ApiBaseUrl + "/", UriKind.Absolute);

    private static IEnumerable<string> TokenProblem(string key, string value, string what, params string[] prefixes)
    {
        if (!Array.Exists(prefixes, prefix => value.StartsWith(prefix, StringComparison.Ordinal) && value.Length > prefix.Length))
            yield return $"{key} wants {what}; it begins with {prefixes[0]}.";
        else if (value.Any(c => c is <= ' ' or > '~'))
            yield return $"{key} holds a space or a character that no token has.";
    }

    private IEnumerable<string> SecretProblems()
    {
        // Over Socket Mode nothing is signed, so no secret is needed; the HTTP endpoints then refuse everything.
        if (SigningSecret.Length == 0 && !UsesSocketMode)
            yield return "Slack:SigningSecret wants the app's signing secret (or set Slack:AppToken to use Socket Mode).";
        if (SigningSecret.Any(char.IsWhiteSpace))
            yield return "Slack:SigningSecret holds a space; it wants the app's signing secret alone.";
        if (PreviousSigningSecret is { Length: > 0 } previous && (previous.Any(char.IsWhiteSpace) || SigningSecret.Length == 0))
            yield return "Slack:PreviousSigningSecret wants the secret before the last change, without spaces, beside Slack:SigningSecret.";
    }

    private IEnumerable<string> BaseProblem()
    {
        var fits = Uri.TryCreate(ApiBaseUrl, UriKind.Absolute, out var address) && address is { Query: "", Fragment: "", UserInfo: "" }
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
        if (!fits)
            yield return "Slack:ApiBaseUrl wants an https address such as https://slack.com/api/ (http only on a loopback address).";
    }
}
