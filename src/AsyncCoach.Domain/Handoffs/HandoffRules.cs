using NodaTime;

namespace AsyncCoach.Domain.Handoffs;

/// <summary>What becomes of a handoff as it is written. Each rule answers the changed handoff or a refusal; nothing else changes one.</summary>
public static class HandoffRules
{
    public static Answer<Handoff> AddItem(Handoff handoff, HandoffItemId id, ItemText said, PersonId by, Instant now)
    {
        var item = ItemRules.Check(said);
        if (item.Refused)
            return Answer<Handoff>.No(item.Refusals);
        if (handoff.Items.Count >= Handoff.MostItems)
            return Full(1, HandoffFields.Text);
        return With(handoff, [.. handoff.Items, New(id, item.Value, by, now)], by, now);
    }

    /// <summary>An item for each line of what was typed; nothing is added where one of them is refused.</summary>
    public static Answer<Handoff> AddLines(Handoff handoff, string left, Func<HandoffItemId> name, PersonId by, Instant now)
    {
        var lines = ItemRules.Lines(left);
        if (lines.Refused)
            return Answer<Handoff>.No(lines.Refusals);
        if (handoff.Items.Count + lines.Value.Length > Handoff.MostItems)
            return Full(handoff.Items.Count + lines.Value.Length - Handoff.MostItems, HandoffFields.Left);
        return lines.Value.Length == 0
            ? handoff
            : With(handoff, [.. handoff.Items, .. lines.Value.Select(line => New(name(), new ItemText(line), by, now))], by, now);
    }

    public static Answer<Handoff> Edit(Handoff handoff, HandoffItemId id, ItemText said, PersonId by, Instant now)
    {
        if (handoff.Item(id) is not { } known)
            return Gone;
        var item = ItemRules.Check(said);
        if (item.Refused)
            return Answer<Handoff>.No(item.Refusals);
        // Said anew before it is posted, it is to be taken anew.
        var edited = Say(known, item.Value);
        return Replace(handoff, handoff.State == HandoffState.Posted ? edited : Untaken(edited), by, now);
    }

    public static Answer<Handoff> Done(Handoff handoff, HandoffItemId id, PersonId by, Instant now) =>
        handoff.Item(id) is { } known ? Replace(handoff, known with { State = ItemState.Done }, by, now) : Gone;

    /// <summary>Takes an item out before it is posted; one that was carried over does not come back.</summary>
    public static Answer<Handoff> Remove(Handoff handoff, HandoffItemId id, PersonId by, Instant now)
    {
        if (handoff.Item(id) is not { } known)
            return Gone;
        if (handoff.State == HandoffState.Posted)
            return new Refusal("It is posted, and they have read it. Mark it done instead.");
        var left = With(handoff, [.. handoff.Items.Where(item => item.Id != id)], by, now);
        return known.CarriedFrom is null ? left : left with { Removed = [.. left.Removed, id] };
    }

    /// <summary>
    /// Brings in what earlier handoffs of the route still have open, oldest first, as far as there is room; takes out again what was finished there
    /// meanwhile. Doing it twice changes nothing.
    /// </summary>
    public static Handoff Carry(Handoff handoff, IReadOnlyList<Handoff> earlier, Instant now)
    {
        if (handoff.State == HandoffState.Posted)
            return handoff;
        var open = earlier.SelectMany(before => before.Open.Select(item => (Item: item, From: before.Id)))
            .Where(carried => !handoff.Removed.Contains(carried.Item.Id)).DistinctBy(carried => carried.Item.Id).ToDictionary(carried => carried.Item.Id);
        var kept = handoff.Items.Where(item => item.CarriedFrom is null || open.ContainsKey(item.Id)).ToList();
        var known = kept.Select(item => item.Id).ToHashSet();
        var fresh = open.Values.Where(carried => !known.Contains(carried.Item.Id)).Take(Handoff.MostItems - kept.Count)
            .Select(carried => carried.Item with { CarriedFrom = carried.From, AskedBack = null }).ToList();
        if (fresh.Count == 0 && kept.Count == handoff.Items.Count)
            return handoff;
        // What is older stands first: it has waited longest.
        return handoff with { Items = [.. kept.Where(item => item.CarriedFrom is not null), .. fresh, .. kept.Where(item => item.CarriedFrom is null)], ChangedAt = now };
    }

    /// <summary>What is left of an earlier handoff once a later one has taken its items over, or has dropped them.</summary>
    public static Handoff LetGo(Handoff earlier, Handoff later, Instant now)
    {
        bool GoesOn(HandoffItem item) => item.IsOpen && (later.Item(item.Id) is not null || later.Removed.Contains(item.Id));
        return earlier.Items.Any(GoesOn)
            ? earlier with { Items = [.. earlier.Items.Select(item => GoesOn(item) ? item with { CarriedTo = later.Id } : item)], ChangedAt = now }
            : earlier;
    }

