using System.Globalization;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using NodaTime;

namespace AsyncCoach.Bot.Decisions;

/// <summary>How a decision's parts are said on every surface.</summary>
internal static class DecisionWords
{
    public static string Id(Decision decision) => decision.Number > 0 ? $"D-{decision.Number.ToString(CultureInfo.InvariantCulture)}" : "Draft";

    public static string State(Decision decision) => decision.State switch
    {
        DecisionState.Open when decision.ToConfirm => "To confirm",
        DecisionState.Undone => "Taken back",
        var state => state.ToString(),
    };

    public static string Headline(Decision decision) => $"{Id(decision)} · {State(decision)}";

    /// <summary>What stands on top: its title, or all of <em>what</em> where it has none.</summary>
    public static string Head(Decision decision) => decision.Text.Title ?? decision.Text.What;

    /// <summary>Who decides, else the names that its file gives; empty where nobody is named. Not escaped.</summary>
    public static string Decider(Decision decision, IReadOnlyDictionary<PersonId, string> names) =>
        decision.Decider is { } decider ? names[decider] : string.Join(", ", decision.Origin?.Deciders ?? []);

    /// <summary>A record from a file names those who decided it, whatever has become of it since.</summary>
    public static bool HasDecided(Decision decision) => decision.InForce || decision is { Origin: not null, State: not DecisionState.Open };

    /// <summary>Since when it stands as it does; a record from a file knows a day and no moment. Empty where that is not known.</summary>
    public static string Since(Decision decision) => (decision.Origin, decision.DecidedAt ?? decision.RecordedAt) switch
    {
        ({ Date: { } date }, _) => Day(date),
        (null, { } at) => Moment(at),
        _ => "",
    };

    /// <summary>Where a record was imported from, and its status in the file's own words; as markup.</summary>
    public static string From(Origin origin)
    {
        var facts = new List<string> { $"Imported from {Markup.Escape(Markup.Cut(origin.Path, 200))}" };
        if (origin.Date is { } date)
            facts.Add($"dated {Day(date)}");
        if (origin.Status.Length > 0)
            facts.Add($"status there: {Markup.Escape(Markup.Cut(origin.Status, 100))}");
        return string.Join(", ", facts);
    }

    /// <summary>The answers that a record's file does not give, in words; empty for one that was put on record in Slack.</summary>
    public static string NotInTheFile(Decision decision)
    {
        if (decision.Origin is not { } origin)
            return "";
        List<string> missing = [];
        if (decision.Text.What.Length == 0)
            missing.Add("what was decided");
        if (decision.Text.WhyNow.Length == 0)
            missing.Add("why");
        if (decision.Decider is null && origin.Deciders.Count == 0)
            missing.Add("who decides");
        if (decision.Text.Done.Length == 0)
            missing.Add("what done means");
        return string.Join(", ", missing);
    }

    private static string Day(LocalDate date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day, without its year while that goes without saying.</summary>
    public static string Day(LocalDate date, Instant now) =>
        date.ToString(Math.Abs(date.Year - now.InUtc().Year) == 0 ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment in each reader's own zone; the fallback names its zone.</summary>
    public static string Moment(Instant at) => Markup.Date(
        at.ToUnixTimeSeconds(),
        "{date_short_pretty} at {time}",
        at.InUtc().ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture));
}
