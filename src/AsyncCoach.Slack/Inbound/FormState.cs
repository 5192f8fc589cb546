using System.Globalization;

namespace AsyncCoach.Slack.Inbound;

/// <summary>
/// What stands in a form's or message's fields. Untouched ones are there with an empty value; a field that is not there
/// reads as empty.
/// </summary>
public sealed class FormState(IReadOnlyDictionary<string, FieldValue> values)
{
    public static FormState Empty { get; } = new(new Dictionary<string, FieldValue>(StringComparer.Ordinal));

    /// <summary>All values by block id (each block holds one element). A block with several elements is keyed <c>block/action</c>.</summary>
    public IReadOnlyDictionary<string, FieldValue> Values { get; } = values;

    /// <summary>What was typed, exactly; empty when nothing was.</summary>
    public string Text(string block) => Values.GetValueOrDefault(block)?.Text ?? "";

    /// <summary>The chosen user, conversation, channel, date, time or option value.</summary>
    public string? Choice(string block) => Values.GetValueOrDefault(block)?.Choices is [var first, ..] ? first : null;

    /// <summary>A number typed into a number field; null when nothing was. Slack's client lets nothing else through, but anything else is null, too.</summary>
    public decimal? Number(string block) =>
        decimal.TryParse(Text(block), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A chosen date and time in unix seconds; null when none was.</summary>
    public long? Moment(string block) =>
        long.TryParse(Choice(block), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    /// <summary>All choices of a field that takes several.</summary>
    public IReadOnlyList<string> Choices(string block) => Values.GetValueOrDefault(block)?.Choices ?? [];
}

/// <summary>A field's value: typed text, or what was chosen.</summary>
public sealed record FieldValue(string? Text, IReadOnlyList<string> Choices);
