using System.Diagnostics.CodeAnalysis;

namespace AsyncCoach.Slack.Api;

/// <summary>What became of a call to Slack. Errors are values; a call throws only when it is cancelled.</summary>
public sealed class SlackResult<T> where T : class
{
    public SlackResult(T value) => Value = value;

    public SlackResult(SlackFailure failure) => Failure = failure;

    public T? Value { get; }

    public SlackFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Ok => Failure is null;
}

/// <summary>Why a call did not succeed.</summary>
public abstract record SlackFailure
{
    private SlackFailure()
    {
    }

    /// <summary>Slack said no with this code. Nothing happened there.</summary>
    /// <param name="Error">Slack's code, such as <c>channel_not_found</c>.</param>
    /// <param name="Details">What else Slack said (messages with pointers, needed scopes), for the log.</param>
    public sealed record Refused(string Error, string Details = "") : SlackFailure;

    /// <summary>Slack asks to wait, for longer than the call could. Nothing happened there.</summary>
    public sealed record Limited(TimeSpan RetryAfter) : SlackFailure;

    /// <summary>Slack was never reached. Nothing happened there.</summary>
    public sealed record Unreachable(string Reason) : SlackFailure;

    /// <summary>No answer, a broken one, or an error after which the call may have happened all the same: look it up, do not repeat it.</summary>
    public sealed record Unknown(string Reason) : SlackFailure;

    /// <summary>A word for the log: Slack's own code where there is one.</summary>
    public string Code => this switch
    {
        Refused refused => refused.Error,
        Limited => "ratelimited",
        Unreachable => "unreachable",
        _ => "unknown_outcome",
    };
}
