using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Bot.Coach;

/// <summary>The questions that settings' forms are made of; their block ids are the fields that refusals name.</summary>
internal static class Ask
{
    /// <summary>In place of a choice that is none: Slack’s menus cannot be emptied again.</summary>
    public const string NoChoice = "-";

    /// <summary>Every question's one element.</summary>
    public const string Answer = "answer";

    private const int LongestLine = 500;
    private const int LongestText = 3000;

    public static Input Line(string block, string label, string value, string? hint = null, bool optional = false) => Question(
        block, label, new TextInput(InitialValue: Fit(value, LongestLine), MaxLength: LongestLine) { ActionId = Answer }, hint, optional);

    public static Input Lines(string block, string label, string value, string? hint = null) => Question(
        block, label, new TextInput(Multiline: true, Fit(value, LongestText), MaxLength: LongestText) { ActionId = Answer }, hint, optional: true);

    public static Input One(string block, string label, PersonId? person, string? hint = null) => Question(
        block, label, new UsersSelect(person?.User, new PlainText("One person")) { ActionId = Answer }, hint, optional: false);

    /// <summary>One person or nobody: a menu of several can be emptied again.</summary>
    public static Input OneOrNobody(string block, string label, PersonId? person, string? hint = null) => Question(
        block, label,
        new MultiUsersSelect(person is { } one ? [one.User] : null, MaxSelectedItems: 1, new PlainText("Nobody")) { ActionId = Answer }, hint, optional: true);

    public static Input Several(string block, string label, IReadOnlyList<PersonId> people, string? hint = null) => Question(
        block, label,
        new MultiUsersSelect(people.Count > 0 ? [.. people.Select(person => person.User)] : null, Placeholder: new PlainText("People")) { ActionId = Answer },
        hint, optional: true);

    public static Input Date(string block, string label, LocalDate? date, string? hint = null) => Question(
        block, label, new DatePicker(date is { } day ? LocalDatePattern.Iso.Format(day) : null) { ActionId = Answer }, hint, optional: false);

    public static Input Question(string block, string label, Element element, string? hint = null, bool optional = false) =>
        new(new PlainText(label), element, optional, hint is null ? null : new PlainText(hint)) { BlockId = block };

    /// <summary>Refusals under the questions that they belong to; what belongs to none stands under <paramref name="first"/>.</summary>
    public static IReadOnlyDictionary<string, string> Errors(IReadOnlyList<Refusal> refusals, string first)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var refusal in refusals)
            errors.TryAdd(refusal.Field ?? first, refusal.Sentence);
        return errors;
    }

    /// <summary>A question for a time zone, answered as one types. Where <paramref name="none"/> is given it is the first choice, and means no zone.</summary>
    public static Input Zone(string block, string label, string actionId, string zone, string? none, string? hint = null) => Question(
        block, label,
        new ExternalSelect(0, Chosen(zone, none), new PlainText("Type a city or a country")) { ActionId = actionId }, hint);

    /// <summary>How a zone reads in a menu: its id first, since that is what it is kept as.</summary>
    public static Option ZoneOption(string id) =>
        new(new PlainText(Markup.Cut(ZoneNames.Country(id) is { } country ? $"{id} · {country}" : id, 75)), id);

    private static Option? Chosen(string zone, string? none) => zone.Length > 0 ? ZoneOption(zone) : none is null ? null : new Option(new PlainText(none), NoChoice);

    private static string? Fit(string value, int longest) => value.Length == 0 ? null : Markup.Cut(value, longest);
}
