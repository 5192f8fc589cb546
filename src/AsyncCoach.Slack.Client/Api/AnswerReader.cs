using System.Net;
using System.Text.Json;
using AsyncCoach.Slack.Api;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>What an answer of the Web API means: Slack's own no, a limit, success, or (a 5xx, garbage, Slack's own breakdowns) nothing certain.</summary>
internal static class AnswerReader
{
    /// <summary>What is waited for when Slack names no time.</summary>
    private static readonly TimeSpan UnnamedWait = TimeSpan.FromSeconds(5);

    public static SlackResult<CallAnswer> Read(HttpAnswer answer)
    {
        if (answer.Status == HttpStatusCode.TooManyRequests)
            return new(new SlackFailure.Limited(answer.RetryAfter ?? UnnamedWait));
        if ((int)answer.Status >= 500)
            return new(new SlackFailure.Unknown($"HTTP {(int)answer.Status}"));
        if (Parse(answer.Body) is not { } body || body.At("ok"u8).ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            return new(new SlackFailure.Unknown($"HTTP {(int)answer.Status} without an answer of Slack's"));
        return body.Flag("ok"u8)
            ? new(new CallAnswer(body, answer.Scopes, answer.Clock))
            : new(Refusal(body, answer));
    }

    /// <summary>Slack's warnings about a successful call, or null.</summary>
    public static string? Warnings(CallAnswer? answer)
    {
        if (answer is null)
            return null;
        var metadata = answer.Body.At("response_metadata"u8);
        // The messages beside them may quote what was said: the log gets the words alone.
        var all = metadata.Words("warnings"u8).Prepend(answer.Body.Text("warning"u8)).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal);
        return string.Join(',', all) is { Length: > 0 } warnings ? warnings : null;
    }

    public static JsonElement? Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SlackFailure Refusal(JsonElement body, HttpAnswer answer) => body.Word("error"u8) switch
    {
        "ratelimited" or "rate_limited" => new SlackFailure.Limited(answer.RetryAfter ?? UnnamedWait),
        // Slack says of these itself that the call may have happened.
        "internal_error" or "fatal_error" or "request_timeout" or "service_unavailable" => new SlackFailure.Unknown(body.Text("error"u8)),
        { } error => new SlackFailure.Refused(error, string.Join("; ", Details(body))),
        null => new SlackFailure.Unknown("a refusal without a code"),
    };

    private static IEnumerable<string> Details(JsonElement body)
    {
        if (body.Word("needed"u8) is { } needed)
            yield return $"needed {needed}, provided {body.Text("provided"u8)}";
        foreach (var message in body.Words("errors"u8).Concat(body.At("response_metadata"u8).Words("messages"u8)).Distinct(StringComparer.Ordinal))
            yield return message;
    }
}
