namespace AsyncCoach.SlackEmulator;

/// <param name="Name">With its leading slash.</param>
/// <param name="ShouldEscape">Turns @name and #channel of what was typed into <c>&lt;@U…|name&gt;</c> and <c>&lt;#C…|name&gt;</c>.</param>
/// <param name="Url">Its own request URL; null takes <see cref="RequestUrls.Commands"/>.</param>
/// <param name="Description">What it does, as people read it where they type it.</param>
/// <param name="Hint">What may follow it.</param>
public sealed record CommandOptions(string Name, bool ShouldEscape = false, Uri? Url = null, string Description = "", string Hint = "");
