using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>A Web API method as Slack's reference lists it.</summary>
/// <param name="Tier">1 to 4; 0 for methods with limits of their own or none worth emulating.</param>
/// <param name="Scopes">One of these must be granted; empty: none needed.</param>
/// <param name="TakesJson">Whether a JSON body is read; other methods take form fields or a query only.</param>
/// <param name="Token">Which kind of token it wants.</param>
internal sealed record ApiMethod(
    string Name, int Tier, IReadOnlyList<string> Scopes, bool TakesJson, Func<ApiCall, JsonObject> Handle, TokenKind Token = TokenKind.Bot);

internal enum TokenKind
{
    Bot,
    App,
    None,
}
