namespace AsyncCoach.Bot.Handoffs;

/// <summary>What a handoff's form carries.</summary>
internal sealed record HandoffFormNote(string Handoff);

/// <summary>
/// What an item's form carries: the handoff and the item (none: a new one), else the person's choice of a route; and the form below, with the hash it
/// had, to be redrawn.
/// </summary>
internal sealed record ItemFormNote(string? Handoff, string? Item = null, string? Below = null, string? Hash = null, bool BelowIsItems = false);

/// <summary>What the forms for asking back and answering carry.</summary>
internal sealed record QuestionNote(string Handoff, string Item, string? Below = null, string? Hash = null);

/// <summary>What was typed for a handoff before its route was chosen; <paramref name="Opens"/>: the whole form is wanted, not one item added.</summary>
internal sealed record RouteChoiceNote(string Route, string Text, bool Opens);

/// <summary>What stands in a handoff's thread: a question or its answer.</summary>
internal sealed record ThreadNote(string Item, string By, string Said, bool IsAnswer);

/// <summary>A list of handoffs, frozen: their ids in order, where the page starts, and what it is called.</summary>
internal sealed record ListNote(string Title, IReadOnlyList<string> Ids, int Start);
