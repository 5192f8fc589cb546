namespace AsyncCoach.Domain.Decisions;

/// <summary>
/// Somebody was asked whether a message is a decision: once, whatever they answer. Holds no text of the message.
/// </summary>
/// <param name="Tries">How often Slack was asked for the message in vain.</param>
/// <param name="IsNone">They said that it is no decision.</param>
public sealed record Asked(MessageId Message, PersonId Person, int Tries, bool IsNone = false)
{
    public string Key => KeyOf(Message, Person);

    public static string KeyOf(MessageId message, PersonId person) => $"{message}/{person.User}";
}
