using System.Globalization;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using NodaTime;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>How a handoff's parts are said on every surface.</summary>
internal static class HandoffWords
{
    public static string Day(LocalDate date) => date.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    public static string State(ItemState state) => state switch
    {
        ItemState.Blocked => "blocked",
        ItemState.NeedsDecision => "needs a decision",
        ItemState.Done => "done",
        _ => "in progress",
    };

    public static string State(HandoffState state) => state switch
    {
        HandoffState.Gathering => "being written",
        HandoffState.NothingToHandOff => "nothing to hand off",
        HandoffState.Missed => "no handoff came",
        _ => "posted",
    };

    public static string Items(int count) => count == 1 ? "1 item" : $"{Number(count)} items";

    /// <summary><em>3 items are</em>, <em>1 item is</em>.</summary>
    public static string ItemsAre(int count) => $"{Items(count)} {(count == 1 ? "is" : "are")}";

    /// <summary>An hour in each reader's own zone; the fallback names its zone.</summary>
    public static string Hour(Instant at) =>
        Markup.Date(at.ToUnixTimeSeconds(), "{time}", at.InUtc().ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture));

    /// <summary>One item as it is read everywhere, with its number; literal text.</summary>
    public static string Item(Shown shown, HandoffItem item, int number)
    {
        var text = item.Text.TrimEnd('.', ' ');
        var said = $"{Number(number)}. {(text is [.., '?' or '!' or ':'] ? $"{text} ({State(item.State)})" : $"{text}, {State(item.State)}")}.";
        if (item.NextStep.Length > 0)
            said += $" Next: {Sentence(item.NextStep)}";
        // Between two people it goes without saying.
        if (item.State != ItemState.Done && (item.For is not null || shown.Handoff.Route is not null))
            said += $" For {shown.Name(item.For)}.";
        return Markup.Literal(said);
    }

    /// <summary>What became of it; empty while nothing has.</summary>
    public static string Fate(Shown shown, HandoffItem item)
    {
        if (item.CarriedTo is not null)
            return "Goes on in a later handoff.";
        if (item.AskedBack is { AnsweredAt: null } asked)
            return $"{shown.Name(asked.By)} has asked about it.";
        return item.AcceptedBy is { } by ? $"{shown.Name(by)} has it." : "";
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sentence(string text) => text.TrimEnd() is [.., '.' or '?'] ended ? ended : $"{text.TrimEnd()}.";
}