    /// <summary>For all to read. What was missed may be posted late; what is posted stays so, with its writer, and may have grown.</summary>
    public static Answer<Handoff> Post(Handoff handoff, PersonId? receiver, PersonId by, Instant now)
    {
        if (handoff.Items.Count == 0)
            return new Refusal(
                handoff.Route is null
                    ? "Say in a line or two what you leave them."
                    : "There is nothing in it yet. A line is enough; if nothing is left, press Nothing to hand off.",
                HandoffFields.Left);
        return With(handoff, [.. handoff.Items.Select(item => handoff.State == HandoffState.Posted ? item : StaysWith(item, item.For ?? receiver))], by, now) with
        {
            State = HandoffState.Posted,
            Writer = handoff.State == HandoffState.Posted ? handoff.Writer : by,
            Receiver = handoff.Receiver ?? receiver,
            Audience = Reading(handoff.Audience, [.. handoff.Items.Select(item => item.For), receiver, by]),
            PostedAt = handoff.PostedAt ?? now,
        };
    }

    /// <summary>What was carried over and not touched stays where it was.</summary>
    public static Answer<Handoff> NothingToHandOff(Handoff handoff, IReadOnlyList<Handoff> earlier, PersonId by, Instant now)
    {
        if (handoff.State == HandoffState.Posted)
            return new Refusal("It has been posted already.");
        if (handoff.Items.Any(item => item.CarriedFrom is null && item.IsOpen))
            return new Refusal("Something was added during the day. Open the handoff: post it, or remove what is done.");
        return Untouched(handoff, earlier, now) with { State = HandoffState.NothingToHandOff, Writer = by };
    }

    /// <summary>The shift has ended without it. What was added stays in it, and is carried on from there.</summary>
    public static Handoff Miss(Handoff handoff, IReadOnlyList<Handoff> earlier, Instant now) =>
        Untouched(handoff, earlier, now) with { State = HandoffState.Missed };

    /// <summary>Somebody else is to write it.</summary>
    public static Handoff GiveToWriter(Handoff handoff, PersonId next, PersonId? by, Instant now) =>
        handoff with { Writer = next, Audience = by is null ? handoff.Audience : handoff.Audience.With(next), ChangedAt = now };

    private static Handoff Untouched(Handoff handoff, IReadOnlyList<Handoff> earlier, Instant now)
    {
        var before = earlier.SelectMany(one => one.Open).DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.Said());
        return handoff with
        {
            Items = [.. handoff.Items.Where(item => item.CarriedFrom is null || !before.TryGetValue(item.Id, out var said) || said != item.Said())],
            ChangedAt = now,
        };
    }

    private static Refusal Gone { get; } = new("Somebody took this item out meanwhile.");

    private static Refusal Full(int tooMany, string field) => new(
        $"A handoff holds {Handoff.MostItems} items, and this would be {tooMany} too many. Join some of them, or mark done what is done.", field);

    /// <summary>Whoever has taken it and receives again need not take it again.</summary>
    private static HandoffItem StaysWith(HandoffItem item, PersonId? receiver) => item.AcceptedBy is null || item.AcceptedBy == receiver ? item : Untaken(item);

    private static HandoffItem Untaken(HandoffItem item) => item with { AcceptedBy = null, AcceptedAt = null };

    private static HandoffItem New(HandoffItemId id, ItemText said, PersonId by, Instant now) =>
        Say(new HandoffItem { Id = id, Text = said.Text, AddedBy = by, AddedAt = now }, said);

    private static HandoffItem Say(HandoffItem item, ItemText said) =>
        item with { Text = said.Text, State = said.State, NextStep = said.NextStep, For = said.For, Link = said.Link };

    private static Handoff Replace(Handoff handoff, HandoffItem changed, PersonId by, Instant now) =>
        With(handoff, [.. handoff.Items.Select(item => item.Id == changed.Id ? changed : item)], by, now);

    /// <summary>Whoever adds to it or is named in it reads it, whatever becomes of its channel.</summary>
    private static Handoff With(Handoff handoff, IReadOnlyList<HandoffItem> items, PersonId by, Instant now) => handoff with
    {
        Items = items,
        Audience = Reading(handoff.Audience, [by, .. handoff.State == HandoffState.Posted ? items.Select(item => item.For) : []]),
        ChangedAt = now,
    };

    private static Audience Reading(Audience audience, IEnumerable<PersonId?> people) => people.OfType<PersonId>().Aggregate(audience, (all, one) => all.With(one));
}
