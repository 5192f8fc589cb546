using AsyncCoach.Slack.Api;

namespace AsyncCoach.Bot.Tests;

/// <summary>Lets a lambda answer a value or a failure.</summary>
internal sealed record Result<T>(T? Value, SlackFailure? Failure) where T : class
{
    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(SlackFailure failure) => new(null, failure);
}
