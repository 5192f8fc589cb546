using NodaTime;

namespace AsyncCoach.Domain.Handoffs;

/// <summary>What becomes of a posted handoff where it is received.</summary>
public static class Receiving
{
    /// <summary>Takes one item; doing it twice leaves the first in place.</summary>
    public static Answer<Handoff> Accept(Handoff handoff, HandoffItemId id, PersonId by, Instant now) =>
        OnPosted(handoff, id, item => item.AcceptedBy is null ? item with { AcceptedBy = by, AcceptedAt = now } : item, by, now);

    /// <summary>Takes everything that nobody has taken, whoever it is for.</summary>
    public static Answer<Handoff> AcceptAll(Handoff handoff, PersonId by, Instant now)
    {
        if (handoff.State != HandoffState.Posted)
            return NotPosted;
        if (handoff.Items.All(item => item.IsReceived))
            return new Refusal("Everything in it has been picked up already.");
        return handoff with
        {
            Items = [.. handoff.Items.Select(item => item.IsReceived ? item : item with { AcceptedBy = by, AcceptedAt = now })],
            Audience = handoff.Audience.With(by),
            ChangedAt = now,
        };
    }

    public static Answer<Handoff> Finish(Handoff handoff, HandoffItemId id, PersonId by, Instant now) =>
        OnPosted(handoff, id, item => item with { State = ItemState.Done, AcceptedBy = item.AcceptedBy ?? by, AcceptedAt = item.AcceptedAt ?? now }, by, now);

    /// <summary>A question to its writer. It counts as received from now on.</summary>
    public static Answer<Handoff> AskBack(Handoff handoff, HandoffItemId id, string question, PersonId by, Instant now)
    {
        var asked = question.Trim();
        if (asked.Length == 0)
            return new Refusal("Ask in a sentence what you need to know.", HandoffFields.Question);
        if (handoff.Item(id)?.AskedBack is { AnsweredAt: null } open && open.Question != asked)
            return new Refusal("There is a question about it already, without an answer. Its thread has it.", HandoffFields.Question);
        return OnPosted(handoff, id, item => item with { AskedBack = new AskedBack(by, now, asked) }, by, now);
    }

    /// <summary>What was asked about some items is answered.</summary>
    public static Handoff Answered(Handoff handoff, IReadOnlyCollection<HandoffItemId> items, Instant now) => handoff with
    {
        Items =
        [
            .. handoff.Items.Select(item => item.AskedBack is { AnsweredAt: null } asked && items.Contains(item.Id)
                ? item with { AskedBack = asked with { AnsweredAt = now } }
                : item),
        ],
        ChangedAt = now,
    };

    /// <summary>Somebody else is to take what some had still to take: the one who was to, and those whom it came up to after.</summary>
    /// <param name="by">Who named them: then they read it. Null where it went up its path, which opens nobody's eyes.</param>
    public static Handoff GiveTo(Handoff handoff, IReadOnlyCollection<PersonId> from, PersonId next, PersonId? by, Instant now) => handoff with
    {
        Receiver = handoff.Receiver is { } receiver && from.Contains(receiver) ? next : handoff.Receiver,
        Items = [.. handoff.Items.Select(item => item.For is { } person && from.Contains(person) && !item.IsReceived ? item with { For = next } : item)],
        Audience = by is null ? handoff.Audience : handoff.Audience.With(next),
        ChangedAt = now,
    };

    private static Refusal NotPosted { get; } = new("This handoff has not been posted.");

    private static Answer<Handoff> OnPosted(Handoff handoff, HandoffItemId id, Func<HandoffItem, HandoffItem> change, PersonId by, Instant now)
    {
        if (handoff.State != HandoffState.Posted)
            return NotPosted;
        if (handoff.Item(id) is not { } known)
            return new Refusal("This item is not in it any more.");
        if (known.CarriedTo is not null)
            return new Refusal("It goes on in a later handoff. Look there.");
        return handoff with
        {
            Items = [.. handoff.Items.Select(item => item.Id == id ? change(item) : item)],
            Audience = handoff.Audience.With(by),
            ChangedAt = now,
        };
    }
}
