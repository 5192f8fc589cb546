using System.Text.Json;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>An answer with <c>ok: true</c>: its body, the token's scopes and Slack's clock as its headers say them.</summary>
internal sealed record CallAnswer(JsonElement Body, string Scopes, DateTimeOffset? Clock);
