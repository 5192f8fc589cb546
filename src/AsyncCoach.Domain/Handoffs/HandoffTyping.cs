using NodaTime;

namespace AsyncCoach.Domain.Handoffs;

/// <summary>What stood in somebody's form when they pressed a button in it: kept until they send it, so that nothing typed is lost.</summary>
public sealed record HandoffTyping(HandoffId Handoff, PersonId Person, string Left, Instant At)
{
    public string Key => KeyOf(Handoff, Person);

    public Audience Audience => new(null, [Person]);

    public static string KeyOf(HandoffId handoff, PersonId person) => $"{handoff}/{person}";
}
